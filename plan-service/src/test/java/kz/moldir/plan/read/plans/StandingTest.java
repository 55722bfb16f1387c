package kz.moldir.plan.read.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.Misdated;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.AmendmentEvent.AmendmentBegun;
import kz.moldir.plan.events.AmendmentEvent.AmendmentCoverageChanged;
import kz.moldir.plan.events.AmendmentEvent.PlanAmended;
import kz.moldir.plan.events.PlanEvent.Coverage;
import kz.moldir.plan.events.PlanEvent.CoverageAmended;
import kz.moldir.plan.events.PlanEvent.CoverageChanged;
import kz.moldir.plan.events.PlanEvent.Decision;
import kz.moldir.plan.events.PlanEvent.DecisionCorrected;
import org.junit.jupiter.api.Test;

class StandingTest {

    private static final Standing DRAFT = new Standing(null, 0, List.of(), null);

    @Test
    void isThatOfTheDecisionInForce() {
        Standing approved = DRAFT.after(RealPlan.approved());
        assertThat(approved).isEqualTo(new Standing(RealPlan.DECISION, 1, List.of(), null));

        Standing amended = approved.after(RealPlan.amended());
        assertThat(amended.version()).isEqualTo(RealPlan.amended().version());
        assertThat(amended.decision()).as("that approved it").isEqualTo(RealPlan.DECISION);
    }

    @Test
    void remembersTheDaysThatWereWrong() {
        Decision right = new Decision("17", RealPlan.TODAY, "Хасенов М.К.");
        DecisionCorrected corrected =
                new DecisionCorrected(RealPlan.PLAN, 2026, 1, 1, 4, right, "Опечатка");

        Standing then = DRAFT.after(RealPlan.approved()).after(corrected);
        assertThat(then.decision()).isEqualTo(right);
        assertThat(then.misdated())
                .containsExactly(new Misdated(RealPlan.APPROVED_ON, RealPlan.TODAY));
        assertThat(DRAFT.after(corrected).misdated()).as("nothing was told before").isEmpty();
        assertThat(then.after(RealPlan.amendmentCorrected()).misdated()).hasSize(2);
    }

    @Test
    void saysWhatThePlanSaysOnItsCoverage() {
        Coverage said = new Coverage(LocalizedText.russian("Сайт"));
        assertThat(DRAFT.after(new CoverageChanged(RealPlan.PLAN, said)).coverage())
                .isEqualTo(said);
        Standing approved = DRAFT.after(RealPlan.approved());
        assertThat(approved.after(new AmendmentCoverageChanged(RealPlan.PLAN, said)).coverage())
                .as("not before the amendment is taken")
                .isNull();
        PlanAmended rows = RealPlan.amended();
        PlanAmended amended =
                new PlanAmended(
                        rows.planId(),
                        rows.year(),
                        rows.half(),
                        rows.version(),
                        rows.reason(),
                        rows.decision(),
                        rows.rows(),
                        rows.changes(),
                        new CoverageAmended(null, said));
        assertThat(approved.after(amended).coverage()).isEqualTo(said);
        assertThat(approved.after(amended).after(rows).coverage()).isEqualTo(said);
    }

    @Test
    void isLeftAsItIsByWhatHappensToRows() {
        LocalDate day = RealPlan.TODAY;
        assertThat(DRAFT.after(new AmendmentBegun(RealPlan.PLAN, day, "Перенос"))).isSameAs(DRAFT);
    }
}
