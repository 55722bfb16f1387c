package kz.moldir.plan.write.plan;

import kz.moldir.council.LocalizedText;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.AmendmentEvent.PlanAmended;
import kz.moldir.plan.events.PlanEvent.PlanApproved;
import kz.moldir.plan.write.plan.PlanCommand.ApproveAmendment;
import kz.moldir.plan.write.plan.PlanCommand.ApprovePlan;
import org.junit.jupiter.api.Test;

/** A decision keeps how the council was called. */
class NameOfTheCouncilTest extends AmendmentCase {

    private static final LocalizedText NAME =
            new LocalizedText("Общественный совет города", "Қаланың қоғамдық кеңесі", null);

    @Test
    void isKeptWithTheApproval() {
        plan.given(RealPlan.imported())
                .when(new ApprovePlan(PLAN, RealPlan.DECISION, CHAIR, TODAY, true, NAME))
                .expectEvents(
                        new PlanApproved(PLAN, 2026, 1, RealPlan.DECISION, RealPlan.rows(), NAME));
    }

    @Test
    void isKeptWithAnAmendment() {
        PlanAmended made = RealPlan.amended();
        approved(BEGUN, MOVED)
                .when(new ApproveAmendment(PLAN, RealPlan.AMENDING, CHAIR, TODAY, null, NAME))
                .expectEvents(
                        new PlanAmended(
                                PLAN,
                                2026,
                                1,
                                2,
                                WHY,
                                RealPlan.AMENDING,
                                made.rows(),
                                made.changes(),
                                null,
                                NAME));
    }
}
