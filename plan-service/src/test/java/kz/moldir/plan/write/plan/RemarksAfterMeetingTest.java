package kz.moldir.plan.write.plan;

import java.util.List;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.PlanEvent;
import kz.moldir.plan.events.PlanEvent.PlanApproved;
import kz.moldir.plan.events.PlanEvent.RemarkAnswered;
import kz.moldir.plan.events.PlanEvent.RemarkCorrected;
import kz.moldir.plan.events.Remark;
import kz.moldir.plan.write.plan.PlanCommand.AnswerRemark;
import kz.moldir.plan.write.plan.PlanCommand.CorrectRemark;
import kz.moldir.plan.write.plan.PlanCommand.MakeRemark;
import kz.moldir.plan.write.plan.PlanCommand.WithdrawAnswer;
import kz.moldir.plan.write.plan.PlanCommand.WithdrawRemark;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Once the meeting has decided, a remark and its answer are put right for a reason, and stay. */
class RemarksAfterMeetingTest extends ApprovalCase {

    private static final PlanApproved APPROVED =
            new PlanApproved(RealPlan.PLAN, 2026, 1, DECISION, RealPlan.rows());
    private static final Remark RIGHT = REMARK.on(RealPlan.fireStation()).dated(TODAY);

    @Test
    void aRemarkIsCorrected() {
        Remark right = new Remark("r-1", "2", null, "Нужен иной срок", TODAY);
        decided()
                .when(new CorrectRemark(RealPlan.PLAN, right, "Описка", 2))
                .expectEvents(new RemarkCorrected(RealPlan.PLAN, right, "Описка"));
    }

    @Test
    void anAnswerIsCorrectedForAReason() {
        decided()
                .when(answering("Не то слово", 2))
                .expectEvents(
                        new RemarkAnswered(
                                RealPlan.PLAN, "r-1", true, "Назначен", TODAY, "Не то слово"));
        refused(decided().when(answering(null, 2)), "plan-remark-answered");
    }

    /** As somebody sends who opened the form and saved it; browsers end lines their own way. */
    @Test
    void whatChangesNothingIsNotRecorded() {
        decided()
                .when(
                        new AnswerRemark(
                                RealPlan.PLAN, "r-1", false, "Срок есть", "Описка", 2, TODAY))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        Remark lines = new Remark("r-1", "2", null, "Нужен\nсрок", TODAY);
        decided(
                        new RemarkCorrected(RealPlan.PLAN, lines, "Описка"),
                        new RemarkAnswered(RealPlan.PLAN, "r-1", true, "Да\nесть", TODAY, "Да"))
                .when(new CorrectRemark(RealPlan.PLAN, lines.saying("Нужен\r\nсрок"), "Описка", 4))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        decided(new RemarkAnswered(RealPlan.PLAN, "r-1", true, "Да\nесть", TODAY, "Да"))
                .when(
                        new AnswerRemark(
                                RealPlan.PLAN, "r-1", true, "Да\r\nесть", "Описка", 3, TODAY))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        decided()
                .when(new AnswerRemark(RealPlan.PLAN, "r-1", true, "Срок есть", "Описка", 2, TODAY))
                .expectEvents(
                        new RemarkAnswered(
                                RealPlan.PLAN, "r-1", true, "Срок есть", TODAY, "Описка"));
    }

    @Test
    void nobodyOverwritesWhatAnotherPutRight() {
        RemarkCorrected theirs = new RemarkCorrected(RealPlan.PLAN, RIGHT, "Описка");
        refused(decided(theirs).when(answering("Не то слово", 2)), "plan-remark-changed");
        refused(
                decided(theirs).when(new CorrectRemark(RealPlan.PLAN, REMARK, "Описка", 2)),
                "plan-remark-changed");
        decided(theirs).when(answering("Не то слово", 3)).expectSuccessfulHandlerExecution();
    }

    @Test
    void nothingIsAddedOrTakenBack() {
        refused(
                decided().when(new WithdrawRemark(RealPlan.PLAN, "r-1", "Дважды", null, TODAY)),
                "plan-remark-stays");
        refused(
                decided()
                        .when(
                                new WithdrawAnswer(
                                        RealPlan.PLAN, "r-1", "Ошибка", null, null, TODAY)),
                "plan-remark-stays");
        refused(
                decided()
                        .when(
                                new MakeRemark(
                                        RealPlan.PLAN,
                                        new Remark("r-2", "2", null, "Поздно", TODAY))),
                "plan-not-submitted");
    }

    @Test
    void whatNobodyRemarkedIsUnknown() {
        refused(
                fixture()
                        .given(IMPORTED, SUBMITTED, PUT, APPROVED)
                        .when(new CorrectRemark(RealPlan.PLAN, REMARK, "Описка", null)),
                "plan-remark-unknown");
        refused(
                fixture()
                        .given(IMPORTED, SUBMITTED, PUT, APPROVED)
                        .when(new WithdrawRemark(RealPlan.PLAN, "r-1", "Дважды", null, TODAY)),
                "plan-remark-unknown");
        refused(
                fixture()
                        .given(IMPORTED, SUBMITTED, PUT, APPROVED)
                        .when(
                                new WithdrawAnswer(
                                        RealPlan.PLAN, "r-1", "Ошибка", null, null, TODAY)),
                "plan-remark-unknown");
        refused(
                fixture().given(IMPORTED, SUBMITTED, PUT, APPROVED).when(answering("Нет", 1)),
                "plan-remark-unknown");
    }

    private static AnswerRemark answering(@Nullable String reason, int seen) {
        return new AnswerRemark(RealPlan.PLAN, "r-1", true, "Назначен", reason, seen, TODAY);
    }

    private static TestExecutor<Plan> decided(PlanEvent... since) {
        List<Object> all =
                new java.util.ArrayList<>(List.of(IMPORTED, SUBMITTED, MADE, ANSWERED, PUT));
        all.add(APPROVED);
        all.addAll(List.of(since));
        return fixture().given(all);
    }

    private static AggregateTestFixture<Plan> fixture() {
        return new AggregateTestFixture<>(Plan.class);
    }
}
