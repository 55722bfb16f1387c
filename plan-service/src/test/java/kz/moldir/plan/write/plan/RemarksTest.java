package kz.moldir.plan.write.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.PlanEvent.PlanPutToMeeting;
import kz.moldir.plan.events.PlanEvent.PlanWithdrawn;
import kz.moldir.plan.events.PlanEvent.RemarkAnswerWithdrawn;
import kz.moldir.plan.events.PlanEvent.RemarkAnswered;
import kz.moldir.plan.events.PlanEvent.RemarkCorrected;
import kz.moldir.plan.events.PlanEvent.RemarkWithdrawn;
import kz.moldir.plan.events.PlanEvent.RemarksExtended;
import kz.moldir.plan.events.Remark;
import kz.moldir.plan.write.plan.PlanCommand.AnswerRemark;
import kz.moldir.plan.write.plan.PlanCommand.CorrectRemark;
import kz.moldir.plan.write.plan.PlanCommand.ExtendRemarks;
import kz.moldir.plan.write.plan.PlanCommand.MakeRemark;
import kz.moldir.plan.write.plan.PlanCommand.PutToMeeting;
import kz.moldir.plan.write.plan.PlanCommand.WithdrawAnswer;
import kz.moldir.plan.write.plan.PlanCommand.WithdrawRemark;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What commissions say of a plan that was submitted, and what is answered. */
class RemarksTest extends ApprovalCase {

    @Nested
    class Remarks {

        @Test
        void areMadeWhileTheCommissionsHaveThePlan() {
            plan.given(IMPORTED, SUBMITTED)
                    .when(new MakeRemark(RealPlan.PLAN, REMARK))
                    .expectEvents(MADE);
        }

        @Test
        void areRefusedForADraft() {
            refused(
                    plan.given(IMPORTED).when(new MakeRemark(RealPlan.PLAN, REMARK)),
                    "plan-not-submitted");
        }

        @Test
        void areAnsweredOnceInWords() {
            plan.given(IMPORTED, SUBMITTED, MADE).when(answering("r-1")).expectEvents(ANSWERED);
        }

        @Test
        void areNotAnsweredTwice() {
            refused(
                    plan.given(IMPORTED, SUBMITTED, MADE, ANSWERED).when(answering("r-1")),
                    "plan-remark-answered");
        }

        @Test
        void anAnswerIsTakenBackWhileTheCommissionsHaveThePlan() {
            WithdrawAnswer asked =
                    new WithdrawAnswer(RealPlan.PLAN, "r-1", "Ошибка", null, null, TODAY);
            RemarkAnswerWithdrawn gone =
                    new RemarkAnswerWithdrawn(RealPlan.PLAN, "r-1", TODAY, "Ошибка");
            plan.given(IMPORTED, SUBMITTED, MADE, ANSWERED).when(asked).expectEvents(gone);
            refused(
                    plan.given(IMPORTED, SUBMITTED, MADE, ANSWERED, gone)
                            .when(meeting(TODAY.plusDays(8), TODAY.plusDays(8))),
                    "plan-remarks-open");
            plan.given(IMPORTED, SUBMITTED, MADE, ANSWERED, gone)
                    .when(answering("r-1"))
                    .expectEvents(ANSWERED);
            refused(plan.given(IMPORTED, SUBMITTED, MADE).when(asked), "plan-remark-unanswered");
            plan.given(IMPORTED, SUBMITTED, MADE, ANSWERED)
                    .when(new WithdrawAnswer(RealPlan.PLAN, "r-1", "Ошибка", 2, null, TODAY))
                    .expectEvents(gone);
            refused(
                    plan.given(IMPORTED, SUBMITTED, MADE, ANSWERED)
                            .when(
                                    new WithdrawAnswer(
                                            RealPlan.PLAN, "r-1", "Ошибка", 1, null, TODAY)),
                    "plan-remark-changed");
            refused(plan.given(IMPORTED, SUBMITTED).when(asked), "plan-remark-unknown");
            refused(
                    plan.given(
                                    IMPORTED,
                                    SUBMITTED,
                                    MADE,
                                    ANSWERED,
                                    new PlanPutToMeeting(RealPlan.PLAN, TODAY, TODAY.plusDays(8)))
                            .when(asked),
                    "plan-not-submitted");
        }

        @Test
        void anAnswerIsPutRightForAReasonAlsoBeforeTheMeeting() {
            AnswerRemark right =
                    new AnswerRemark(
                            RealPlan.PLAN, "r-1", true, "Назначен", "Не туда", null, TODAY);
            plan.given(IMPORTED, SUBMITTED, MADE, ANSWERED, PUT)
                    .when(right)
                    .expectEvents(
                            new RemarkAnswered(
                                    RealPlan.PLAN, "r-1", true, "Назначен", TODAY, "Не туда"));
        }

