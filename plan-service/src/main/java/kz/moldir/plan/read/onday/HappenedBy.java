package kz.moldir.plan.read.onday;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.jspecify.annotations.Nullable;

/**
 * Whether what an event tells had happened by a day. Most events name a day of their own; what was
 * agreed counts from the day of its record. A result has no day but that on which it was recorded:
 * it counts with what was held last. A correction counts whenever it was made, since today it is
 * known; that of a day counts with the agreement it corrects.
 *
 * @param held the day of the last occurrence that stands, null where there is none
 */
record HappenedBy(LocalDate day, ZoneId zone, @Nullable LocalDate held) implements Wanted {

    HappenedBy(LocalDate day, ZoneId zone) {
        this(day, zone, null);
    }

    @Override
    public HappenedBy among(List<RecordedEvent> events) {
        return new HappenedBy(day, zone, lastHeld(events));
    }

    private static @Nullable LocalDate lastHeld(List<RecordedEvent> events) {
        Map<String, LocalDate> standing = new HashMap<>();
        for (RecordedEvent event : events) {
            if (event.payload() instanceof OccurrenceRecorded now) {
                standing.put(now.occurrence().id(), now.occurrence().date());
            }
            if (event.payload() instanceof RecordCorrected now
                    && now.correction().kind() == Correction.Kind.OCCURRENCE) {
                standing.remove(now.correction().id());
            }
        }
        return standing.values().stream().max(LocalDate::compareTo).orElse(null);
    }

    private LocalDate closed(LocalDate recorded) {
        return held != null && held.isBefore(recorded) ? held : recorded;
    }

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
            case ActivityClosed now -> closed(now.on());
            case ActivityCovered now -> now.publication().date();
            case ActivityCancelled now -> now.on();
            case SendingEvent now -> now.sent().on();
            case AnswerReceived now -> now.on();
            case DatesProposed now -> now.on();
            case ActivityAmended now -> now.correction() ? LocalDate.MIN : now.on();
            case ActivityCarriedOver now -> now.on();
            case ReplanningEvent.ActivityTakenOut now -> now.on();
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
