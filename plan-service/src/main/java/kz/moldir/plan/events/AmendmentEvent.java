package kz.moldir.plan.events;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kz.moldir.council.LocalizedText;
import org.jspecify.annotations.Nullable;

/** What becomes of an approved plan by amendments with decisions of their own. */
public sealed interface AmendmentEvent extends PlanEvent.Amending {

    /** The approved plan is being amended, for a reason: its rows can be written again. */
    record AmendmentBegun(String planId, LocalDate on, String reason) implements AmendmentEvent {}

    /** The reason of the amendment in the making is put in other words. */
    record AmendmentReasonChanged(String planId, LocalDate on, String reason)
            implements AmendmentEvent {}

    /**
     * Why a row of the amendment in the making changes, besides why the plan is amended.
     *
     * @param reason null where it needs none of its own any more
     */
    record AmendedRowExplained(String planId, String rowId, @Nullable String reason)
            implements AmendmentEvent {}

    /** The amendment in the making says something else on the plan's coverage. */
    record AmendmentCoverageChanged(String planId, Coverage coverage) implements AmendmentEvent {}

    /** The amendment was given up; the version in force stays. */
    record AmendmentDropped(String planId, LocalDate on, String reason) implements AmendmentEvent {}

    /**
     * The amendment that was given up is in the making again, as it was.
     *
     * @param rowReasons why rows change, by their ids; null where none had a reason of its own
     */
    record AmendmentRestored(
            String planId,
            LocalDate on,
            String reason,
            List<Row> rows,
            List<OpenQuestion> questions,
            @Nullable Coverage coverage,
            @Nullable Map<String, String> rowReasons)
            implements AmendmentEvent {

        /** One whose rows had no reasons of their own. */
        public AmendmentRestored(
                String planId,
                LocalDate on,
                String reason,
                List<Row> rows,
                List<OpenQuestion> questions,
                @Nullable Coverage coverage) {
            this(planId, on, reason, rows, questions, coverage, null);
        }
    }

    /**
     * The general meeting approved an amendment: this is the plan's next version.
     *
     * @param version from 2; the approved plan itself is version 1
     * @param reason why it was amended
     * @param rows all rows of the version
     * @param changes from the version before
     * @param coverage what it changes of the words on coverage; null where these stay
     * @param council how it was called then; null in events of before that was kept
     */
    record PlanAmended(
            String planId,
            int year,
            int half,
            int version,
            String reason,
            Decision decision,
            List<Row> rows,
            List<RowChange> changes,
            @Nullable CoverageAmended coverage,
            @Nullable LocalizedText council)
            implements AmendmentEvent {

        /** Of before the council's name was kept. */
        public PlanAmended(
                String planId,
                int year,
                int half,
                int version,
                String reason,
                Decision decision,
                List<Row> rows,
                List<RowChange> changes,
                @Nullable CoverageAmended coverage) {
            this(planId, year, half, version, reason, decision, rows, changes, coverage, null);
        }

        /** One of rows alone. */
        public PlanAmended(
                String planId,
                int year,
                int half,
                int version,
                String reason,
                Decision decision,
                List<Row> rows,
                List<RowChange> changes) {
            this(planId, year, half, version, reason, decision, rows, changes, null);
        }
    }

    /**
     * What was recorded of the decision that made a later version was wrong or incomplete.
     *
     * @param version from 2, which that decision made
     * @param dated the day that it was said to be of before
     * @param amendment why the plan was amended, as it is right; null where that stays
     */
    record AmendmentDecisionCorrected(
            String planId,
            int year,
            int half,
            int version,
            LocalDate dated,
            Decision decision,
            String reason,
            @Nullable String amendment)
            implements AmendmentEvent {

        /** Why the plan was amended stays. */
        public AmendmentDecisionCorrected(
                String planId,
                int year,
                int half,
                int version,
                LocalDate dated,
                Decision decision,
                String reason) {
            this(planId, year, half, version, dated, decision, reason, null);
        }
    }
}
