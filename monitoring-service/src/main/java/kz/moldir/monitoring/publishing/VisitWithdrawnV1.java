package kz.moldir.monitoring.publishing;

import java.time.LocalDate;
import kz.moldir.monitoring.events.VisitEvent.CompletionWithdrawn;
import kz.moldir.monitoring.publishing.VisitCorrectedV1.WasV1;
import org.jspecify.annotations.Nullable;

/**
 * Wire form: that a visit was made was told by mistake; it waits to be made, as before.
 *
 * @param date the day that it is meant for
 * @param was what was told
 * @param toBeConfirmed true where that day had passed before the plan was approved, else null
 */
public record VisitWithdrawnV1(
        String visitId,
        String activityId,
        LocalDate date,
        @Nullable String object,
        WasV1 was,
        String reason,
        @Nullable Boolean toBeConfirmed) {

    static VisitWithdrawnV1 of(CompletionWithdrawn event) {
        return new VisitWithdrawnV1(
                event.visitId(),
                event.activityId(),
                event.date(),
                event.object(),
                new WasV1(event.was().date(), event.was().object(), event.was().findings().size()),
                event.reason(),
                event.toBeConfirmed());
    }
}
