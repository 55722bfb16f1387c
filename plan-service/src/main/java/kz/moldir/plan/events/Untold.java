package kz.moldir.plan.events;

import kz.moldir.plan.events.recorded.Decided;
import org.jspecify.annotations.Nullable;

/** Why a decision is not told outside; of several the first. */
public enum Untold {
    /** Nothing is told of the row. */
    ROW,
    /** Its occurrence is not recorded as held. */
    NOT_HELD,
    /** It was said while nothing was told of the row, and not put right since. */
    INSIDE,
    /** It was not adopted. */
    NOT_ADOPTED;

    /**
     * The one rule, for whoever asks.
     *
     * @param told whether the row is told of
     * @param at what is kept of its occurrence
     * @param inside true where it was said last while nothing was told of the row
     * @return null where it may be told
     */
    public static @Nullable Untold of(
            boolean told, Sitting at, Decided decided, @Nullable Boolean inside) {
        if (!told) {
            return ROW;
        }
        if (at.date() == null) {
            return NOT_HELD;
        }
        if (inside != null) {
            return INSIDE;
        }
        return at.adopted(decided) ? null : NOT_ADOPTED;
    }
}
