package kz.moldir.monitoring.publishing;

import java.util.Optional;
import kz.moldir.kit.publish.Publication;
import kz.moldir.kit.publish.Publications;
import kz.moldir.kit.view.RecordedEvent;
import kz.moldir.monitoring.events.VisitEvent;
import kz.moldir.monitoring.events.VisitEvent.FindingRecorded;
import kz.moldir.monitoring.events.VisitEvent.VisitCancelled;
import kz.moldir.monitoring.events.VisitEvent.VisitCompleted;
import kz.moldir.monitoring.events.VisitEvent.VisitMoved;
import kz.moldir.monitoring.events.VisitEvent.VisitScheduled;

/** Monitoring-service's events in the words of its contract. */
public final class MonitoringPublications implements Publications {

    @Override
    public String topic() {
        return "moldir.monitoring";
    }

    @Override
    public Optional<Publication> of(RecordedEvent event) {
        return event.payload() instanceof VisitEvent visit
                ? Optional.of(of(visit))
                : Optional.empty();
    }

    private static Publication of(VisitEvent event) {
        return switch (event) {
            case VisitScheduled now ->
                    new Publication("monitoring.visit-scheduled.v1", VisitScheduledV1.of(now));
            case VisitMoved now ->
                    new Publication("monitoring.visit-scheduled.v1", VisitScheduledV1.of(now));
            case FindingRecorded now ->
                    new Publication(
                            "monitoring.finding-recorded.v1",
                            new FindingRecordedV1(
                                    now.visitId(),
                                    now.activityId(),
                                    now.finding().id(),
                                    now.finding().severity()));
            case VisitCompleted now ->
                    new Publication(
                            "monitoring.visit-completed.v1",
                            new VisitCompletedV1(
                                    now.visitId(),
                                    now.activityId(),
                                    now.date(),
                                    now.object(),
                                    now.findings()));
            case VisitCancelled now ->
                    new Publication(
                            "monitoring.visit-cancelled.v1",
                            new VisitCancelledV1(now.visitId(), now.activityId(), now.reason()));
        };
    }
}
