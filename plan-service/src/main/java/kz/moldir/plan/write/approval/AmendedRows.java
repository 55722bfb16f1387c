package kz.moldir.plan.write.approval;

import java.time.LocalDate;
import java.util.List;
import kz.moldir.plan.diff.RowDiff;
import org.jspecify.annotations.Nullable;

/** What rests on rows that an amendment changes; the views stand behind it. */
@FunctionalInterface
public interface AmendedRows {

    /** What is to be known before the decision is recorded, in the order of the changes. */
    List<Rest> of(List<RowDiff> diffs);

    /** Why it is to be known. */
    enum Why {
        /** The row is excluded, and what rests on it stays. */
        EXCLUDED,
        /**
         * The row is excluded, and what took place stays: it was held, and the version lacks it.
         */
        HELD,
        /** Less is told of it, and what everybody may read leaves the public page. */
        MARKED,
        /** More is told of it, and a part of that comes back. */
        OPENED,
        /** It took place as something else than what is said of it now. */
        RENAMED
    }

    /**
     * What rests on a row.
     *
     * @param decisions that were taken at it
     * @param passedOn those of them that monitoring-service follows
     * @param told those of them that everybody can read
     * @param documents that everybody can have
     * @param publications of it elsewhere
     * @param held the last day on which it took place, or null
     */
    record Rest(
            Why why,
            int number,
            int decisions,
            int passedOn,
            int told,
            int documents,
            int publications,
            @Nullable LocalDate held) {

        /** Those that nobody outside reads. */
        public int inside() {
            return decisions - told;
        }
    }
}
