package kz.moldir.plan.publishing;

import java.time.LocalDate;
import kz.moldir.plan.events.CarryingOutEvent.EntryWithdrawn;

/** Wire form: a document that was published cannot be had any more. */
public record DocumentWithdrawnV1(String activityId, String documentId, LocalDate on) {

    static DocumentWithdrawnV1 of(EntryWithdrawn event) {
        return new DocumentWithdrawnV1(event.activityId(), event.id(), event.on());
    }
}
