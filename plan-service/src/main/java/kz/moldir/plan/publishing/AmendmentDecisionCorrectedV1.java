package kz.moldir.plan.publishing;

import java.time.LocalDate;
import kz.moldir.plan.events.AmendmentEvent.AmendmentDecisionCorrected;
import org.jspecify.annotations.Nullable;

/**
 * Wire form: what was recorded of the decision that made a later version is put right.
 *
 * @param dated the day that it was said to be of before
 * @param reason why the plan was amended, as it is right; absent where that stays
 */
public record AmendmentDecisionCorrectedV1(
        String planId,
        int year,
        int half,
        int version,
        LocalDate dated,
        PlanApprovedV1.DecisionV1 decision,
        @Nullable String reason) {

    static AmendmentDecisionCorrectedV1 of(AmendmentDecisionCorrected event) {
        return new AmendmentDecisionCorrectedV1(
                event.planId(),
                event.year(),
                event.half(),
                event.version(),
                event.dated(),
                PlanApprovedV1.DecisionV1.of(event.decision()),
                event.amendment());
    }
}
