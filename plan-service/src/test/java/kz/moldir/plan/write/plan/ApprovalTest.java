package kz.moldir.plan.write.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kz.moldir.kit.command.Metadata;
import kz.moldir.kit.command.Refused;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.PlanEvent;
import kz.moldir.plan.events.PlanEvent.Decision;
import kz.moldir.plan.events.PlanEvent.PlanApproved;
import kz.moldir.plan.events.PlanEvent.PlanImported;
import kz.moldir.plan.events.PlanEvent.PlanPutToMeeting;
import kz.moldir.plan.events.PlanEvent.PlanSubmitted;
import kz.moldir.plan.events.PlanEvent.PlanWithdrawn;
import kz.moldir.plan.events.PlanEvent.Remark;
import kz.moldir.plan.events.PlanEvent.RemarkAnswered;
import kz.moldir.plan.events.PlanEvent.RemarkCorrected;
import kz.moldir.plan.events.PlanEvent.RemarkMade;
import kz.moldir.plan.events.PlanEvent.RemarkWithdrawn;
import kz.moldir.plan.events.PlanEvent.RemarksExtended;
import kz.moldir.plan.events.PlanEvent.RowAdded;
import kz.moldir.plan.events.PlanEvent.RowChanged;
import kz.moldir.plan.events.PlanEvent.Scan;
import kz.moldir.plan.events.PlanEvent.Votes;
import kz.moldir.plan.write.plan.PlanCommand.AnswerRemark;
import kz.moldir.plan.write.plan.PlanCommand.ApprovePlan;
import kz.moldir.plan.write.plan.PlanCommand.CorrectDecision;
import kz.moldir.plan.write.plan.PlanCommand.CorrectRemark;
import kz.moldir.plan.write.plan.PlanCommand.ExtendRemarks;
import kz.moldir.plan.write.plan.PlanCommand.ImportPlan;
import kz.moldir.plan.write.plan.PlanCommand.MakeRemark;
import kz.moldir.plan.write.plan.PlanCommand.PutToMeeting;
import kz.moldir.plan.write.plan.PlanCommand.Recorder;
import kz.moldir.plan.write.plan.PlanCommand.SubmitPlan;
import kz.moldir.plan.write.plan.PlanCommand.WithdrawPlan;
import kz.moldir.plan.write.plan.PlanCommand.WithdrawRemark;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ApprovalTest {

    private static final LocalDate TODAY = RealPlan.TODAY;
    private static final List<String> ALL = List.of("1", "2");
    private static final PlanImported IMPORTED = RealPlan.imported();
    private static final PlanSubmitted SUBMITTED =
            new PlanSubmitted(
                    RealPlan.PLAN, 2026, 1, TODAY, TODAY.plusDays(7), ALL, "secretary", 4);
    private static final Remark REMARK = new Remark("r-1", "2", 26, "Нужен срок", TODAY);
    private static final RemarkMade MADE =
            new RemarkMade(RealPlan.PLAN, REMARK.on(RealPlan.fireStation()));
    private static final RemarkAnswered ANSWERED =
            new RemarkAnswered(RealPlan.PLAN, "r-1", false, "Срок есть", TODAY);
    private static final PlanPutToMeeting PUT =
            new PlanPutToMeeting(RealPlan.PLAN, TODAY, TODAY.minusDays(1));
    private static final PlanWithdrawn WITHDRAWN =
            new PlanWithdrawn(RealPlan.PLAN, TODAY, "Новые поручения");
    private static final Scan SCAN =
            new Scan("s-1", "решение.pdf", "application/pdf", 70_000, "5c".repeat(32));
    private static final Decision DECISION =
            new Decision("17", TODAY, "Хасенов М.К.", new Votes(21, 2, 1), null);

    private static final Decision SIGNED =
            new Decision("17", TODAY, "Хасенов М.К.", new Votes(21, 2, 1), SCAN);

    private final FixtureConfiguration<Plan> plan = new AggregateTestFixture<>(Plan.class);

    @Nested
    class Submitting {

        @Test
        void asksTheCommissions() {
            plan.given(IMPORTED).when(submitting(TODAY.plusDays(7))).expectEvents(SUBMITTED);
        }

        @Test
        void isRefusedTwice() {
            refused(
                    plan.given(IMPORTED, SUBMITTED).when(submitting(TODAY.plusDays(7))),
                    "plan-under-way");
        }

        @Test
        void isRefusedUntilADayThatHasPassed() {
            refused(
                    plan.given(IMPORTED).when(submitting(TODAY.minusDays(1))),
                    "plan-deadline-past");
        }

        @Test
        void isRefusedOnceThePlanIsApproved() {
            refused(
                    plan.given(IMPORTED, RealPlan.approved()).when(submitting(TODAY.plusDays(7))),
                    "plan-already-approved");
        }

        @Test
        void isRefusedForAPlanWithoutRows() {
            PlanImported empty =
                    new PlanImported(
                            RealPlan.PLAN, 2026, 1, RealPlan.FILE, List.of(), null, List.of());
            refused(plan.given(empty).when(submitting(TODAY)), "plan-without-rows");
        }

        private SubmitPlan submitting(LocalDate until) {
            return new SubmitPlan(RealPlan.PLAN, until, ALL, "secretary", TODAY);
        }
    }

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
        void anAnswerIsPutRightForAReasonAlsoBeforeTheMeeting() {
            AnswerRemark right =
                    new AnswerRemark(RealPlan.PLAN, "r-1", true, "Назначен", "Не туда", TODAY);
            plan.given(IMPORTED, SUBMITTED, MADE, ANSWERED, PUT)
                    .when(right)
                    .expectEvents(
                            new RemarkAnswered(
                                    RealPlan.PLAN, "r-1", true, "Назначен", TODAY, "Не туда"));
        }

        @Test
        void areNotAnsweredWhereThereAreNone() {
            refused(plan.given(IMPORTED, SUBMITTED).when(answering("r-1")), "plan-remark-unknown");
        }

        @Test
        void areAnsweredBeforeTheGeneralMeeting() {
            PutToMeeting asked = meeting(TODAY.minusDays(1), true, TODAY);
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
                            .when(meeting(TODAY.plusDays(9), false, TODAY.plusDays(7))),
                    "plan-commissions-still-asked");
            refused(
                    new AggregateTestFixture<>(Plan.class)
                            .given(IMPORTED, SUBMITTED)
                            .when(meeting(TODAY.plusDays(7), false, TODAY.plusDays(8))),
                    "plan-meeting-past");
            for (PutToMeeting passes :
                    List.of(
                            meeting(TODAY.plusDays(9), true, TODAY),
                            meeting(TODAY.plusDays(9), false, TODAY.plusDays(8)))) {
                new AggregateTestFixture<>(Plan.class)
                        .given(IMPORTED, SUBMITTED)
                        .when(passes)
                        .expectSuccessfulHandlerExecution();
            }
        }

        private static PutToMeeting meeting(LocalDate on, boolean anyway, LocalDate today) {
            return new PutToMeeting(RealPlan.PLAN, on, anyway, today);
        }

        @Test
        void areCorrectedWithAReasonAndKeepTheirAnswer() {
            Remark right = new Remark("r-1", "1", null, "Нужен срок", TODAY);
            CorrectRemark asked = new CorrectRemark(RealPlan.PLAN, right, "Не та комиссия");
            RemarkCorrected corrected = new RemarkCorrected(RealPlan.PLAN, right, "Не та комиссия");

            plan.given(IMPORTED, SUBMITTED, MADE, ANSWERED, PUT)
                    .when(asked)
                    .expectEvents(corrected);
            plan.given(IMPORTED, SUBMITTED, MADE, ANSWERED, corrected)
                    .when(meeting(TODAY.plusDays(8), false, TODAY.plusDays(8)))
                    .expectSuccessfulHandlerExecution();
            refused(plan.given(IMPORTED, SUBMITTED).when(asked), "plan-remark-unknown");
            Remark other = new Remark("r-1", "3", null, "Нужен срок", TODAY);
            refused(
                    plan.given(IMPORTED, SUBMITTED, MADE)
                            .when(new CorrectRemark(RealPlan.PLAN, other, "Не та комиссия")),
                    "plan-commission-not-asked");
        }

        @Test
        void thatAreTakenBackNeedNoAnswer() {
            RemarkWithdrawn withdrawn =
                    new RemarkWithdrawn(RealPlan.PLAN, "r-1", TODAY, "Записано дважды");
            WithdrawRemark asked =
                    new WithdrawRemark(RealPlan.PLAN, "r-1", "Записано дважды", TODAY);

            plan.given(IMPORTED, SUBMITTED, MADE).when(asked).expectEvents(withdrawn);
            plan.given(IMPORTED, SUBMITTED, MADE, withdrawn)
                    .when(meeting(TODAY.plusDays(8), false, TODAY.plusDays(8)))
                    .expectSuccessfulHandlerExecution();
            refused(
                    plan.given(IMPORTED, SUBMITTED, MADE, withdrawn).when(asked),
                    "plan-remark-unknown");
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
                            .when(meeting(TODAY.plusDays(20), false, TODAY.plusDays(8))),
                    "plan-commissions-still-asked");
            refused(
                    plan.given(IMPORTED, SUBMITTED, extended).when(asked),
                    "plan-deadline-not-later");
            refused(plan.given(IMPORTED).when(asked), "plan-not-submitted");
        }

        private AnswerRemark answering(String id) {
            return new AnswerRemark(RealPlan.PLAN, id, false, "Срок есть", null, TODAY);
        }
    }

    @Nested
    class Approving {

        @Test
        void recordsTheVotesOfTheMeeting() {
            plan.given(IMPORTED, SUBMITTED, PUT)
                    .when(approving(DECISION, "chair"))
                    .expectEvents(
                            new PlanApproved(RealPlan.PLAN, 2026, 1, DECISION, RealPlan.rows()));
        }

        @Test
        void needsTwoPeople() {
            refused(
                    plan.given(IMPORTED, SUBMITTED, PUT).when(approving(DECISION, "secretary")),
                    "plan-same-person");
        }

        @Test
        void needsTheSignedScanWhereOnePersonKeepsTheSecretariat() {
            Recorder alone = new Recorder("secretary", true);
            refused(
                    plan.given(IMPORTED, SUBMITTED, PUT)
                            .when(new ApprovePlan(RealPlan.PLAN, DECISION, alone, TODAY)),
                    "plan-alone-without-scan");
            new AggregateTestFixture<>(Plan.class)
                    .given(IMPORTED, SUBMITTED, PUT)
                    .when(new ApprovePlan(RealPlan.PLAN, SIGNED, alone, TODAY))
                    .expectEvents(
                            new PlanApproved(RealPlan.PLAN, 2026, 1, SIGNED, RealPlan.rows()));
        }

        @Test
        void needsTwoPeopleWhateverIsSignedWhereThereAreTwo() {
            refused(
                    plan.given(IMPORTED, SUBMITTED, PUT).when(approving(SIGNED, "secretary")),
                    "plan-same-person");
        }

        @Test
        void isNotForWhoWroteItSinceTheSubmission() {
            RowChanged changed =
                    new RowChanged(RealPlan.PLAN, RealPlan.laterFireStation(), List.of());
            for (Object written : List.of(by("other", IMPORTED), by("other", changed))) {
                refused(
                        new AggregateTestFixture<>(Plan.class)
                                .given(IMPORTED, SUBMITTED, written, PUT)
                                .when(approving(DECISION, "other")),
                        "plan-same-person");
            }
            plan.given(IMPORTED, by("other", changed), SUBMITTED, PUT)
                    .when(approving(DECISION, "other"))
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void isNotForWhoAcceptedAProposalSinceTheSubmission() {
            RowAdded proposed =
                    new RowAdded(RealPlan.PLAN, RealPlan.zhetysu(), List.of(), null, "accepter");
            refused(
                    plan.given(IMPORTED, SUBMITTED, by("automation", proposed), PUT)
                            .when(approving(DECISION, "accepter")),
                    "plan-same-person");
        }

        @Test
        void isPutRightByNobodyWhoWroteItButCanBeCompleted() {
            Decision unknown = new Decision(null, TODAY, "Хасенов М.К.");
            PlanApproved approved =
                    new PlanApproved(RealPlan.PLAN, 2026, 1, unknown, RealPlan.rows());
            Decision other = new Decision("17", TODAY, "Кто-то другой");
            refused(
                    plan.given(IMPORTED, SUBMITTED, PUT, approved)
                            .when(correcting(other, "secretary")),
                    "plan-same-person");
            for (CorrectDecision right :
                    List.of(correcting(other, "chair"), correcting(DECISION, "secretary"))) {
                new AggregateTestFixture<>(Plan.class)
                        .given(IMPORTED, SUBMITTED, PUT, approved)
                        .when(right)
                        .expectSuccessfulHandlerExecution();
            }
        }

        private CorrectDecision correcting(Decision right, String by) {
            return new CorrectDecision(
                    RealPlan.PLAN, 1, right, new Recorder(by, false), "Уточнено", TODAY);
        }

        @Test
        void ofADocumentThatSaysSoIsNotForWhoBroughtIt() {
            refused(
                    plan.given(by("secretary", IMPORTED)).when(approving(SIGNED, "secretary")),
                    "plan-same-person");
            new AggregateTestFixture<>(Plan.class)
                    .given(by("secretary", IMPORTED))
                    .when(approving(DECISION, "chair"))
                    .expectEvents(
                            new PlanApproved(RealPlan.PLAN, 2026, 1, DECISION, RealPlan.rows()));
        }

        @Test
        void isNotSaidByADocumentOfOtherRows() {
            RowChanged changed =
                    new RowChanged(RealPlan.PLAN, RealPlan.laterFireStation(), List.of());
            refused(
                    plan.given(IMPORTED, changed).when(approving(DECISION, "chair")),
                    "plan-not-decided");
        }

        @Test
        void isRefusedBeforeTheGeneralMeeting() {
            refused(
                    plan.given(IMPORTED, SUBMITTED).when(approving(DECISION, "chair")),
                    "plan-not-put-to-meeting");
        }

        @Test
        void isRefusedForADecisionEarlierThanTheMeeting() {
            Decision early = new Decision("17", TODAY.minusDays(2), "Хасенов М.К.");
            refused(
                    plan.given(IMPORTED, SUBMITTED, PUT).when(approving(early, "chair")),
                    "plan-earlier-than-meeting");
        }

        @Test
        void isRefusedWithoutAMajority() {
            Decision tied = new Decision("17", TODAY, "Хасенов М.К.", new Votes(9, 9, 3), null);
            refused(
                    plan.given(IMPORTED, SUBMITTED, PUT).when(approving(tied, "chair")),
                    "plan-not-carried");
        }

        @Test
        void takesTheWholeWayAfterAWithdrawal() {
            refused(
                    plan.given(IMPORTED, SUBMITTED, WITHDRAWN).when(approving(DECISION, "chair")),
                    "plan-not-put-to-meeting");
        }

        @Test
        void ofADocumentThatDoesNotSaySoNeedsTheScan() {
            PlanImported silent =
                    new PlanImported(
                            RealPlan.PLAN,
                            2026,
                            1,
                            RealPlan.FILE,
                            RealPlan.rows(),
                            null,
                            List.of());
            refused(plan.given(silent).when(approving(DECISION, "chair")), "plan-not-decided");
        }

        @Test
        void followsAMeetingOnAnotherDayThanItWasAnnouncedFor() {
            PlanPutToMeeting announced =
                    new PlanPutToMeeting(RealPlan.PLAN, TODAY, TODAY.plusDays(9));
            PutToMeeting earlier = new PutToMeeting(RealPlan.PLAN, TODAY.minusDays(1), true, TODAY);

            plan.given(IMPORTED, SUBMITTED, announced).when(earlier).expectEvents(PUT);
            refused(
                    another()
                            .given(IMPORTED, SUBMITTED, announced)
                            .when(
                                    new PutToMeeting(
                                            RealPlan.PLAN, TODAY.minusDays(1), false, TODAY)),
                    "plan-meeting-past");
            another()
                    .given(IMPORTED, SUBMITTED, announced, PUT)
                    .when(approving(DECISION, "chair"))
                    .expectSuccessfulHandlerExecution();
            refused(another().given(IMPORTED, SUBMITTED, PUT).when(earlier), "plan-not-submitted");
        }

        private static AggregateTestFixture<Plan> another() {
            return new AggregateTestFixture<>(Plan.class);
        }

        private ApprovePlan approving(Decision decision, String by) {
            return new ApprovePlan(RealPlan.PLAN, decision, new Recorder(by, false), TODAY);
        }
    }

    @Nested
    class Withdrawing {

        @Test
        void makesItADraftAgain() {
            WithdrawPlan asked = new WithdrawPlan(RealPlan.PLAN, "Новые поручения", TODAY);
            plan.given(IMPORTED, SUBMITTED, PUT).when(asked).expectEvents(WITHDRAWN);
        }

        @Test
        void isRefusedForADraft() {
            WithdrawPlan asked = new WithdrawPlan(RealPlan.PLAN, "Новые поручения", TODAY);
            refused(plan.given(IMPORTED).when(asked), "plan-not-submitted");
        }

        @Test
        void isNeededToImportWhatLiesBeforeTheMeeting() {
            ImportPlan other =
                    new ImportPlan(
                            RealPlan.PLAN,
                            2026,
                            1,
                            RealPlan.FILE,
                            List.of(RealPlan.fireStation()),
                            null,
                            List.of(),
                            true);
            refused(plan.given(IMPORTED, SUBMITTED, PUT).when(other), "plan-before-the-meeting");
        }
    }

    /** An event as an account caused it. */
    static GenericEventMessage<PlanEvent> by(String account, PlanEvent event) {
        return new GenericEventMessage<>(event, Map.of(Metadata.ACTOR, account));
    }

    private static void refused(ResultValidator<?> result, String code) {
        result.expectException(Refused.class).expectExceptionMessage(code).expectNoEvents();
    }
}
