package kz.moldir.plan.write.review.diff;

import kz.moldir.plan.document.PlannedRow;
import kz.moldir.plan.events.Row;
import org.jspecify.annotations.Nullable;

/**
 * What a file means for one row.
 *
 * @param before the draft's row, or null where it is new
 * @param after the file's row, or null where it is gone
 * @param moved it stands among other rows than before
 * @param guessed that it continues the draft's row follows from a similar title alone
 */
public record Change(
        Kind kind,
        @Nullable Row before,
        @Nullable PlannedRow after,
        boolean moved,
        boolean guessed) {

    /** One that is no guess. */
    public Change(Kind kind, @Nullable Row before, @Nullable PlannedRow after, boolean moved) {
        this(kind, before, after, moved, false);
    }

    /** What becomes of a row. */
    public enum Kind {
        SAME,
        CHANGED,
        ADDED,
        REMOVED
    }

    /** Whether there is anything to apply. */
    public boolean matters() {
        return kind != Kind.SAME || moved;
    }
}
