package kz.moldir.reporting.listening;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.moldir.kit.listen.PublishedEvent;
import kz.moldir.reporting.listening.PlanWire.DecisionPublishedV1;
import kz.moldir.reporting.listening.PlanWire.DecisionUnpublishedV1;
import kz.moldir.reporting.read.activity.ActivityView;
import kz.moldir.reporting.read.activity.HistoryEntry.Change;
import kz.moldir.reporting.read.activity.PublicDecision;

/** Folds what everybody can read of what was decided. */
final class PlanDecisions {

    private PlanDecisions() {}

    static ActivityView published(ActivityView before, PublishedEvent event) {
        var now = event.as(DecisionPublishedV1.class);
        PublicDecision decision = now.decision();
        Optional<PublicDecision> wrong = known(before, decision.id());
        return PlanEvents.told(
                before.decided(decision),
                wrong.isPresent() ? "decision-corrected" : "decision-published",
                event,
                Stream.concat(
                                decision.changes(wrong.orElse(null)).stream(),
                                Stream.of(Change.set("why", now.reason())))
                        .toList());
    }

    static ActivityView unpublished(ActivityView before, PublishedEvent event) {
        var now = event.as(DecisionUnpublishedV1.class);
        return known(before, now.decisionId())
                .map(
                        gone ->
                                PlanEvents.told(
                                        before.withoutDecision(gone),
                                        event,
                                        List.of(
                                                Change.set("decidedOn", gone.decidedOn()),
                                                Change.set("why", now.reason()))))
                .orElse(before);
    }

    private static Optional<PublicDecision> known(ActivityView before, String id) {
        return before.outcome().decisions().stream()
                .filter(each -> each.id().equals(id))
                .findFirst();
    }
}
