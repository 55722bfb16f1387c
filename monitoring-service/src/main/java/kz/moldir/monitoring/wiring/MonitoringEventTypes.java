package kz.moldir.monitoring.wiring;

import kz.moldir.eventstore.event.EventTypes;
import kz.moldir.monitoring.events.RecommendationEvent;
import kz.moldir.monitoring.events.VisitEvent;

/** The stored names of monitoring-service's events; frozen, since stored events carry them. */
public final class MonitoringEventTypes {

    private MonitoringEventTypes() {}

    /** All of them. */
    public static EventTypes all() {
        return EventTypes.builder()
                .add("visit.scheduled", "1", VisitEvent.VisitScheduled.class)
                .add("visit.moved", "1", VisitEvent.VisitMoved.class)
                .add("visit.finding-recorded", "1", VisitEvent.FindingRecorded.class)
                .add("visit.completed", "1", VisitEvent.VisitCompleted.class)
                .add("visit.cancelled", "1", VisitEvent.VisitCancelled.class)
                .add("visit.corrected", "1", VisitEvent.VisitCorrected.class)
                .add("visit.completion-withdrawn", "1", VisitEvent.CompletionWithdrawn.class)
                .add(
                        "recommendation.taken-up",
                        "1",
                        RecommendationEvent.RecommendationTakenUp.class)
                .add("visit.expert-invited", "1", VisitEvent.ExpertInvited.class)
                .add("visit.invitation-taken-back", "1", VisitEvent.InvitationTakenBack.class)
                .add("recommendation.answered", "1", RecommendationEvent.AgencyAnswered.class)
                .add(
                        "recommendation.fulfilment-verified",
                        "1",
                        RecommendationEvent.FulfilmentVerified.class)
                .add(
                        "recommendation.fulfilment-refused",
                        "1",
                        RecommendationEvent.FulfilmentRefused.class)
                .add(
                        "recommendation.corrected",
                        "1",
                        RecommendationEvent.RecommendationCorrected.class)
                .add(
                        "recommendation.withdrawn",
                        "1",
                        RecommendationEvent.RecommendationWithdrawn.class)
                .add(
                        "recommendation.correction-not-followed",
                        "1",
                        RecommendationEvent.CorrectionNotFollowed.class)
                .build();
    }
}
