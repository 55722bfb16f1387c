package kz.moldir.plan.read.plans;

import java.util.List;
import kz.moldir.council.Misdated;
import kz.moldir.plan.events.AmendmentEvent.AmendmentDecisionCorrected;
import kz.moldir.plan.events.AmendmentEvent.PlanAmended;
import kz.moldir.plan.events.PlanEvent;
import kz.moldir.plan.events.PlanEvent.Coverage;
import kz.moldir.plan.events.PlanEvent.CoverageChanged;
import kz.moldir.plan.events.PlanEvent.Decision;
import kz.moldir.plan.events.PlanEvent.DecisionCorrected;
import kz.moldir.plan.events.PlanEvent.PlanApproved;
import org.jspecify.annotations.Nullable;

/**
 * How a plan stands, whatever rows it has: what its view and its head say alike. It is stored as a
 * part of neither, so that their forms stay as they are.
 *
 * @param decision that approved it, null while it is a draft
 * @param version in force; 0 while it is a draft
 * @param misdated days of decisions that were put right since, in the order of the corrections
 * @param coverage what it says on its coverage; null where it was made before that was kept
 */
record Standing(
        @Nullable Decision decision,
        int version,
        List<Misdated> misdated,
        @Nullable Coverage coverage) {

    /** After an event; other events leave it as it is. */
    Standing after(PlanEvent event) {
        return switch (event) {
            case PlanApproved now -> new Standing(now.decision(), 1, misdated, coverage);
            case PlanAmended now ->
                    new Standing(
                            decision,
                            now.version(),
                            misdated,
                            now.coverage() == null ? coverage : now.coverage().after());
            case DecisionCorrected now ->
                    new Standing(
                            now.decision(),
                            version,
                            Misdated.with(
                                    misdated,
                                    decision == null ? null : decision.date(),
                                    now.decision().date()),
                            coverage);
            case AmendmentDecisionCorrected now ->
                    new Standing(
                            decision,
                            version,
                            Misdated.with(misdated, now.dated(), now.decision().date()),
                            coverage);
            case CoverageChanged now -> new Standing(decision, version, misdated, now.coverage());
            default -> this;
        };
    }
}
