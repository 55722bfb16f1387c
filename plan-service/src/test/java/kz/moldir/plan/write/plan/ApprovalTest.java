package kz.moldir.plan.write.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.PlanEvent.Decision;
import kz.moldir.plan.events.PlanEvent.PlanApproved;
import kz.moldir.plan.events.PlanEvent.PlanImported;
import kz.moldir.plan.events.PlanEvent.PlanPutToMeeting;
import kz.moldir.plan.events.PlanEvent.RowAdded;
import kz.moldir.plan.events.PlanEvent.RowChanged;
import kz.moldir.plan.events.PlanEvent.Votes;
import kz.moldir.plan.write.plan.PlanCommand.ApprovePlan;
import kz.moldir.plan.write.plan.PlanCommand.CorrectDecision;
import kz.moldir.plan.write.plan.PlanCommand.ImportPlan;
import kz.moldir.plan.write.plan.PlanCommand.PutToMeeting;
import kz.moldir.plan.write.plan.PlanCommand.Recorder;
import kz.moldir.plan.write.plan.PlanCommand.SubmitPlan;
import kz.moldir.plan.write.plan.PlanCommand.WithdrawPlan;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ApprovalTest extends ApprovalCase {

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
            Decision unknown = new Decision(null, DECISION.date(), "Хасенов М.К.");
            PlanApproved approved =
                    new PlanApproved(RealPlan.PLAN, 2026, 1, unknown, RealPlan.rows());
            Decision other = new Decision("17", DECISION.date(), "Кто-то другой");
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
        void isRefusedForAYearThatIsASlip() {
            for (LocalDate slip : List.of(TODAY.minusYears(10), LocalDate.of(2024, 12, 31))) {
                refused(
                        plan.given(IMPORTED)
                                .when(approving(new Decision("17", slip, "Хасенов М.К."), "chair")),
                        "plan-decision-another-year");
            }
        }

        @Test
        void isAskedAboutLongBeforeItsPlan() {
            Decision slip = new Decision("17", LocalDate.of(2025, 3, 17), "Хасенов М.К.");
            refused(
                    plan.given(IMPORTED).when(approving(slip, "chair")),
                    "plan-decision-long-before");
            another().given(IMPORTED).when(sure(slip)).expectSuccessfulHandlerExecution();
            Decision early = new Decision("17", LocalDate.of(2025, 7, 1), "Хасенов М.К.");
            another()
                    .given(IMPORTED)
                    .when(approving(early, "chair"))
                    .expectSuccessfulHandlerExecution();
            refused(
                    another().given(IMPORTED, RealPlan.approved()).when(correcting(slip, false)),
                    "plan-decision-long-before");
            another()
                    .given(IMPORTED, RealPlan.approved())
                    .when(correcting(slip, true))
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void isAskedAboutOnAnotherDayThanTheDocumentSays() {
            PlanImported said =
                    new PlanImported(
                            RealPlan.PLAN,
                            2026,
                            1,
                            RealPlan.FILE,
                            RealPlan.rows(),
                            "УТВЕРЖДЕНО решением от «17» марта 2026 года",
                            List.of());
            refused(
                    plan.given(said).when(approving(DECISION, "chair")),
                    "plan-decision-not-of-document");
            another().given(said).when(sure(DECISION)).expectSuccessfulHandlerExecution();
            another()
                    .given(said)
                    .when(approving(RealPlan.DECISION, "chair"))
                    .expectSuccessfulHandlerExecution();
            refused(
                    another().given(said, RealPlan.approved()).when(correcting(DECISION, false)),
                    "plan-decision-not-of-document");
        }

        @Test
        void isAskedAboutOnAnotherDayThanTheMeeting() {
            Decision later = new Decision("17", TODAY, "Хасенов М.К.");
            refused(
                    plan.given(IMPORTED, SUBMITTED, PUT).when(approving(later, "chair")),
                    "plan-decision-not-of-meeting");
            another()
                    .given(IMPORTED, SUBMITTED, PUT)
                    .when(sure(later))
                    .expectSuccessfulHandlerExecution();
            PlanApproved approved =
                    new PlanApproved(RealPlan.PLAN, 2026, 1, later, RealPlan.rows());
            another()
                    .given(IMPORTED, SUBMITTED, PUT, approved)
                    .when(correcting(DECISION, false))
                    .expectSuccessfulHandlerExecution();
            refused(
                    another()
                            .given(IMPORTED, SUBMITTED, PUT, approved)
                            .when(correcting(RealPlan.DECISION, false)),
                    "plan-decision-not-of-meeting");
        }

        private ApprovePlan sure(Decision decision) {
            return new ApprovePlan(
                    RealPlan.PLAN, decision, new Recorder("chair", false), TODAY, true, null);
        }

        private CorrectDecision correcting(Decision right, boolean sure) {
            return new CorrectDecision(
                    RealPlan.PLAN,
                    1,
                    right,
                    new Recorder("chair", false),
                    "Описка",
                    TODAY,
                    sure,
                    null,
                    null);
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
            PutToMeeting earlier =
                    new PutToMeeting(
                            RealPlan.PLAN,
                            TODAY.minusDays(1),
                            Set.of("plan-meeting-past:" + TODAY.minusDays(1)),
                            TODAY);

            plan.given(IMPORTED, SUBMITTED, announced).when(earlier).expectEvents(PUT);
            refused(
                    another()
                            .given(IMPORTED, SUBMITTED, announced)
                            .when(
                                    new PutToMeeting(
                                            RealPlan.PLAN, TODAY.minusDays(1), Set.of(), TODAY)),
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
}
