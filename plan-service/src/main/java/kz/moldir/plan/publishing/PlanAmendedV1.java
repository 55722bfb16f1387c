package kz.moldir.plan.publishing;

import kz.moldir.plan.events.AmendmentEvent.PlanAmended;
import kz.moldir.plan.events.RowChange;

/**
 * Wire form: the general meeting amended a plan; each changed activity follows by itself.
 *
 * @param activities how many rows the version has
 */
public record PlanAmendedV1(
        String planId,
        int year,
        int half,
        PlanApprovedV1.DecisionV1 decision,
        int version,
        String reason,
        int activities,
        int added,
        int changed,
        int postponed,
        int excluded) {

    static PlanAmendedV1 of(PlanAmended event) {
        return new PlanAmendedV1(
                event.planId(),
                event.year(),
                event.half(),
                PlanApprovedV1.DecisionV1.of(event.decision()),
                event.version(),
                event.reason(),
                event.rows().size(),
                count(event, RowChange.Kind.ADDED),
                count(event, RowChange.Kind.CHANGED),
                count(event, RowChange.Kind.POSTPONED),
                count(event, RowChange.Kind.EXCLUDED));
    }

    private static int count(PlanAmended event, RowChange.Kind kind) {
        return Math.toIntExact(
                event.changes().stream().filter(change -> change.kind() == kind).count());
    }
}
