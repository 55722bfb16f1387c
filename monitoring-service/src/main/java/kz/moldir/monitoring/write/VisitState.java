package kz.moldir.monitoring.write;

import java.time.LocalDate;
import kz.moldir.monitoring.events.VisitEvent;
import kz.moldir.monitoring.events.VisitEvent.FindingRecorded;
import kz.moldir.monitoring.events.VisitEvent.VisitCancelled;
import kz.moldir.monitoring.events.VisitEvent.VisitCompleted;
import kz.moldir.monitoring.events.VisitEvent.VisitMoved;
import kz.moldir.monitoring.events.VisitEvent.VisitScheduled;
import org.jspecify.annotations.Nullable;

/** What a visit must know of itself to decide. */
sealed interface VisitState {

    /** Nothing was planned yet. */
    record Unplanned() implements VisitState {}

    /**
     * Meant for a day.
     *
     * @param planSequence the last event of the plan that it followed, or null when made by hand
     */
    record Scheduled(
            String activityId,
            LocalDate date,
            @Nullable String object,
            boolean byHand,
            @Nullable Long planSequence)
            implements VisitState {}

    /** The team was there. */
    record Completed(LocalDate date) implements VisitState {}

    /** It will not take place. */
    record Cancelled() implements VisitState {}

    default VisitState after(VisitEvent event) {
        return switch (event) {
            case VisitScheduled now ->
                    new Scheduled(
                            now.activityId(),
                            now.date(),
                            now.object(),
                            now.byHand(),
                            now.planSequence());
            case VisitMoved now ->
                    new Scheduled(now.activityId(), now.date(), null, false, now.planSequence());
            case FindingRecorded now -> this;
            case VisitCompleted now -> new Completed(now.date());
            case VisitCancelled now -> new Cancelled();
        };
    }
}
