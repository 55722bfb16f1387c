package kz.moldir.plan.write.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.moldir.council.LocalizedText;
import kz.moldir.kit.command.Refused;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.TestCouncil;
import kz.moldir.plan.document.PlanDocument;
import kz.moldir.plan.document.PlanHeading;
import kz.moldir.plan.document.timeframe.Half;
import kz.moldir.plan.events.AmendmentEvent.AmendmentBegun;
import kz.moldir.plan.events.AmendmentEvent.AmendmentCoverageChanged;
import kz.moldir.plan.events.AmendmentEvent.AmendmentDropped;
import kz.moldir.plan.events.AmendmentEvent.PlanAmended;
import kz.moldir.plan.events.PlanEvent.Coverage;
import kz.moldir.plan.events.PlanEvent.CoverageAmended;
import kz.moldir.plan.events.PlanEvent.CoverageChanged;
import kz.moldir.plan.events.PlanEvent.PlanImported;
import kz.moldir.plan.events.PlanEvent.PlanStarted;
import kz.moldir.plan.events.PlanEvent.SourceFile;
import kz.moldir.plan.write.plan.PlanCommand.ApproveAmendment;
import kz.moldir.plan.write.plan.PlanCommand.ApprovePlan;
import kz.moldir.plan.write.plan.PlanCommand.ChangeCoverage;
import kz.moldir.plan.write.plan.PlanCommand.Clause;
import kz.moldir.plan.write.plan.PlanCommand.ImportPlan;
import kz.moldir.plan.write.plan.PlanCommand.Recorder;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a plan says on its coverage is its own. */
class CoverageTest {

    private static final Coverage VILLAGE =
            new Coverage(LocalizedText.russian("Итоги вывешиваются у здания акимата села."));
    private static final Coverage USUAL =
            new Coverage(LocalizedText.russian("Работа освещается в социальных сетях."));
    private static final SourceFile OTHER = new SourceFile("other.docx", 9, "b".repeat(64));

    private static final AmendmentBegun BEGUN =
            new AmendmentBegun(RealPlan.PLAN, RealPlan.TODAY, "Новая газета");

    private final FixtureConfiguration<Plan> plan = new AggregateTestFixture<>(Plan.class);

    @Test
    void isThatOfTheFileThatItWasImportedFrom() {
        plan.givenNoPriorActivity()
                .when(importing(RealPlan.FILE, new Clause(VILLAGE, true)))
                .expectEvents(saying(RealPlan.FILE, VILLAGE));
        plan.given(saying(RealPlan.FILE, USUAL))
                .when(importing(OTHER, new Clause(VILLAGE, true)))
                .expectEvents(saying(OTHER, VILLAGE));
    }

    @Test
    void staysWhereANewerFileSaysNothingOfIt() {
        plan.given(saying(RealPlan.FILE, VILLAGE))
                .when(importing(OTHER, new Clause(USUAL, false)))
                .expectEvents(saying(OTHER, VILLAGE));
        plan.givenNoPriorActivity()
                .when(importing(OTHER, new Clause(USUAL, false)))
                .expectEvents(saying(OTHER, USUAL));
    }

    @Test
    void isWrittenInTheDraftAlsoAway() {
        plan.given(new PlanStarted(RealPlan.PLAN, 2026, 1, List.of(), USUAL))
                .when(new ChangeCoverage(RealPlan.PLAN, Coverage.NONE, USUAL))
                .expectEvents(new CoverageChanged(RealPlan.PLAN, Coverage.NONE));
    }

    @Test
    void isNotOverwrittenByWhoeverSawAnother() {
        plan.given(saying(RealPlan.FILE, USUAL), new CoverageChanged(RealPlan.PLAN, VILLAGE))
                .when(new ChangeCoverage(RealPlan.PLAN, Coverage.NONE, USUAL))
                .expectException(Refused.class)
                .expectExceptionMessage("plan-coverage-changed")
                .expectNoEvents();
    }

    /** Its plan says the council's words, of before each kept its own. */
    @Test
    void isNotChangedByAnAmendmentThatLeavesIt() {
        plan.given(saying(RealPlan.FILE, null), RealPlan.approved(), BEGUN)
                .when(new ChangeCoverage(RealPlan.PLAN, USUAL, USUAL))
                .expectNoEvents();
        plan.given(saying(RealPlan.FILE, null), RealPlan.approved(), BEGUN)
                .when(new ChangeCoverage(RealPlan.PLAN, VILLAGE, USUAL))
                .expectEvents(new AmendmentCoverageChanged(RealPlan.PLAN, VILLAGE));
    }

