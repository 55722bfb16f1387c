package kz.moldir.identity.roster;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the council's roster.
 *
 * @param name as the roster writes it
 * @param until the last day of the last term; null where none is entered
 */
public record Entry(String id, String name, @Nullable LocalDate until) {

    /** Whether access until a day, or without an end, outlasts the term. */
    public boolean endsBefore(@Nullable LocalDate access) {
        return until != null && (access == null || access.isAfter(until));
    }
}
