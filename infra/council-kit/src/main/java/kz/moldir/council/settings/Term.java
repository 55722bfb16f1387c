package kz.moldir.council.settings;

import kz.moldir.council.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A number of working days that the council set.
 *
 * @param days working days, from 0
 * @param source where it comes from, such as an article of a law; null where that was not verified,
 *     and it is then never shown as law
 */
public record Term(int days, @Nullable LocalizedText source) {

    public Term {
        if (days < 0) {
            throw new IllegalArgumentException("A term is negative: " + days);
        }
    }

    /** A term whose source nobody verified. */
    public static Term ofDays(int days) {
        return new Term(days, null);
    }
}
