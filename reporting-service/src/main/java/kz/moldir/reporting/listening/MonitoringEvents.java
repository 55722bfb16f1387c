package kz.moldir.reporting.listening;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kz.moldir.kit.listen.Listener;
import kz.moldir.kit.listen.PublishedEvent;
import kz.moldir.kit.view.View;
import kz.moldir.reporting.listening.MonitoringWire.VisitCancelledV1;
import kz.moldir.reporting.listening.MonitoringWire.VisitCompletedV1;
import kz.moldir.reporting.listening.MonitoringWire.VisitCorrectedV1;
import kz.moldir.reporting.listening.MonitoringWire.VisitScheduledV1;
import kz.moldir.reporting.listening.MonitoringWire.VisitWithdrawnV1;
import kz.moldir.reporting.read.activity.Activities;
import kz.moldir.reporting.read.activity.ActivityView;
import kz.moldir.reporting.read.activity.HistoryEntry;
import kz.moldir.reporting.read.activity.HistoryEntry.Change;
import kz.moldir.reporting.read.activity.Visit;
import org.jspecify.annotations.Nullable;

/** Folds visits into the activity they belong to, whether or not its promise is known yet. */
public final class MonitoringEvents implements Listener {

    private static final String PREFIX = "kz.moldir.monitoring.";

    private final Activities activities;

    public MonitoringEvents(Activities activities) {
        this.activities = activities;
    }

    @Override
    public String name() {
        return "monitoringEvents";
    }

    @Override
    public String topic() {
        return "moldir.monitoring";
    }

    @Override
    public List<View<?>> views() {
        return List.of(activities.view());
    }

    @Override
    public void on(PublishedEvent event) {
        switch (event.type()) {
            case PREFIX + "visit-scheduled.v1" -> {
                var now = event.as(VisitScheduledV1.class);
                activities.fold(now.activityId(), event, before -> scheduled(before, now, event));
            }
            case PREFIX + "visit-completed.v1" -> {
                var now = event.as(VisitCompletedV1.class);
                activities.fold(now.activityId(), event, before -> completed(before, now, event));
            }
            case PREFIX + "visit-corrected.v1" -> {
                var now = event.as(VisitCorrectedV1.class);
                activities.fold(now.activityId(), event, before -> corrected(before, now, event));
            }
            case PREFIX + "visit-withdrawn.v1" -> {
                var now = event.as(VisitWithdrawnV1.class);
                activities.fold(now.activityId(), event, before -> withdrawn(before, now, event));
            }
            case PREFIX + "visit-cancelled.v1" -> {
                var now = event.as(VisitCancelledV1.class);
                activities.fold(now.activityId(), event, before -> cancelled(before, now, event));
            }
            default -> {
                // Findings and acts are not shown yet.
            }
        }
    }

    static ActivityView scheduled(ActivityView before, VisitScheduledV1 now, PublishedEvent event) {
        LocalDate day = before.visit(now.visitId()).map(Visit::date).orElse(null);
        ActivityView after =
                before.visited(
                        Visit.scheduled(
                                now.visitId(), now.date(), now.object(), now.toBeConfirmed()));
        return now.date().equals(day)
                ? after
                : told(
                        after,
                        day == null ? "visit-scheduled" : "visit-moved",
                        event,
                        Change.moved("visitDate", day, now.date()),
                        Change.set("object", now.object()));
    }

    static ActivityView completed(ActivityView before, VisitCompletedV1 now, PublishedEvent event) {
        return told(
                before.visited(
                        Visit.completed(now.visitId(), now.date(), now.object(), now.findings())),
                "visit-completed",
                event,
                Change.set("visitDate", now.date()),
                Change.set("object", now.object()),
                Change.set("findings", now.findings()));
    }

    static ActivityView corrected(ActivityView before, VisitCorrectedV1 now, PublishedEvent event) {
        Optional<Visit> was = before.visit(now.visitId());
        return told(
                before.visited(
                        Visit.completed(now.visitId(), now.date(), now.object(), now.findings())),
                "visit-corrected",
                event,
                was.map(Visit::date).filter(now.date()::equals).isPresent()
                        ? Change.set("visitDate", now.date())
                        : Change.moved("visitDate", was.map(Visit::date).orElse(null), now.date()),
                moved("object", was.map(Visit::object).orElse(null), now.object()),
                moved("findings", was.map(Visit::findings).orElse(null), now.findings()),
                Change.set("why", now.reason()));
    }

    /** What was told stays in the history; the visit is ahead, as before. */
    static ActivityView withdrawn(ActivityView before, VisitWithdrawnV1 now, PublishedEvent event) {
        return told(
                before.visited(
                        Visit.scheduled(
                                now.visitId(),
                                now.date(),
                                now.object(),
                                Boolean.TRUE.equals(now.toBeConfirmed()))),
                "visit-withdrawn",
                event,
                Change.set("visitDate", now.was().date()),
                Change.set("object", now.was().object()),
                Change.set("why", now.reason()));
    }

    private static Change moved(String field, @Nullable Object from, @Nullable Object to) {
        return Objects.equals(from, to)
                ? Change.moved(field, null, null)
                : Change.moved(field, from, to);
    }

    static ActivityView cancelled(ActivityView before, VisitCancelledV1 now, PublishedEvent event) {
        Visit visit =
                before.visit(now.visitId())
                        .orElseThrow(
                                () ->
                                        new IllegalStateException(
                                                "a visit begins with its schedule: "
                                                        + now.visitId()));
        return told(
                before.visited(visit.cancelled(now.reason(), now.next(), now.amendment())),
                "visit-cancelled",
                event,
                Change.set("visitDate", visit.date()),
                Change.set("object", visit.object()),
                why(now));
    }

    private static Change why(VisitCancelledV1 now) {
        if (now.next() != null) {
            return Change.set("nextRow", now.next().coded());
        }
        return now.amendment() != null
                ? Change.set("amendment", now.amendment().coded())
                : Change.set("reason", now.reason());
    }

    private static ActivityView told(
            ActivityView after, String type, PublishedEvent event, Change... changes) {
        return after.remembering(
                new HistoryEntry(
                        event.time(),
                        event.role(),
                        type,
                        List.of(changes).stream().filter(Change::says).toList(),
                        event.source(),
                        event.sequence()));
    }
}
