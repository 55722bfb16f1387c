package kz.moldir.monitoring.write;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kz.moldir.monitoring.events.VisitEvent.Amendment;
import kz.moldir.monitoring.events.VisitEvent.Expert;
import kz.moldir.monitoring.events.VisitEvent.Finding;
import kz.moldir.monitoring.events.VisitEvent.Made;
import kz.moldir.monitoring.events.VisitEvent.NextRow;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What a visit can be asked. */
public sealed interface VisitCommand {

    /** The visit. */
    String visitId();

    /** The aggregate that decides. */
    static Class<?> handledBy() {
        return Visit.class;
    }

    /**
     * Plans a visit by hand, for any monitoring activity; past days are fine.
     *
     * @param activity null when nothing is known of it
     */
    record ScheduleVisit(
            @TargetAggregateIdentifier String visitId,
            @Nullable PlannedActivity activity,
            LocalDate date,
            @Nullable String object)
            implements VisitCommand {}

    /**
     * Makes the visit of an activity that has a day, or moves it there.
     *
     * @param approvedOn a day before it is to be confirmed
     * @param planSequence the activity's event that says so; older ones than the last are ignored
     */
    record FollowPlan(
            @TargetAggregateIdentifier String visitId,
            PlannedActivity activity,
            LocalDate date,
            LocalDate approvedOn,
            long planSequence)
            implements VisitCommand {}

    /**
     * Records that the team was there and what it saw.
     *
     * @param findings may be empty
     * @param date null for the day the visit was meant for
     * @param sure a day that is meant though it is of another year, or null
     * @param activity as it is known, null where nothing about it has arrived
     */
    record CompleteVisit(
            @TargetAggregateIdentifier String visitId,
            List<Finding> findings,
            @Nullable LocalDate date,
            @Nullable LocalDate sure,
            LocalDate today,
            @Nullable PlannedActivity activity)
            implements VisitCommand {}

    /**
     * Puts right what was recorded of a visit that was made.
     *
     * @param made all that is right
     * @param fresh ids of the findings in it that were not recorded before
     * @param sure a day that is meant though it is of another year, or null
     * @param activity as it is known, null where nothing about it has arrived
     */
    record CorrectVisit(
            @TargetAggregateIdentifier String visitId,
            Made made,
            Set<String> fresh,
            String reason,
            @Nullable LocalDate sure,
            LocalDate today,
            @Nullable PlannedActivity activity)
            implements VisitCommand {}

    /**
     * Takes back that a visit was made; it waits to be made, as before.
     *
     * @param activity as it is known, null where nothing about it has arrived
     */
    record WithdrawCompletion(
            @TargetAggregateIdentifier String visitId,
            String reason,
            @Nullable PlannedActivity activity)
            implements VisitCommand {}

    /**
     * Cancels a visit that was planned by hand, or that the plan will neither move nor cancel.
     *
     * @param left whether its activity is over in its plan
     */
    record CancelVisit(@TargetAggregateIdentifier String visitId, String reason, boolean left)
            implements VisitCommand {}

    /**
     * Invites an expert; who is invited already stays so.
     *
     * @param expert null when the roster knows no such expert
     */
    record InviteExpert(@TargetAggregateIdentifier String visitId, @Nullable Expert expert)
            implements VisitCommand {}

    /** Takes an invitation back, also after the visit. */
    record TakeInvitationBack(@TargetAggregateIdentifier String visitId, String expertId)
            implements VisitCommand {}

    /** Cancels the visit of an activity that is cancelled or lost its day, unless it was made. */
    record CancelWithActivity(
            @TargetAggregateIdentifier String visitId,
            String reason,
            @Nullable NextRow next,
            @Nullable Amendment amendment)
            implements VisitCommand {

        public CancelWithActivity(String visitId, String reason) {
            this(visitId, reason, null, null);
        }

        /** Since a row of a later plan goes on with its activity. */
        public static CancelWithActivity goingOn(String visitId, NextRow next) {
            return new CancelWithActivity(visitId, next.brief(), next, null);
        }

        /** Since a decision amended the plan, in which it has no day any more. */
        public static CancelWithActivity amended(String visitId, Amendment amendment) {
            return new CancelWithActivity(visitId, amendment.brief(), null, amendment);
        }
    }
}
