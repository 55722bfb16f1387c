package kz.moldir.plan.write.activity;

import java.time.LocalDate;
import kz.moldir.plan.events.ReplanningEvent.Next;
import kz.moldir.plan.events.Row;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What an activity can be asked as a row of a plan, or as work beside it. */
public sealed interface PlanningCommand extends ActivityCommand.Planning {

    /**
     * Begins the life of a row of an approved plan, or of work beside it.
     *
     * @param version of the plan that adds it and says why, or null
     * @param rowReason why the amendment adds it, or null
     */
    record PlanActivity(
            @TargetAggregateIdentifier String activityId,
            String planId,
            int year,
            int half,
            LocalDate approvedOn,
            Row row,
            @Nullable Boolean outside,
            @Nullable Integer version,
            @Nullable String rowReason)
            implements PlanningCommand {

        /** Not by an amendment that says why. */
        public PlanActivity(
                String activityId,
                String planId,
                int year,
                int half,
                LocalDate approvedOn,
                Row row,
                @Nullable Boolean outside) {
            this(activityId, planId, year, half, approvedOn, row, outside, null, null);
        }

        public PlanActivity(
                String activityId,
                String planId,
                int year,
                int half,
                LocalDate approvedOn,
                Row row) {
            this(activityId, planId, year, half, approvedOn, row, null);
        }
    }

    /**
     * An amendment of the plan changes what the row promises.
     *
     * @param reason of the amendment
     * @param rowReason why this row besides, or null
     */
    record AmendActivity(
            @TargetAggregateIdentifier String activityId,
            int version,
            LocalDate on,
            String decision,
            String reason,
            Row before,
            Row row,
            @Nullable String rowReason)
            implements PlanningCommand {

        /** One without a reason of its own. */
        public AmendActivity(
                String activityId,
                int version,
                LocalDate on,
                String decision,
                String reason,
                Row before,
                Row row) {
            this(activityId, version, on, decision, reason, before, row, null);
        }
    }

    /** Puts right what was entered of work outside the plan. */
    record CorrectOutside(
            @TargetAggregateIdentifier String activityId,
            LocalDate on,
            String reason,
            Row before,
            Row row)
            implements PlanningCommand {}

    /**
     * Takes back what was entered by mistake of work outside the plan.
     *
     * @param before what was seen of it; null where that is not compared
     */
    record WithdrawOutside(
            @TargetAggregateIdentifier String activityId,
            LocalDate on,
            String reason,
            @Nullable Row before)
            implements PlanningCommand {}

    /**
     * An amendment of the plan takes the row out; what took place stays.
     *
     * @param decision its number; empty while it is unknown
     * @param version of the plan that lacks it
     * @param rowReason why this row besides, or null
     */
    record ExcludeActivity(
            @TargetAggregateIdentifier String activityId,
            LocalDate on,
            String reason,
            String decision,
            int version,
            @Nullable String rowReason)
            implements PlanningCommand {}

    /** A later plan was approved that goes on with it; what is over stays as it is. */
    record CarryOver(@TargetAggregateIdentifier String activityId, LocalDate on, Next next)
            implements PlanningCommand {}

    /**
     * The approval of the plan that goes on with it was of another day than was recorded.
     *
     * @param next the activity that goes on with it
     * @param on the right day
     */
    record PutCarryingOverRight(
            @TargetAggregateIdentifier String activityId, String next, LocalDate on, String reason)
            implements PlanningCommand {}

    /** Wants the row though the earlier one does not need it, or takes that answer back. */
    record StillWant(@TargetAggregateIdentifier String activityId, boolean takenBack)
            implements PlanningCommand {}
}