    @Test
    void staysAsItWasApproved() {
        plan.given(saying(RealPlan.FILE, USUAL), RealPlan.approved())
                .when(new ChangeCoverage(RealPlan.PLAN, VILLAGE, USUAL))
                .expectException(Refused.class)
                .expectExceptionMessage("plan-already-approved")
                .expectNoEvents();
    }

    @Test
    void ofAnApprovedPlanIsChangedByAnAmendmentAndItsDecision() {
        plan.given(saying(RealPlan.FILE, USUAL), RealPlan.approved(), BEGUN)
                .when(new ChangeCoverage(RealPlan.PLAN, VILLAGE, USUAL))
                .expectEvents(new AmendmentCoverageChanged(RealPlan.PLAN, VILLAGE));
        plan.given(
                        saying(RealPlan.FILE, USUAL),
                        RealPlan.approved(),
                        BEGUN,
                        new AmendmentCoverageChanged(RealPlan.PLAN, VILLAGE))
                .when(approving())
                .expectEvents(
                        new PlanAmended(
                                RealPlan.PLAN,
                                2026,
                                1,
                                2,
                                BEGUN.reason(),
                                RealPlan.AMENDING,
                                RealPlan.approved().rows(),
                                List.of(),
                                new CoverageAmended(USUAL, VILLAGE)));
    }

    @Test
    void thatIsSaidAgainAsItWasAmendsNothing() {
        plan.given(
                        saying(RealPlan.FILE, USUAL),
                        RealPlan.approved(),
                        BEGUN,
                        new AmendmentCoverageChanged(RealPlan.PLAN, VILLAGE),
                        new AmendmentCoverageChanged(RealPlan.PLAN, USUAL))
                .when(approving())
                .expectException(Refused.class)
                .expectExceptionMessage("plan-amendment-empty");
    }

    @Test
    void ofAnAmendmentIsForgottenWithItAndNotOverwrittenByWhoeverSawAnother() {
        plan.given(
                        saying(RealPlan.FILE, USUAL),
                        RealPlan.approved(),
                        BEGUN,
                        new AmendmentCoverageChanged(RealPlan.PLAN, VILLAGE))
                .when(new ChangeCoverage(RealPlan.PLAN, Coverage.NONE, USUAL))
                .expectExceptionMessage("plan-coverage-changed");
        plan.given(
                        saying(RealPlan.FILE, USUAL),
                        RealPlan.approved(),
                        BEGUN,
                        new AmendmentCoverageChanged(RealPlan.PLAN, VILLAGE),
                        new AmendmentDropped(RealPlan.PLAN, RealPlan.TODAY, "Не нужно"),
                        BEGUN)
                .when(new ChangeCoverage(RealPlan.PLAN, Coverage.NONE, USUAL))
                .expectEvents(new AmendmentCoverageChanged(RealPlan.PLAN, Coverage.NONE));
    }

    private static ApproveAmendment approving() {
        return new ApproveAmendment(
                RealPlan.PLAN,
                RealPlan.AMENDING,
                new Recorder("chair", false),
                RealPlan.TODAY.plusYears(1));
    }

    @Test
    void thatAPersonChangedIsNoPartOfWhatTheDocumentSaysWasApproved() {
        plan.given(saying(RealPlan.FILE, USUAL), new CoverageChanged(RealPlan.PLAN, VILLAGE))
                .when(
                        new ApprovePlan(
                                RealPlan.PLAN,
                                RealPlan.DECISION,
                                new Recorder("chair", false),
                                RealPlan.TODAY))
                .expectException(Refused.class)
                .expectExceptionMessage("plan-not-decided");
    }

