package kz.moldir.plan.write.plan;

import java.util.List;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.PlanEvent.Decision;
import kz.moldir.plan.events.PlanEvent.PlanApproved;
import kz.moldir.plan.events.PlanEvent.PlanSubmitted;
import kz.moldir.plan.events.PlanEvent.RowChanged;
import kz.moldir.plan.write.plan.PlanCommand.ApprovePlan;
import kz.moldir.plan.write.plan.PlanCommand.CorrectDecision;
import kz.moldir.plan.write.plan.PlanCommand.Recorder;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

/** Four eyes are those of two people; a program is nobody's second pair. */
class ProgramsInApprovalTest extends ApprovalCase {

    private static final String PROGRAM = "moldir-script-secretariat";

    private static final PlanSubmitted BY_PROGRAM =
            new PlanSubmitted(RealPlan.PLAN, 2026, 1, TODAY, TODAY.plusDays(7), ALL, PROGRAM, 4);

    @Test
    void doNotRecordADecision() {
        for (String program : List.of("moldir-script-chair", "service-account-of-another")) {
            refused(
                    another()
                            .given(IMPORTED, SUBMITTED, PUT)
                            .when(approving(SIGNED, new Recorder(program, true))),
                    "plan-program-records");
        }
        refused(
                plan.given(IMPORTED, BY_PROGRAM, PUT)
                        .when(approving(DECISION, new Recorder("moldir-script-chair", false))),
                "plan-program-records");
    }

    /** A number or votes are what the meeting decided as well. */
    @Test
    void doNotCompleteADecisionEither() {
        Decision bare = new Decision(null, TODAY.minusDays(1), "Хасенов М.К.");
        PlanApproved approved = new PlanApproved(RealPlan.PLAN, 2026, 1, bare, IMPORTED.rows());
        refused(
                plan.given(IMPORTED, SUBMITTED, PUT, approved)
                        .when(completing(new Recorder("moldir-script-chair", false))),
                "plan-program-records");
        another()
                .given(IMPORTED, SUBMITTED, PUT, approved)
                .when(completing(new Recorder("secretary", false)))
                .expectSuccessfulHandlerExecution();
        another()
                .given(IMPORTED, SUBMITTED, PUT, approved)
                .when(completing(new Recorder(PROGRAM, null, false, false, true)))
                .expectSuccessfulHandlerExecution();
    }

    private static CorrectDecision completing(Recorder by) {
        return new CorrectDecision(RealPlan.PLAN, 1, SIGNED, by, "Узнали", TODAY);
    }

    @Test
    void leaveOnePersonWhereTheyAloneSubmitted() {
        refused(
                plan.given(IMPORTED, BY_PROGRAM, PUT)
                        .when(approving(SIGNED, new Recorder("chair", false))),
                "plan-program-wrote");
        refused(
                another()
                        .given(IMPORTED, BY_PROGRAM, PUT)
                        .when(approving(DECISION, new Recorder("secretary", true))),
                "plan-alone-without-scan");
        another()
                .given(IMPORTED, BY_PROGRAM, PUT)
                .when(approving(SIGNED, new Recorder("secretary", true)))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void mayWriteWhatAPersonSubmits() {
        RowChanged changed = new RowChanged(RealPlan.PLAN, RealPlan.laterFireStation(), List.of());
        plan.given(by(PROGRAM, IMPORTED), SUBMITTED, by(PROGRAM, changed), PUT)
                .when(approving(DECISION, new Recorder("chair", false)))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void areAsGoodAsPeopleInARehearsal() {
        Recorder chair = new Recorder("moldir-script-chair", null, false, false, true);
        plan.given(IMPORTED, BY_PROGRAM, PUT)
                .when(approving(DECISION, chair))
                .expectSuccessfulHandlerExecution();
        refused(
                another()
                        .given(IMPORTED, BY_PROGRAM, PUT)
                        .when(approving(DECISION, new Recorder(PROGRAM, null, false, false, true))),
                "plan-same-person");
    }

    private static AggregateTestFixture<Plan> another() {
        return new AggregateTestFixture<>(Plan.class);
    }

    private static ApprovePlan approving(Decision decision, Recorder by) {
        return new ApprovePlan(RealPlan.PLAN, decision, by, TODAY);
    }
}
