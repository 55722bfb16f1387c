package kz.moldir.monitoring.listening;

import java.util.Optional;
import kz.moldir.kit.listen.PublishedEvent;

/** The plan's events that visits and recommendations depend on; all are about one activity. */
sealed interface PlanEventV1
        permits ActivityPlannedV1,
                ActivityAmendedV1,
                ActivityDateAgreedV1,
                ActivityPostponedV1,
                DayTakenBackV1,
                ActivityCancelledV1,
                ActivityCarriedOverV1,
                CancellationTakenBackV1,
                CarryingOverTakenBackV1,
                VisitMadeV1,
                OccurrenceTakenBackV1,
                ActivityClosedV1,
                DisclosureV1,
                RecommendationDecidedV1,
                RecommendationCorrectedV1,
                RecommendationWithdrawnV1 {

    /** The event in our own words, or empty where no visit depends on it. */
    static Optional<PlanEventV1> of(PublishedEvent event) {
        return switch (event.type()) {
            case "kz.moldir.plan.activity-planned.v1" ->
                    Optional.of(event.as(ActivityPlannedV1.class));
            case "kz.moldir.plan.activity-amended.v1" ->
                    Optional.of(event.as(ActivityAmendedV1.class));
            case "kz.moldir.plan.activity-date-agreed.v1" ->
                    Optional.of(event.as(ActivityDateAgreedV1.class));
            case "kz.moldir.plan.activity-postponed.v1" ->
                    Optional.of(event.as(ActivityPostponedV1.class));
            case "kz.moldir.plan.activity-cancelled.v1", "kz.moldir.plan.activity-taken-out.v1" ->
                    Optional.of(event.as(ActivityCancelledV1.class));
            case "kz.moldir.plan.activity-carried-over.v1" ->
                    Optional.of(event.as(ActivityCarriedOverV1.class));
            case "kz.moldir.plan.recommendation-decided.v1" ->
                    Optional.of(event.as(RecommendationDecidedV1.class));
            case "kz.moldir.plan.recommendation-corrected.v1" ->
                    Optional.of(event.as(RecommendationCorrectedV1.class));
            case "kz.moldir.plan.recommendation-withdrawn.v1" ->
                    Optional.of(event.as(RecommendationWithdrawnV1.class));
            case "kz.moldir.plan.occurrence-recorded.v1" ->
                    Optional.of(event.as(VisitMadeV1.class));
            case "kz.moldir.plan.activity-closed.v1" ->
                    Optional.of(new ActivityClosedV1(event.subject(), true));
            case "kz.moldir.plan.activity-disclosure-changed.v1" ->
                    Optional.of(event.as(DisclosureV1.class));
            case "kz.moldir.plan.record-corrected.v1" -> event.as(StandingDayV1.class).stands();
            default -> Optional.empty();
        };
    }
}
