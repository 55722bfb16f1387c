package kz.moldir.plan.write.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.PlanEvent;
import kz.moldir.plan.events.PlanEvent.OpenQuestion;
import kz.moldir.plan.events.PlanEvent.RowAdded;
import kz.moldir.plan.events.PlanEvent.RowChanged;
import kz.moldir.plan.events.PlanEvent.RowMoved;
import kz.moldir.plan.events.PlanEvent.RowRemoved;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.write.plan.PlanCommand.UndoEdit;
import org.junit.jupiter.api.Test;

class EditsTest {

    private static final String PLAN = RealPlan.PLAN;
    private static final String FIRE = RealPlan.FIRE_STATION;
    private static final Instant AT = Instant.parse("2026-04-13T04:00:00Z");
    private static final OpenQuestion ASKED =
            new OpenQuestion(26, "x", "unknown-to-these-messages", List.of());

    private PlanState state =
            PlanState.NEW.after(
                    new PlanEvent.PlanImported(
                            PLAN,
                            2026,
                            1,
                            RealPlan.FILE,
                            numbered(),
                            null,
                            List.of(new OpenQuestion(2, "x", "c", List.of()))));
    private Edits edits = Edits.NONE;
    private long sequence = 0;

    @Test
    void aChangeIsTakenBackWithItsQuestions() {
        happened(new RowChanged(PLAN, RealPlan.laterFireStation().numbered(2), List.of(ASKED)));

        assertThat(undone(1, 1))
                .containsExactly(
                        new RowChanged(
                                PLAN,
                                RealPlan.fireStation().numbered(2),
                                List.of(new OpenQuestion(2, "x", "c", List.of())),
                                "undone"));
    }

    @Test
    void aRemovedRowComesBackAsItself() {
        happened(new RowRemoved(PLAN, FIRE));

        assertThat(undone(1, 1))
                .containsExactly(
                        new RowAdded(
                                PLAN,
                                RealPlan.fireStation().numbered(2),
                                List.of(new OpenQuestion(2, "x", "c", List.of())),
                                "undone"));
        assertThat(after(undone(1, 1)).written().rows()).isEqualTo(numbered());
    }

    @Test
    void severalEditsAreTakenBackFromTheLastToTheFirst() {
        happened(new RowMoved(PLAN, FIRE, 4));
        happened(new RowRemoved(PLAN, RealPlan.ZHETYSU));
        happened(new RowAdded(PLAN, RealPlan.zhetysu().numbered(1).continuing(null), List.of()));

        assertThat(after(undone(1, 3)).written().rows()).isEqualTo(numbered());
    }

    @Test
    void whatSomebodyElseWroteSinceIsNotOverwritten() {
        happened(new RowChanged(PLAN, RealPlan.laterFireStation().numbered(2), List.of()));
        happened(new RowRemoved(PLAN, FIRE));

        assertThatThrownBy(() -> undone(1, 1)).hasMessageContaining("plan-row-changed");
    }

    @Test
    void othersWorkOnOtherRowsStays() {
        happened(new RowRemoved(PLAN, FIRE));
        happened(new RowRemoved(PLAN, RealPlan.BUILDINGS));

        assertThat(after(undone(1, 1)).written().rows())
                .extracting(Row::id)
                .containsExactly(RealPlan.ZHETYSU, FIRE, RealPlan.housing().id());
    }

    @Test
    void aTakingBackHasItsTime() {
        happened(new RowRemoved(PLAN, FIRE));

        assertThatThrownBy(() -> edits.undone(new UndoEdit(PLAN, 1, 1, AT.plusSeconds(31)), state))
                .hasMessageContaining("plan-row-too-late-to-undo");
        assertThatThrownBy(() -> undone(2, 2)).hasMessageContaining("plan-row-too-late-to-undo");
    }

    private void happened(PlanEvent event) {
        sequence++;
        edits = edits.after(state, event, sequence, AT);
        state = state.after(event);
    }

    private List<PlanEvent> undone(long from, long to) {
        return edits.undone(new UndoEdit(PLAN, from, to, AT.plusSeconds(10)), state);
    }

    private PlanState after(List<PlanEvent> events) {
        PlanState now = state;
        for (PlanEvent event : events) {
            now = now.after(event);
        }
        return now;
    }

    private static List<Row> numbered() {
        List<Row> rows = RealPlan.rows();
        return List.of(
                rows.get(0).numbered(1),
                rows.get(1).numbered(2),
                rows.get(2).numbered(3),
                rows.get(3).numbered(4));
    }
}
