package kz.moldir.plan.write.plan;

import java.util.List;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.PlanEvent.PlanApproved;
import kz.moldir.plan.events.PlanEvent.PlanDiscarded;
import kz.moldir.plan.events.PlanEvent.PlanRestored;
import kz.moldir.plan.events.PlanEvent.PlanStarted;
import kz.moldir.plan.write.plan.PlanCommand.AddRow;
import kz.moldir.plan.write.plan.PlanCommand.ApprovePlan;
import kz.moldir.plan.write.plan.PlanCommand.DiscardPlan;
import kz.moldir.plan.write.plan.PlanCommand.ImportPlan;
import kz.moldir.plan.write.plan.PlanCommand.Recorder;
import kz.moldir.plan.write.plan.PlanCommand.RestorePlan;
import kz.moldir.plan.write.plan.PlanCommand.StartPlan;
import kz.moldir.plan.write.plan.PlanCommand.SubmitPlan;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class DiscardingTest extends ApprovalCase {

    private static final PlanDiscarded DISCARDED =
            new PlanDiscarded(RealPlan.PLAN, TODAY, "Начат по ошибке");
    private static final PlanRestored RESTORED = new PlanRestored(RealPlan.PLAN, TODAY);
    private static final PlanStarted EMPTY = new PlanStarted(RealPlan.PLAN, 2026, 1, List.of());

    private final DiscardPlan discard = new DiscardPlan(RealPlan.PLAN, "Начат по ошибке", TODAY);

    @Test
    void isForADraftThatNobodyWasAskedAbout() {
        plan.given(IMPORTED).when(discard).expectEvents(DISCARDED);
        refused(another().given(IMPORTED, SUBMITTED).when(discard), "plan-once-submitted");
        refused(
                another().given(IMPORTED, SUBMITTED, WITHDRAWN).when(discard),
                "plan-once-submitted");
        refused(
                another().given(IMPORTED, RealPlan.approved()).when(discard),
                "plan-already-approved");
        refused(another().given(IMPORTED, DISCARDED).when(discard), "plan-discarded");
    }

    @Test
    void leavesNothingToWriteSubmitOrApprove() {
        Recorder chair = new Recorder("chair", false);
        for (Object asked :
                List.of(
                        new AddRow(RealPlan.PLAN, RealPlan.buildings(), List.of()),
                        new SubmitPlan(RealPlan.PLAN, TODAY, ALL, "secretary", TODAY),
                        new ApprovePlan(RealPlan.PLAN, SIGNED, chair, TODAY))) {
            refused(another().given(IMPORTED, DISCARDED).when(asked), "plan-discarded");
        }
    }

    @Test
    void isTakenBackWithTheRows() {
        plan.given(IMPORTED, DISCARDED)
                .when(new RestorePlan(RealPlan.PLAN, TODAY))
                .expectEvents(RESTORED);
        another()
                .given(IMPORTED, DISCARDED, RESTORED, SUBMITTED, PUT)
                .when(new ApprovePlan(RealPlan.PLAN, DECISION, new Recorder("chair", false), TODAY))
                .expectEvents(new PlanApproved(RealPlan.PLAN, 2026, 1, DECISION, RealPlan.rows()));
    }

    @Test
    void freesThePeriodForAnotherPlanWhichThenStands() {
        plan.given(IMPORTED, DISCARDED)
                .when(new StartPlan(RealPlan.PLAN, 2026, 1, List.of()))
                .expectEvents(EMPTY);
        another()
                .given(IMPORTED, DISCARDED)
                .when(
                        new ImportPlan(
                                RealPlan.PLAN,
                                2026,
                                1,
                                RealPlan.FILE,
                                RealPlan.rows(),
                                IMPORTED.heading(),
                                IMPORTED.questions(),
                                false))
                .expectEvents(RealPlan.imported());
        refused(
                another()
                        .given(IMPORTED, DISCARDED, EMPTY)
                        .when(new RestorePlan(RealPlan.PLAN, TODAY)),
                "plan-not-discarded");
    }

    /** Who only wrote what was discarded had no hand in what took its place. */
    @Test
    void leavesNoHandInThePlanThatFollows() {
        another()
                .given(by("chair", IMPORTED), DISCARDED, by("secretary", IMPORTED))
                .when(new ApprovePlan(RealPlan.PLAN, SIGNED, new Recorder("chair", false), TODAY))
                .expectEvents(new PlanApproved(RealPlan.PLAN, 2026, 1, SIGNED, RealPlan.rows()));
    }

    private static AggregateTestFixture<Plan> another() {
        return new AggregateTestFixture<>(Plan.class);
    }
}
