package kz.moldir.plan.read.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.TestCouncil;
import kz.moldir.plan.events.AmendmentEvent.AmendmentBegun;
import kz.moldir.plan.events.PlanEvent.Decision;
import kz.moldir.plan.events.PlanEvent.DecisionCorrected;
import kz.moldir.plan.events.PlanEvent.OpenQuestion;
import kz.moldir.plan.events.PlanEvent.PlanImported;
import kz.moldir.plan.events.PlanEvent.RowChanged;
import kz.moldir.plan.read.plans.PlanQuestions.Asked;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PlanViewTest {

    private static final Instant MORNING = Instant.parse("2026-04-13T04:00:00Z");
    private static final PlanView DRAFT = PlanView.after(null, RealPlan.imported(), MORNING, 0);

    @Nested
    class AfterAnImport {

        @Test
        void thePlanIsADraft() {
            assertThat(PlanSummary.of(DRAFT))
                    .isEqualTo(
                            new PlanSummary(
                                    RealPlan.PLAN,
                                    2026,
                                    1,
                                    "draft",
                                    4,
                                    1,
                                    "almaty-work-plan-2026-h1.txt",
                                    null,
                                    MORNING,
                                    0));
        }

        @Test
        void anotherFileReplacesRowsAndQuestions() {
            PlanImported first = RealPlan.imported();
            PlanView replaced =
                    PlanView.after(
                            DRAFT,
                            new PlanImported(
                                    first.planId(),
                                    2026,
                                    1,
                                    first.file(),
                                    List.of(RealPlan.zhetysu()),
                                    null,
                                    List.of()),
                            MORNING.plusSeconds(60),
                            1);

            assertThat(replaced.rows()).containsExactly(RealPlan.zhetysu());
            assertThat(replaced.questions()).isEmpty();
            assertThat(replaced.importedAt()).isEqualTo(MORNING.plusSeconds(60));
        }
    }

    @Nested
    class AfterTheApproval {

        @Test
        void itCarriesTheDecisionAndKeepsWhenItWasImported() {
            PlanView approved =
                    PlanView.after(DRAFT, RealPlan.approved(), MORNING.plusSeconds(60), 1);

            assertThat(PlanSummary.of(approved).status()).isEqualTo("approved");
            assertThat(approved.decision()).isEqualTo(RealPlan.DECISION);
            assertThat(approved.importedAt()).isEqualTo(MORNING);
            assertThat(approved.sequence()).isEqualTo(1);
        }

        @Test
        void itCountsHowOftenTheDecisionWasPutRightBesideThat() {
            PlanView approved = PlanView.after(DRAFT, RealPlan.approved(), MORNING, 1);
            Decision right = new Decision("17", RealPlan.TODAY, "Хасенов М.К.");
            PlanView corrected =
                    PlanView.after(
                            approved,
                            new DecisionCorrected(RealPlan.PLAN, 2026, 1, 1, 4, right, "Опечатка"),
                            MORNING,
                            2);

            assertThat(approved.decisionSeen()).isEqualTo(1);
            assertThat(corrected.decision()).isEqualTo(right);
            assertThat(corrected.decisionSeen()).isEqualTo(2);
        }

        @Test
        void anImportMustHaveComeFirst() {
            assertThatThrownBy(() -> PlanView.after(null, RealPlan.approved(), MORNING, 0))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Nested
    class Questions {

        private final PlanQuestions questions = new PlanQuestions(TestCouncil.messages());

        @Test
        void areAskedInTheReadersLanguage() {
            assertThat(questions.of(asking(QUESTION), Locale.of("kk", "KZ")))
                    .containsExactly(new Asked(14, "Апрель Вопросы", "Жоба", "plan.status.draft"));
        }

        @Test
        void ofACodeWithoutWordsAreStillAsked() {
            assertThat(questions.of(DRAFT, Locale.ENGLISH).getFirst().question())
                    .isEqualTo("This was not understood. Check the row.");
        }

        @Test
        void ofAnAmendmentAreTold() {
            PlanView begun =
                    PlanView.after(
                            PlanView.after(DRAFT, RealPlan.approved(), MORNING, 1),
                            new AmendmentBegun(RealPlan.PLAN, RealPlan.TODAY, "Перенос"),
                            MORNING,
                            2);
            PlanView written =
                    PlanView.after(
                            begun,
                            new RowChanged(
                                    RealPlan.PLAN,
                                    RealPlan.laterFireStation(),
                                    List.of(QUESTION.ofRow(26)),
                                    null,
                                    null),
                            MORNING,
                            3);

            assertThat(questions.ofAmendment(begun, Locale.ENGLISH)).isEmpty();
            assertThat(questions.ofAmendment(written, Locale.ENGLISH))
                    .extracting(Asked::row, Asked::question)
                    .containsExactly(tuple(26, "Draft"));
            assertThat(questions.of(written, Locale.ENGLISH))
                    .isEqualTo(questions.of(begun, Locale.ENGLISH));
        }

        @Test
        void aboutTheDocumentNameNoRow() {
            OpenQuestion heading = new OpenQuestion(0, "2027", "plan.status.draft", List.of());

            assertThat(questions.of(asking(heading), Locale.ENGLISH).getFirst().row()).isNull();
        }

        private static final OpenQuestion QUESTION =
                new OpenQuestion(14, "Апрель Вопросы", "plan.status.draft", List.of());

        private PlanView asking(OpenQuestion question) {
            PlanImported first = RealPlan.imported();
            return PlanView.after(
                    null,
                    new PlanImported(
                            first.planId(),
                            2026,
                            1,
                            first.file(),
                            first.rows(),
                            null,
                            List.of(question)),
                    MORNING,
                    0);
        }
    }
}
