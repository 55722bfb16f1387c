package kz.moldir.plan.events.recorded;

import java.time.LocalDate;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.text.Written;
import org.jspecify.annotations.Nullable;

/**
 * What an agency is asked to do, perhaps until a day.
 *
 * @param agency as it was written
 * @param name what it was called then, in the languages the roster had; null of whom it did not
 *     have
 */
public record Recommendation(
        String agency, @Nullable LocalDate until, @Nullable LocalizedText name) {

    /** Of whom the roster does not have. */
    public Recommendation(String agency, @Nullable LocalDate until) {
        this(agency, until, null);
    }

    /** Its name, in the languages that are known. */
    public LocalizedText called() {
        return name == null ? Written.words(agency, null) : name;
    }
}
