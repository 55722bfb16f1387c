package kz.moldir.plan.write.plan;

import java.util.List;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.PlanEvent.Decision;
import kz.moldir.plan.write.plan.PlanCommand.ApprovePlan;
import kz.moldir.plan.write.plan.PlanCommand.Recorder;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

/** Four eyes have two names: nobody records a decision in the name of who wrote it. */
class DeputiesInApprovalTest extends ApprovalCase {

    @Test
    void recordNothingInTheNameOfWhoWroteIt() {
        refused(
                another().given(IMPORTED, SUBMITTED, PUT).when(standingIn("deputy", "secretary")),
                "plan-deputy-of-the-same");
        another()
                .given(IMPORTED, SUBMITTED, PUT)
                .when(standingIn("deputy", "chair"))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void recordNothingThatTheyWroteWhoeversNameItIs() {
        for (String absent : List.of("secretary", "chair")) {
            refused(
                    another().given(IMPORTED, SUBMITTED, PUT).when(standingIn("secretary", absent)),
                    "plan-same-person");
        }
    }

    @Test
    void ofWhoIsAloneNeedTheSignedScanAsWell() {
        Recorder alone = new Recorder("deputy", "secretary", true, false, false);
        refused(
                another().given(IMPORTED, SUBMITTED, PUT).when(approving(DECISION, alone)),
                "plan-alone-without-scan");
        another()
                .given(IMPORTED, SUBMITTED, PUT)
                .when(approving(SIGNED, alone))
                .expectSuccessfulHandlerExecution();
    }

    private static AggregateTestFixture<Plan> another() {
        return new AggregateTestFixture<>(Plan.class);
    }

    private static ApprovePlan standingIn(String account, String absent) {
        return approving(SIGNED, new Recorder(account, absent, false, false, false));
    }

    private static ApprovePlan approving(Decision decision, Recorder by) {
        return new ApprovePlan(RealPlan.PLAN, decision, by, TODAY);
    }
}
