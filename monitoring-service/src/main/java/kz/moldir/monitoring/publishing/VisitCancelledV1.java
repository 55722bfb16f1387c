package kz.moldir.monitoring.publishing;

import kz.moldir.monitoring.events.VisitEvent.Amendment;
import kz.moldir.monitoring.events.VisitEvent.NextRow;
import kz.moldir.monitoring.events.VisitEvent.VisitCancelled;
import org.jspecify.annotations.Nullable;

/** Wire form: a visit will not take place. */
public record VisitCancelledV1(
        String visitId,
        String activityId,
        String reason,
        @Nullable NextRow next,
        @Nullable Amendment amendment) {

    static VisitCancelledV1 of(VisitCancelled event) {
        return new VisitCancelledV1(
                event.visitId(),
                event.activityId(),
                event.reason(),
                event.next(),
                event.amendment());
    }
}
