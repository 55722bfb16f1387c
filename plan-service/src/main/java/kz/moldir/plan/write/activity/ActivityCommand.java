package kz.moldir.plan.write.activity;

import java.time.LocalDate;
import java.time.LocalTime;
import kz.moldir.plan.events.ActivityEvent.Occurrence;
import kz.moldir.plan.events.ActivityEvent.Publication;
import kz.moldir.plan.events.Row;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What an activity can be asked; {@code today} is the council's day. */
public sealed interface ActivityCommand {

    /** The aggregate that decides. */
    static Class<?> handledBy() {
        return Activity.class;
    }

    /** Begins the life of a row of an approved plan. */
    record PlanActivity(
            @TargetAggregateIdentifier String activityId,
            String planId,
            int year,
            int half,
            LocalDate approvedOn,
            Row row)
            implements ActivityCommand {}

    /** Agrees a day; later than promised, it counts as postponed. */
    record AgreeDate(
            @TargetAggregateIdentifier String activityId,
            LocalDate date,
            @Nullable LocalTime time,
            @Nullable String place)
            implements ActivityCommand {}

    /** Moves an activity that has a day. */
    record Postpone(@TargetAggregateIdentifier String activityId, LocalDate date, String reason)
            implements ActivityCommand {}

    /** Records the decision that it will not take place. */
    record Cancel(@TargetAggregateIdentifier String activityId, String reason, LocalDate today)
            implements ActivityCommand {}

    /** Records that it happened once; not later than today. */
    record RecordOccurrence(
            @TargetAggregateIdentifier String activityId, Occurrence occurrence, LocalDate today)
            implements ActivityCommand {}

    /** Closes the row with its result. */
    record Close(@TargetAggregateIdentifier String activityId, String result, LocalDate today)
            implements ActivityCommand {}

    /**
     * Records a publication; the kind, when not said, follows from what has happened by its day.
     */
    record Cover(
            @TargetAggregateIdentifier String activityId,
            String url,
            String title,
            LocalDate date,
            Publication.@Nullable Kind kind,
            LocalDate today)
            implements ActivityCommand {}
}