        @Test
        void anAnswerThatAnotherPutRightMeanwhileIsNotOverwritten() {
            AnswerRemark unseen =
                    new AnswerRemark(RealPlan.PLAN, "r-1", true, "Назначен", "Не туда", 2, TODAY);
            RemarkAnswered theirs =
                    new RemarkAnswered(RealPlan.PLAN, "r-1", true, "Иначе", TODAY, "Описка");
            refused(
                    plan.given(IMPORTED, SUBMITTED, MADE, ANSWERED, theirs).when(unseen),
                    "plan-remark-changed");
            new AggregateTestFixture<>(Plan.class)
                    .given(IMPORTED, SUBMITTED, MADE, ANSWERED)
                    .when(unseen)
                    .expectSuccessfulHandlerExecution();
        }

        /** The second of two first answers is asked once, with what the first one says. */
        @Test
        void thatAnotherAnsweredMeanwhileAreShownWithTheirAnswer() {
            refused(
                    plan.given(IMPORTED, SUBMITTED, MADE, ANSWERED)
                            .when(
                                    new AnswerRemark(
                                            RealPlan.PLAN, "r-1", true, "Да", null, 1, TODAY)),
                    "plan-remark-changed");
        }

        /** Whoever answers, or takes back, what they did not read. */
        @Test
        void thatWerePutRightMeanwhileAreReadFirst() {
            RemarkCorrected theirs =
                    new RemarkCorrected(
                            RealPlan.PLAN, new Remark("r-1", "2", null, "Иное", TODAY), "Описка");
            refused(
                    plan.given(IMPORTED, SUBMITTED, MADE, theirs)
                            .when(
                                    new AnswerRemark(
                                            RealPlan.PLAN, "r-1", true, "Да", null, 1, TODAY)),
                    "plan-remark-changed");
            refused(
                    plan.given(IMPORTED, SUBMITTED, MADE, theirs)
                            .when(new WithdrawRemark(RealPlan.PLAN, "r-1", "Дважды", 1, TODAY)),
                    "plan-remark-changed");
        }

        @Test
        void areNotAnsweredWhereThereAreNone() {
            refused(plan.given(IMPORTED, SUBMITTED).when(answering("r-1")), "plan-remark-unknown");
        }

        @Test
        void areAnsweredBeforeTheGeneralMeeting() {
            PutToMeeting asked = meeting(TODAY.minusDays(1), TODAY, "plan-meeting-past", STILL);
            refused(plan.given(IMPORTED, SUBMITTED, MADE).when(asked), "plan-remarks-open");
            new AggregateTestFixture<>(Plan.class)
                    .given(IMPORTED, SUBMITTED, MADE, ANSWERED)
                    .when(asked)
                    .expectEvents(PUT);
        }

        @Test
        void areOfARowThatThereIsAndOfACommissionThatWasAsked() {
            Remark nowhere = new Remark("r-1", "2", 999, "Нужен срок", TODAY);
            refused(
                    plan.given(IMPORTED, SUBMITTED).when(new MakeRemark(RealPlan.PLAN, nowhere)),
                    "plan-row-no-such-place");
            Remark foreign = new Remark("r-1", "5", null, "Нужен срок", TODAY);
            refused(
                    new AggregateTestFixture<>(Plan.class)
                            .given(IMPORTED, SUBMITTED)
                            .when(new MakeRemark(RealPlan.PLAN, foreign)),
                    "plan-commission-not-asked");
        }

        @Test
        void haveTheirTimeUnlessSomebodySaysOtherwise() {
            refused(
                    plan.given(IMPORTED, SUBMITTED)
                            .when(meeting(TODAY.plusDays(9), TODAY.plusDays(7))),
                    "plan-commissions-still-asked");
            refused(
                    new AggregateTestFixture<>(Plan.class)
                            .given(IMPORTED, SUBMITTED)
                            .when(meeting(TODAY.plusDays(7), TODAY.plusDays(8))),
                    "plan-meeting-past");
            for (PutToMeeting passes :
                    List.of(
                            meeting(TODAY.plusDays(9), TODAY, STILL),
                            meeting(TODAY.plusDays(9), TODAY.plusDays(8)))) {
                new AggregateTestFixture<>(Plan.class)
                        .given(IMPORTED, SUBMITTED)
                        .when(passes)
                        .expectSuccessfulHandlerExecution();
            }
        }

        @Test
        void isAskedForEachDayAndEachReasonAnew() {
            LocalDate past = TODAY.minusDays(1);
            LocalDate day = TODAY.plusDays(9);
            refused(
                    plan.given(IMPORTED, SUBMITTED).when(meeting(past, TODAY, STILL)),
                    "plan-meeting-past");
            for (PutToMeeting waits :
                    List.of(
                            meeting(past, TODAY, "plan-meeting-past"),
                            new PutToMeeting(
                                    RealPlan.PLAN, day, Set.of(STILL + ":" + past), TODAY))) {
                refused(
                        new AggregateTestFixture<>(Plan.class)
                                .given(IMPORTED, SUBMITTED)
                                .when(waits),
                        STILL);
            }
        }

        private static final String STILL = "plan-commissions-still-asked";

