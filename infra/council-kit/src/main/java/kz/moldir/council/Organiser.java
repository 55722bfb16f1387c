package kz.moldir.council;

import org.jspecify.annotations.Nullable;

/**
 * Whose event it is.
 *
 * @param kind the council's own, held with another body, or another body's event
 * @param name the other body, where the plan names it
 */
public record Organiser(Kind kind, @Nullable String name) {

    /** The council alone, together with another body, or another body. */
    public enum Kind {
        COUNCIL,
        JOINT,
        OTHER
    }
}
