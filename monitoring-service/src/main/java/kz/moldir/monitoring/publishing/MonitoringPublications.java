package kz.moldir.monitoring.publishing;

import java.util.Optional;
import kz.moldir.kit.publish.Publication;
import kz.moldir.kit.publish.Publications;
import kz.moldir.kit.view.RecordedEvent;
import kz.moldir.monitoring.events.RecommendationEvent;
import kz.moldir.monitoring.events.VisitEvent;
import kz.moldir.monitoring.events.VisitEvent.CompletionWithdrawn;
import kz.moldir.monitoring.events.VisitEvent.ExpertInvited;
import kz.moldir.monitoring.events.VisitEvent.FindingRecorded;
import kz.moldir.monitoring.events.VisitEvent.InvitationTakenBack;
import kz.moldir.monitoring.events.VisitEvent.VisitCancelled;
import kz.moldir.monitoring.events.VisitEvent.VisitCompleted;
import kz.moldir.monitoring.events.VisitEvent.VisitCorrected;
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
        return switch (event.payload()) {
            case VisitEvent visit -> of(visit);
            case RecommendationEvent recommendation ->
                    RecommendationPublications.of(recommendation);
            default -> Optional.empty();
        };
    }

    private static Optional<Publication> of(VisitEvent event) {
        return Optional.ofNullable(
                switch (event) {
                    case VisitScheduled now ->
                            new Publication(
                                    "monitoring.visit-scheduled.v1", VisitScheduledV1.of(now));
                    case VisitMoved now ->
                            new Publication(
                                    "monitoring.visit-scheduled.v1", VisitScheduledV1.of(now));
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
                    case VisitCorrected now ->
                            new Publication(
                                    "monitoring.visit-corrected.v1", VisitCorrectedV1.of(now));
                    case CompletionWithdrawn now ->
                            new Publication(
                                    "monitoring.visit-withdrawn.v1", VisitWithdrawnV1.of(now));
                    // Who is invited is the council's own matter.
                    case ExpertInvited now -> null;
                    case InvitationTakenBack now -> null;
                    case VisitCancelled now ->
                            new Publication(
                                    "monitoring.visit-cancelled.v1", VisitCancelledV1.of(now));
                });
    }
}