    @Test
    void staysInTheFilesWordsWithTheTranslationsOfTheCouncilsOwn() {
        LocalizedText usual = TestCouncil.ALMATY.coverage();

        assertThat(clause("Работа, как правило, освещается в газете.", null))
                .isEqualTo(
                        new Clause(
                                new Coverage(
                                        LocalizedText.russian(
                                                "Работа, как правило, освещается в газете.")),
                                true));
        assertThat(
                        clause(
                                "ИНФОРМАЦИОННОЕ ОБЕСПЕЧЕНИЕ\nРабота освещается, в социальных сетях",
                                null))
                .isEqualTo(
                        new Clause(
                                new Coverage(
                                        new LocalizedText(
                                                "Работа освещается, в социальных сетях",
                                                usual.kk(),
                                                null)),
                                true,
                                LocalizedText.russian("Работа освещается, в социальных сетях")));
    }

    /** A file has one language, and what was written in the others is not in it. */
    @Test
    void keepsItsOtherLanguagesWhereTheFileSaysTheSameInOne() {
        Coverage own = in("Итоги вывешиваются у акимата.", "Қорытындысы әкімдікте ілінеді.");
        plan.given(saying(RealPlan.FILE, own))
                .when(importing(OTHER, file("Итоги вывешиваются у акимата", null)))
                .expectEvents(
                        saying(
                                OTHER,
                                in(
                                        "Итоги вывешиваются у акимата",
                                        "Қорытындысы әкімдікте ілінеді.")));

        Coverage translated = in("Работа освещается.", "Өз аудармамыз.");
        plan.given(saying(RealPlan.FILE, translated))
                .when(importing(OTHER, file("Работа освещается.", "Жұмыс жарияланады.")))
                .expectEvents(saying(OTHER, translated));
    }

    @Test
    void isWhatTheFileSaysWhereThatIsSomethingElse() {
        Coverage own = in("Итоги вывешиваются у акимата.", "Қорытындысы әкімдікте ілінеді.");
        plan.given(saying(RealPlan.FILE, own))
                .when(importing(OTHER, file("Работа освещается.", "Жұмыс жарияланады.")))
                .expectEvents(saying(OTHER, in("Работа освещается.", "Жұмыс жарияланады.")));
        plan.given(saying(RealPlan.FILE, own))
                .when(importing(OTHER, file("В газете.", null)))
                .expectEvents(saying(OTHER, in("В газете.", "Қорытындысы әкімдікте ілінеді.")));
        plan.given(saying(RealPlan.FILE, own))
                .when(importing(OTHER, new Clause(Coverage.NONE, true)))
                .expectEvents(saying(OTHER, Coverage.NONE));
    }

    /** The words below the table were written by hand; the file puts its own in their place. */
    @Test
    void isWhatTheSameFileSaysWhereThatIsSomethingElse() {
        Coverage own = in("Итоги вывешиваются у акимата.", null);
        plan.given(saying(OTHER, own))
                .when(importing(OTHER, file("В газете.", null)))
                .expectEvents(saying(OTHER, in("В газете.", null)));
    }

    private static Coverage in(String ru, @Nullable String kk) {
        return new Coverage(new LocalizedText(ru, kk, null));
    }

    /** Of a file in Russian, with what the council says in Kazakh for these words. */
    private static Clause file(String ru, @Nullable String usual) {
        return new Clause(in(ru, usual), true, LocalizedText.russian(ru));
    }

    @Test
    void isTheCouncilsWhereNoDocumentSaysAnything() {
        assertThat(clause(null, null))
                .isEqualTo(new Clause(new Coverage(TestCouncil.ALMATY.coverage()), false));
        assertThat(clause(null, "УТВЕРЖДЕН")).isEqualTo(new Clause(Coverage.NONE, true));
    }

    private static Clause clause(@Nullable String clause, @Nullable String approval) {
        return new PlanImports(TestCouncil.ALMATY, null, null, null)
                .clause(
                        new PlanDocument(
                                new PlanHeading(approval, null, null, null, 2026, Half.FIRST),
                                List.of(),
                                List.of(),
                                clause,
                                List.of()));
    }

    private static PlanImported saying(SourceFile file, Coverage coverage) {
        PlanImported first = RealPlan.imported();
        return new PlanImported(
                first.planId(),
                2026,
                1,
                file,
                first.rows(),
                first.heading(),
                first.questions(),
                coverage);
    }

    private static ImportPlan importing(SourceFile file, Clause clause) {
        PlanImported first = RealPlan.imported();
        return new ImportPlan(
                first.planId(),
                2026,
                1,
                file,
                first.rows(),
                first.heading(),
                first.questions(),
                true,
                clause);
    }
}
