package kz.moldir.plan.publishing;

import java.util.Optional;
import kz.moldir.kit.publish.Publication;
import kz.moldir.kit.publish.Publications;
import kz.moldir.kit.view.RecordedEvent;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.AmendmentEvent;
import kz.moldir.plan.events.PlanEvent;
import kz.moldir.plan.events.RosterEvent;
import kz.moldir.plan.events.SettingsEvent;

/** Plan-service's events in the words of its contract. */
public final class PlanPublications implements Publications {

    @Override
    public String topic() {
        return "moldir.plan";
    }

    @Override
    public Optional<Publication> of(RecordedEvent event) {
        return switch (event.payload()) {
            case PlanEvent plan -> of(plan);
            case ActivityEvent activity -> ActivityPublications.of(activity, event.actor());
            case RosterEvent roster -> RosterPublications.of(roster);
            case SettingsEvent settings -> SettingsPublications.of(settings);
            default -> Optional.empty();
        };
    }

    private static Optional<Publication> of(PlanEvent event) {
        return switch (event) {
            case PlanEvent.PlanImported now ->
                    Optional.of(
                            new Publication(
                                    "plan.plan-imported.v1",
                                    new PlanImportedV1(
                                            now.planId(),
                                            now.year(),
                                            now.half(),
                                            now.file().name(),
                                            now.rows().size(),
                                            now.questions().size())));
            case PlanEvent.PlanApproved now ->
                    Optional.of(
                            new Publication(
                                    "plan.plan-approved.v1",
                                    new PlanApprovedV1(
                                            now.planId(),
                                            now.year(),
                                            now.half(),
                                            PlanApprovedV1.DecisionV1.of(now.decision()),
                                            1,
                                            now.rows().size())));
            case PlanEvent.DecisionCorrected now -> // As it stands; rows are as they were.
                    Optional.of(
                            new Publication(
                                    "plan.plan-approved.v1",
                                    new PlanApprovedV1(
                                            now.planId(),
                                            now.year(),
                                            now.half(),
                                            PlanApprovedV1.DecisionV1.of(now.decision()),
                                            now.version(),
                                            now.activities())));
            case PlanEvent.PlanSubmitted now ->
                    Optional.of(
                            new Publication(
                                    "plan.plan-submitted.v1",
                                    new PlanSubmittedV1(
                                            now.planId(),
                                            now.year(),
                                            now.half(),
                                            now.on(),
                                            now.remarksUntil(),
                                            now.commissions(),
                                            now.activities())));
            case PlanEvent.RemarksExtended now -> // As it stands, with the later day.
                    Optional.of(
                            new Publication(
                                    "plan.plan-submitted.v1",
                                    new PlanSubmittedV1(
                                            now.planId(),
                                            now.year(),
                                            now.half(),
                                            now.submittedOn(),
                                            now.remarksUntil(),
                                            now.commissions(),
                                            now.activities())));
            case AmendmentEvent.PlanAmended now ->
                    Optional.of(new Publication("plan.plan-amended.v1", PlanAmendedV1.of(now)));
            case AmendmentEvent.AmendmentDecisionCorrected now ->
                    Optional.of(
                            new Publication(
                                    "plan.amendment-decision-corrected.v1",
                                    AmendmentDecisionCorrectedV1.of(now)));
            default -> Optional.empty(); // What happens before the approval stays inside.
        };
    }
}
