package kz.moldir.plan.read.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.moldir.council.LocalizedText;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.AmendmentEvent.AmendmentBegun;
import kz.moldir.plan.events.AmendmentEvent.AmendmentDropped;
import kz.moldir.plan.events.PlanEvent;
import kz.moldir.plan.events.PlanEvent.Coverage;
import kz.moldir.plan.events.PlanEvent.CoverageChanged;
import kz.moldir.plan.events.PlanEvent.Decision;
import kz.moldir.plan.events.PlanEvent.DecisionCorrected;
import kz.moldir.plan.events.PlanEvent.OpenQuestion;
import kz.moldir.plan.events.PlanEvent.PlanImported;
import kz.moldir.plan.events.PlanEvent.PlanStarted;
import kz.moldir.plan.events.PlanEvent.RowAdded;
import kz.moldir.plan.events.PlanEvent.RowChanged;
import kz.moldir.plan.events.PlanEvent.RowMoved;
import kz.moldir.plan.events.PlanEvent.RowRemoved;
import org.junit.jupiter.api.Test;

/** The head of a plan, which has no rows, says of it after every event what the whole plan says. */
class PlanHeadTest {

    private static final String ID = RealPlan.PLAN;
    private static final LocalDate DAY = RealPlan.TODAY;
    private static final Coverage COVERAGE = new Coverage(LocalizedText.russian("Сайт"));

    @Test
    void saysOfADraftWhatThePlanSays() {
        sameAfterEach(
                new PlanImported(
                        ID,
                        2026,
                        1,
                        RealPlan.FILE,
                        RealPlan.rows(),
                        "ПЛАН",
                        List.of(
                                question(0),
                                question(10),
                                question(10),
                                question(26),
                                question(39))),
                new RowMoved(ID, RealPlan.ZHETYSU, 26),
                new RowChanged(
                        ID,
                        RealPlan.fireStation().numbered(25),
                        List.of(question(25), question(25))),
                new RowRemoved(ID, RealPlan.BUILDINGS, null),
                new RowAdded(ID, RealPlan.buildings(), List.of(question(39))),
                new CoverageChanged(ID, COVERAGE),
                new RowRemoved(ID, RealPlan.FIRE_STATION, null),
                RealPlan.approved());
    }

    @Test
    void saysOfAnAmendedPlanWhatThePlanSays() {
        sameAfterEach(
                new PlanStarted(ID, 2026, 1, RealPlan.rows()),
                RealPlan.approved(),
                new AmendmentBegun(ID, DAY, "Перенос"),
                new RowChanged(ID, RealPlan.fireStation(), List.of(question(26))),
                new AmendmentDropped(ID, DAY, "Не нужно"),
                new AmendmentBegun(ID, DAY, "Перенос"),
                new RowAdded(
                        ID, RealPlan.buildings().numbered(96), List.of(question(96), question(96))),
                new DecisionCorrected(
                        ID, 2026, 1, 1, 4, new Decision("17", DAY, "Хасенов М.К."), "Опечатка"),
                RealPlan.amended(),
                RealPlan.amendmentCorrected());
    }

    @Test
    void namesTheLastRowOfTheVersionInForce() {
        PlanHead draft = PlanHead.after(null, RealPlan.imported(), Instant.EPOCH, 0);
        assertThat(draft.rows().last()).isNull();
        assertThat(PlanHead.after(draft, RealPlan.approved(), Instant.EPOCH, 1).rows().last())
                .isEqualTo(RealPlan.approved().rows().getLast().id());
    }

    private static void sameAfterEach(PlanEvent... events) {
        PlanView whole = null;
        PlanHead head = null;
        long sequence = 0;
        for (PlanEvent event : events) {
            Instant at = Instant.EPOCH.plusSeconds(sequence);
            whole = PlanView.after(whole, event, at, sequence);
            head = PlanHead.after(head, event, at, sequence);
            assertThat(PlanSummary.of(head)).as("after %s", event).isEqualTo(PlanSummary.of(whole));
            assertThat(head.misdated()).isEqualTo(whole.misdated());
            assertThat(head.coverage()).isEqualTo(whole.coverage());
            sequence++;
        }
    }

    private static OpenQuestion question(int row) {
        return RealPlan.QUESTION.ofRow(row);
    }
}
