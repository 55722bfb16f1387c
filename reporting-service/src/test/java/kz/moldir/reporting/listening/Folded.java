package kz.moldir.reporting.listening;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.moldir.kit.listen.PublishedEvent;
import kz.moldir.reporting.read.activity.ActivityView;

/** Folds events one by one without a database. */
public final class Folded {

    private Folded() {}

    /** What the activities are after these events, by id. */
    public static Map<String, ActivityView> of(List<PublishedEvent> told) {
        Map<String, ActivityView> views = new LinkedHashMap<>();
        for (PublishedEvent event : told) {
            for (String id : about(event)) {
                views.put(id, after(views.getOrDefault(id, ActivityView.unknown(id)), event));
            }
        }
        return views;
    }

    private static List<String> about(PublishedEvent event) {
        if (event.topic().equals("moldir.notification")) {
            return event.as(NotificationWire.NotificationDeliveredV1.class).activityIds();
        }
        return event.type().contains("plan-approved")
                ? List.of()
                : List.of(Story.JSON.readTree(event.json()).get("activityId").asString());
    }

    private static ActivityView after(ActivityView before, PublishedEvent event) {
        if (event.topic().equals("moldir.plan")) {
            return PlanEvents.after(before, event);
        }
        return switch (event.type()) {
            case "kz.moldir.monitoring.visit-scheduled.v1" ->
                    MonitoringEvents.scheduled(
                            before, event.as(MonitoringWire.VisitScheduledV1.class), event);
            case "kz.moldir.monitoring.visit-completed.v1" ->
                    MonitoringEvents.completed(
                            before, event.as(MonitoringWire.VisitCompletedV1.class), event);
            case "kz.moldir.monitoring.visit-corrected.v1" ->
                    MonitoringEvents.corrected(
                            before, event.as(MonitoringWire.VisitCorrectedV1.class), event);
            case "kz.moldir.monitoring.visit-withdrawn.v1" ->
                    MonitoringEvents.withdrawn(
                            before, event.as(MonitoringWire.VisitWithdrawnV1.class), event);
            case "kz.moldir.monitoring.visit-cancelled.v1" ->
                    MonitoringEvents.cancelled(
                            before, event.as(MonitoringWire.VisitCancelledV1.class), event);
            default ->
                    before.remembering(
                            NotificationEvents.entry(
                                    event.as(NotificationWire.NotificationDeliveredV1.class),
                                    event));
        };
    }
}