        private static PutToMeeting meeting(LocalDate on, LocalDate today, String... sure) {
            return new PutToMeeting(
                    RealPlan.PLAN,
                    on,
                    Stream.of(sure).map(code -> code + ":" + on).collect(Collectors.toSet()),
                    today);
        }

        @Test
        void areCorrectedWithAReasonAndKeepTheirAnswer() {
            Remark right = new Remark("r-1", "1", null, "Нужен срок", TODAY);
            CorrectRemark asked = new CorrectRemark(RealPlan.PLAN, right, "Не та комиссия", null);
            RemarkCorrected corrected = new RemarkCorrected(RealPlan.PLAN, right, "Не та комиссия");

            plan.given(IMPORTED, SUBMITTED, MADE, ANSWERED, PUT)
                    .when(asked)
                    .expectEvents(corrected);
            plan.given(IMPORTED, SUBMITTED, MADE, ANSWERED, corrected)
                    .when(meeting(TODAY.plusDays(8), TODAY.plusDays(8)))
                    .expectSuccessfulHandlerExecution();
            plan.given(IMPORTED, SUBMITTED, MADE)
                    .when(new CorrectRemark(RealPlan.PLAN, right, "Не та комиссия", 1))
                    .expectEvents(corrected);
            refused(
                    plan.given(IMPORTED, SUBMITTED, MADE)
                            .when(new CorrectRemark(RealPlan.PLAN, right, "Не та комиссия", 2)),
                    "plan-remark-changed");
            refused(plan.given(IMPORTED, SUBMITTED).when(asked), "plan-remark-unknown");
            Remark other = new Remark("r-1", "3", null, "Нужен срок", TODAY);
            refused(
                    plan.given(IMPORTED, SUBMITTED, MADE)
                            .when(new CorrectRemark(RealPlan.PLAN, other, "Не та комиссия", null)),
                    "plan-commission-not-asked");
        }

        @Test
        void thatAreTakenBackNeedNoAnswer() {
            RemarkWithdrawn withdrawn =
                    new RemarkWithdrawn(RealPlan.PLAN, "r-1", TODAY, "Записано дважды");
            WithdrawRemark asked =
                    new WithdrawRemark(RealPlan.PLAN, "r-1", "Записано дважды", null, TODAY);

            plan.given(IMPORTED, SUBMITTED, MADE).when(asked).expectEvents(withdrawn);
            plan.given(IMPORTED, SUBMITTED, MADE, withdrawn)
                    .when(meeting(TODAY.plusDays(8), TODAY.plusDays(8)))
                    .expectSuccessfulHandlerExecution();
            refused(
                    plan.given(IMPORTED, SUBMITTED, MADE, withdrawn).when(asked),
                    "plan-remark-unknown");
        }

        /** They would hold up the next meeting, and nobody could put them right. */
        @Test
        void arePutRightAndTakenBackOfAPlanThatWasWithdrawnSince() {
            PlanWithdrawn back = new PlanWithdrawn(RealPlan.PLAN, TODAY, "Доработка");
            Remark right = new Remark("r-1", "1", null, "Нужен срок", TODAY);
            plan.given(IMPORTED, SUBMITTED, MADE, back)
                    .when(new CorrectRemark(RealPlan.PLAN, right, "Не та комиссия", null))
                    .expectEvents(new RemarkCorrected(RealPlan.PLAN, right, "Не та комиссия"));
            plan.given(IMPORTED, SUBMITTED, MADE, back)
                    .when(new WithdrawRemark(RealPlan.PLAN, "r-1", "Дважды", null, TODAY))
                    .expectEvents(new RemarkWithdrawn(RealPlan.PLAN, "r-1", TODAY, "Дважды"));
            refused(
                    plan.given(IMPORTED, SUBMITTED, back)
                            .when(new WithdrawRemark(RealPlan.PLAN, "r-1", "Дважды", null, TODAY)),
                    "plan-not-submitted");
        }

        @Test
        void areAwaitedLongerForAReason() {
            ExtendRemarks asked =
                    new ExtendRemarks(RealPlan.PLAN, TODAY.plusDays(14), "Праздники", TODAY);
            RemarksExtended extended =
                    new RemarksExtended(
                            RealPlan.PLAN,
                            2026,
                            1,
                            TODAY,
                            TODAY.plusDays(14),
                            ALL,
                            RealPlan.rows().size(),
                            "Праздники");

            plan.given(IMPORTED, SUBMITTED).when(asked).expectEvents(extended);
            refused(
                    plan.given(IMPORTED, SUBMITTED, extended)
                            .when(meeting(TODAY.plusDays(20), TODAY.plusDays(8))),
                    "plan-commissions-still-asked");
            refused(
                    plan.given(IMPORTED, SUBMITTED, extended).when(asked),
                    "plan-deadline-not-later");
            refused(plan.given(IMPORTED).when(asked), "plan-not-submitted");
        }

        private AnswerRemark answering(String id) {
            return new AnswerRemark(RealPlan.PLAN, id, false, "Срок есть", null, null, TODAY);
        }
    }
}
