package kz.moldir.plan.write.plan;

import java.time.LocalDate;
import java.util.List;
import kz.moldir.kit.command.Refused;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.Continues;
import kz.moldir.plan.events.Disclosure;
import kz.moldir.plan.events.PlanEvent.Decision;
import kz.moldir.plan.events.PlanEvent.DecisionCorrected;
import kz.moldir.plan.events.PlanEvent.PlanApproved;
import kz.moldir.plan.events.PlanEvent.PlanImported;
import kz.moldir.plan.events.PlanEvent.PlanStarted;
import kz.moldir.plan.events.PlanEvent.RowChanged;
import kz.moldir.plan.events.PlanEvent.Scan;
import kz.moldir.plan.events.PlanEvent.SourceFile;
import kz.moldir.plan.events.PlanEvent.Votes;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.events.TakenOver;
import kz.moldir.plan.write.plan.PlanCommand.ApprovePlan;
import kz.moldir.plan.write.plan.PlanCommand.CorrectDecision;
import kz.moldir.plan.write.plan.PlanCommand.ImportPlan;
import kz.moldir.plan.write.plan.PlanCommand.Recorder;
import kz.moldir.plan.write.plan.PlanCommand.StartPlan;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PlanTest {

    private static final SourceFile CORRECTED =
            new SourceFile("almaty-corrected.txt", 23300, "6e".repeat(32));

    private static final Recorder CHAIR = new Recorder("chair", false);

    private final FixtureConfiguration<Plan> plan = new AggregateTestFixture<>(Plan.class);

    @Nested
    class Starting {

        private final StartPlan asked =
                new StartPlan(RealPlan.PLAN, 2026, 2, List.of(RealPlan.zhetysu()));

        @Test
        void makesADraftOfRows() {
            plan.givenNoPriorActivity()
                    .when(asked)
                    .expectEvents(
                            new PlanStarted(RealPlan.PLAN, 2026, 2, List.of(RealPlan.zhetysu())));
        }

        @Test
        void isRefusedWhereThereIsAPlan() {
            plan.given(RealPlan.imported())
                    .when(asked)
                    .expectException(Refused.class)
                    .expectExceptionMessage("plan-there-is-one")
                    .expectNoEvents();
        }
    }

    @Nested
    class Importing {

        @Test
        void replacesWhatWasBegunByHand() {
            plan.given(new PlanStarted(RealPlan.PLAN, 2026, 1, List.of()))
                    .when(importing(RealPlan.FILE))
                    .expectEvents(RealPlan.imported());
        }

        @Test
        void makesADraftOfAFile() {
            plan.givenNoPriorActivity()
                    .when(importing(RealPlan.FILE))
                    .expectEvents(RealPlan.imported());
        }

        @Test
        void replacesTheDraftByAnotherFile() {
            PlanImported first = RealPlan.imported();

            plan.given(first)
                    .when(importing(CORRECTED))
                    .expectEvents(
                            new PlanImported(
                                    first.planId(),
                                    2026,
                                    1,
                                    CORRECTED,
                                    first.rows(),
                                    first.heading(),
                                    first.questions()));
        }

        /** A file that does not say what is told of a row leaves its mark. */
        @Test
        void keepsWhatIsToldOfARow() {
            PlanImported first = RealPlan.imported();
            List<Row> marked =
                    first.rows().stream().map(row -> row.disclosed(Disclosure.RESTRICTED)).toList();
            PlanImported before =
                    new PlanImported(
                            first.planId(),
                            2026,
                            1,
                            first.file(),
                            marked,
                            first.heading(),
                            first.questions());

            plan.given(before)
                    .when(importing(CORRECTED))
                    .expectEvents(
                            new PlanImported(
                                    first.planId(),
                                    2026,
                                    1,
                                    CORRECTED,
                                    marked,
                                    first.heading(),
                                    first.questions()));
        }

        /** Two rows may have one title, of which one is restricted. */
        @Test
        void marksNoRowThatNobodyMarked() {
            PlanImported first = RealPlan.imported();
            Row open = first.rows().getFirst();
            Row restricted = twin(open).disclosed(Disclosure.RESTRICTED);
            PlanImported before = of(first, List.of(restricted, open), first.file());

            plan.given(before)
                    .when(importing(CORRECTED, List.of(twin(open), open), true))
                    .expectEvents(of(first, List.of(restricted, open), CORRECTED));
        }

        private static Row twin(Row row) {
            return new Row(
                    "twin",
                    row.number() + 1,
                    row.title(),
                    row.kinds(),
                    row.timeframe(),
                    row.responsible(),
                    row.subjects(),
                    row.organiser(),
                    row.external(),
                    row.note());
        }

        private static PlanImported of(PlanImported first, List<Row> rows, SourceFile file) {
            return new PlanImported(
                    first.planId(), 2026, 1, file, rows, first.heading(), first.questions());
        }

        @Test
        void isRefusedForTheVerySameFile() {
            plan.given(RealPlan.imported())
                    .when(importing(RealPlan.FILE))
                    .expectException(Refused.class)
                    .expectExceptionMessage("plan-same-file")
                    .expectNoEvents();
        }

        @Test
        void isRefusedOnceThePlanIsApproved() {
            plan.given(RealPlan.imported(), RealPlan.approved())
                    .when(importing(CORRECTED))
                    .expectException(Refused.class)
                    .expectExceptionMessage("plan-already-approved")
                    .expectNoEvents();
        }

        @Test
        void isRefusedUnseenOverADraftWithRows() {
            plan.given(RealPlan.imported())
                    .when(importing(CORRECTED, false))
                    .expectException(Refused.class)
                    .expectExceptionMessage("plan-draft-there")
                    .expectNoEvents();
            plan.givenNoPriorActivity()
                    .when(importing(CORRECTED, false))
                    .expectSuccessfulHandlerExecution();
        }

        private ImportPlan importing(SourceFile file) {
            return importing(file, true);
        }

        private ImportPlan importing(SourceFile file, boolean reviewed) {
            return importing(file, RealPlan.imported().rows(), reviewed);
        }

        private ImportPlan importing(SourceFile file, List<Row> rows, boolean reviewed) {
            PlanImported event = RealPlan.imported();
            return new ImportPlan(
                    event.planId(),
                    event.year(),
                    event.half(),
                    file,
                    rows,
                    event.heading(),
                    event.questions(),
                    reviewed);
        }
    }

    @Nested
    class Approving {

        @Test
        void fixesTheRowsOfTheDraft() {
            plan.given(RealPlan.imported())
                    .when(approving(RealPlan.DECISION))
                    .expectEvents(RealPlan.approved());
        }

        /** The official document prints a marked row as any other. */
        @Test
        void holdsWhatTheDocumentSaysOfAMarkedRowToo() {
            Row marked = RealPlan.fireStation().disclosed(Disclosure.UNANNOUNCED);

            plan.given(RealPlan.imported())
                    .when(
                            new PlanCommand.ChangeRow(
                                    RealPlan.PLAN, marked, List.of(), RealPlan.fireStation()))
                    .expectEvents(new RowChanged(RealPlan.PLAN, marked, List.of(), null, true));
            new AggregateTestFixture<>(Plan.class)
                    .given(
                            RealPlan.imported(),
                            new RowChanged(RealPlan.PLAN, marked, List.of(), null, true))
                    .when(approving(RealPlan.DECISION))
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void holdsWhatTheDocumentSaysOnceAnEditIsTakenBack() {
            RowChanged edit = new RowChanged(RealPlan.PLAN, RealPlan.laterFireStation(), List.of());
            plan.given(RealPlan.imported(), edit)
                    .when(approving(RealPlan.DECISION))
                    .expectException(Refused.class)
                    .expectExceptionMessage("plan-not-decided");
            plan.given(
                            RealPlan.imported(),
                            edit,
                            new RowChanged(
                                    RealPlan.PLAN, RealPlan.fireStation(), List.of(), "undone"))
                    .when(approving(RealPlan.DECISION))
                    .expectEvents(RealPlan.approved());
        }

        @Test
        void acceptsADecisionOfToday() {
            Decision today = new Decision("17", RealPlan.TODAY, "Хасенов М.К.");

            plan.given(RealPlan.imported())
                    .when(approving(today))
                    .expectEvents(new PlanApproved(RealPlan.PLAN, 2026, 1, today, RealPlan.rows()));
        }

        @Test
        void approvesTheLastDraft() {
            PlanImported first = RealPlan.imported();
            PlanImported last =
                    new PlanImported(
                            first.planId(),
                            2026,
                            1,
                            CORRECTED,
                            List.of(RealPlan.fireStation()),
                            "УТВЕРЖДЕН",
                            List.of());

            plan.given(first, last)
                    .when(approving(RealPlan.DECISION))
                    .expectEvents(
                            new PlanApproved(
                                    RealPlan.PLAN,
                                    2026,
                                    1,
                                    RealPlan.DECISION,
                                    List.of(RealPlan.fireStation())));
        }

        @Test
        void isRefusedTwice() {
            plan.given(RealPlan.imported(), RealPlan.approved())
                    .when(approving(RealPlan.DECISION))
                    .expectException(Refused.class)
                    .expectExceptionMessage("plan-already-approved")
                    .expectNoEvents();
        }

        @Test
        void isRefusedForADecisionOfTomorrow() {
            LocalDate tomorrow = RealPlan.TODAY.plusDays(1);

            plan.given(RealPlan.imported())
                    .when(approving(new Decision(null, tomorrow, "Хасенов М.К.")))
                    .expectException(Refused.class)
                    .expectExceptionMessage("plan-decision-in-future")
                    .expectNoEvents();
        }

        @Test
        void isPutRightForAReasonAndKeepsItsScan() {
            Scan scan = new Scan("s", "решение.pdf", "application/pdf", 7, "5c".repeat(32));
            Decision wrong = new Decision(null, RealPlan.TODAY, "Хасенов М.К.", null, scan);
            Votes votes = new Votes(21, 2, 1);
            Decision asked = new Decision("17", RealPlan.TODAY, "Хасенов М.К.", votes, null);
            Decision right = new Decision("17", RealPlan.TODAY, "Хасенов М.К.", votes, scan);
            PlanApproved approved =
                    new PlanApproved(RealPlan.PLAN, 2026, 1, wrong, RealPlan.rows());
            DecisionCorrected corrected =
                    new DecisionCorrected(
                            RealPlan.PLAN, 2026, 1, 1, RealPlan.rows().size(), right, "Узнали");

            plan.given(RealPlan.imported(), approved)
                    .when(
                            new CorrectDecision(
                                    RealPlan.PLAN, 1, asked, CHAIR, "Узнали", RealPlan.TODAY))
                    .expectEvents(corrected);
            again().given(RealPlan.imported(), approved, corrected)
                    .when(
                            new CorrectDecision(
                                    RealPlan.PLAN, 1, asked, CHAIR, "Узнали", RealPlan.TODAY))
                    .expectNoEvents();
        }

        /** A second editor who did not see it. */
        @Test
        void isNotOverwrittenUnseen() {
            Decision mine = new Decision("18", RealPlan.DECISION.date(), "Хасенов М.К.");
            DecisionCorrected theirs =
                    new DecisionCorrected(
                            RealPlan.PLAN,
                            2026,
                            1,
                            1,
                            RealPlan.rows().size(),
                            new Decision("19", RealPlan.DECISION.date(), "Хасенов М.К."),
                            "Узнали");
            plan.given(RealPlan.imported(), RealPlan.approved())
                    .when(seeing(mine, 1))
                    .expectSuccessfulHandlerExecution();
            again().given(RealPlan.imported(), RealPlan.approved(), theirs)
                    .when(seeing(mine, 1))
                    .expectException(Refused.class)
                    .expectExceptionMessage("plan-decision-changed")
                    .expectNoEvents();
            again().given(RealPlan.imported(), RealPlan.approved(), theirs)
                    .when(seeing(mine, 2))
                    .expectSuccessfulHandlerExecution();
        }

        private static CorrectDecision seeing(Decision right, int seen) {
            return new CorrectDecision(
                    RealPlan.PLAN, 1, right, CHAIR, "Узнали", RealPlan.TODAY, false, null, seen);
        }

        @Test
        void ofAnotherDayNamesWhatThePlanTookOver() {
            Row goingOn = RealPlan.zhetysu().continuing(of("old-10", Continues.Reason.NOT_DONE));
            Row permanent =
                    RealPlan.buildings().continuing(of("old-39", Continues.Reason.PERMANENT));
            PlanApproved approved =
                    new PlanApproved(
                            RealPlan.PLAN, 2026, 1, RealPlan.DECISION, List.of(goingOn, permanent));
            Decision right =
                    new Decision("17", RealPlan.DECISION.date().minusDays(1), "Хасенов М.К.");
            plan.given(RealPlan.imported(), approved)
                    .when(
                            new CorrectDecision(
                                    RealPlan.PLAN, 1, right, CHAIR, "Опечатка", RealPlan.TODAY))
                    .expectEvents(
                            new DecisionCorrected(
                                    RealPlan.PLAN,
                                    2026,
                                    1,
                                    1,
                                    RealPlan.rows().size(),
                                    right,
                                    "Опечатка",
                                    List.of(new TakenOver("old-10", goingOn.id()))));
        }

        private static Continues of(String activityId, Continues.Reason reason) {
            return new Continues(activityId, 2025, 2, 1, reason);
        }

        @Test
        void isNotPutRightIntoWhatCannotBe() {
            correctedTo(RealPlan.imported(), RealPlan.DECISION, "plan-not-approved");
            Decision tomorrow = new Decision("17", RealPlan.TODAY.plusDays(1), "Хасенов М.К.");
            correctedTo(RealPlan.approved(), tomorrow, "plan-decision-in-future");
            Decision lost =
                    new Decision("17", RealPlan.TODAY, "Хасенов М.К.", new Votes(2, 21, 1), null);
            correctedTo(RealPlan.approved(), lost, "plan-not-carried");
        }

        private static void correctedTo(Object last, Decision right, String code) {
            again().given(RealPlan.imported(), last)
                    .when(
                            new CorrectDecision(
                                    RealPlan.PLAN, 1, right, CHAIR, "Ошибка", RealPlan.TODAY))
                    .expectException(Refused.class)
                    .expectExceptionMessage(code)
                    .expectNoEvents();
        }

        private static FixtureConfiguration<Plan> again() {
            return new AggregateTestFixture<>(Plan.class);
        }

        @Test
        void needsADraft() {
            plan.givenNoPriorActivity()
                    .when(approving(RealPlan.DECISION))
                    .expectException(AggregateNotFoundException.class);
        }

        private ApprovePlan approving(Decision decision) {
            return new ApprovePlan(RealPlan.PLAN, decision, CHAIR, RealPlan.TODAY);
        }
    }
}
