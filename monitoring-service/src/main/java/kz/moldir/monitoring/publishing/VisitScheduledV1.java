package kz.moldir.monitoring.publishing;

import java.time.LocalDate;
import kz.moldir.council.LocalizedText;
import kz.moldir.monitoring.events.VisitEvent.VisitMoved;
import kz.moldir.monitoring.events.VisitEvent.VisitScheduled;
import org.jspecify.annotations.Nullable;

/** Wire form: a visit is meant for a day; comes again when it moves. */
public record VisitScheduledV1(
        String visitId,
        String activityId,
        LocalDate date,
        @Nullable String object,
        boolean toBeConfirmed,
        boolean byHand,
        LocalizedText title,
        int number,
        @Nullable Boolean outside) {

    static VisitScheduledV1 of(VisitScheduled event) {
        return new VisitScheduledV1(
                event.visitId(),
                event.activityId(),
                event.date(),
                event.object(),
                event.toBeConfirmed(),
                event.byHand(),
                event.title(),
                event.number(),
                event.outside());
    }

    static VisitScheduledV1 of(VisitMoved event) {
        return new VisitScheduledV1(
                event.visitId(),
                event.activityId(),
                event.date(),
                null,
                event.toBeConfirmed(),
                false,
                event.title(),
                event.number(),
                null);
    }
}
