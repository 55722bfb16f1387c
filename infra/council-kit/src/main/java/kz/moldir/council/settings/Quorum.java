package kz.moldir.council.settings;

import kz.moldir.council.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * How many members a meeting needs.
 *
 * @param percent of all members, from 1 to 100
 * @param source where it comes from; null where that was not verified
 */
public record Quorum(int percent, @Nullable LocalizedText source) {

    public Quorum {
        if (percent < 1 || percent > 100) {
            throw new IllegalArgumentException("A quorum is a share of 1 to 100 %: " + percent);
        }
    }

    /** The least number of members who have to be there. */
    public int of(int members) {
        return Math.ceilDiv(members * percent, 100);
    }
}
