package kz.moldir.plan.read.onday;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Predicate;
import kz.moldir.kit.view.RecordedEvent;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.ActivityEvent.ActivityCancelled;
import kz.moldir.plan.events.ActivityEvent.ActivityClosed;
import kz.moldir.plan.events.ActivityEvent.ActivityCovered;
import kz.moldir.plan.events.ActivityEvent.ActivityDateAgreed;
import kz.moldir.plan.events.ActivityEvent.ActivityPlanned;
import kz.moldir.plan.events.ActivityEvent.ActivityPostponed;
import kz.moldir.plan.events.ActivityEvent.AnswerReceived;
import kz.moldir.plan.events.ActivityEvent.DatesProposed;
import kz.moldir.plan.events.ActivityEvent.DisclosureChanged;
import kz.moldir.plan.events.ActivityEvent.OccurrenceRecorded;
import kz.moldir.plan.events.ActivityEvent.RecordCorrected;
import kz.moldir.plan.events.Correction;
import kz.moldir.plan.events.ReplanningEvent;
import kz.moldir.plan.events.ReplanningEvent.ActivityAmended;
import kz.moldir.plan.events.ReplanningEvent.ActivityCarriedOver;
import kz.moldir.plan.events.ReplanningEvent.OutsideWithdrawn;
import kz.moldir.plan.events.SendingEvent;
import kz.moldir.plan.events.VisitFollowing;

/**
 * Whether what an event tells had happened by a day. Most events name a day of their own; what was
 * agreed counts from the day of its record. A correction counts whenever it was made, since today
 * it is known; that of a day counts with the agreement it corrects.
 */
record HappenedBy(LocalDate day, ZoneId zone) implements Predicate<RecordedEvent> {

    @Override
    public boolean test(RecordedEvent event) {
        return !(event.payload() instanceof ActivityEvent happened)
                || !on(happened, LocalDate.ofInstant(event.time(), zone)).isAfter(day);
    }

    private LocalDate on(ActivityEvent event, LocalDate recorded) {
        return switch (event) {
            case ActivityPlanned now -> LocalDate.MIN;
            case OutsideWithdrawn now -> LocalDate.MIN;
            case OccurrenceRecorded now -> now.occurrence().date();
            case ActivityClosed now -> now.on();
            case ActivityCovered now -> now.publication().date();
            case ActivityCancelled now -> now.on();
            case SendingEvent now -> now.sent().on();
            case AnswerReceived now -> now.on();
            case DatesProposed now -> now.on();
            case ActivityAmended now -> now.correction() ? LocalDate.MIN : now.on();
            case ActivityCarriedOver now -> now.on();
            case ActivityEvent.CarryingOut now -> recorded;
            case RecordCorrected now ->
                    now.correction().kind() == Correction.Kind.DATE ? recorded : LocalDate.MIN;
            case ActivityDateAgreed now -> recorded;
            case ActivityPostponed now -> recorded;
            case DisclosureChanged now -> recorded;
            case ReplanningEvent.StillWanted now -> recorded;
            case VisitFollowing now -> recorded;
        };
    }
}
