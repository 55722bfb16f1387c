package kz.moldir.plan.write.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.Continues;
import kz.moldir.plan.events.Continues.Reason;
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
    private static final String ME = "secretary-1";
    private static final String OTHER = "secretary-2";
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
    private final Edits edits = new Edits();
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
    void whatTakesAnUndoBackIsAnEditAgain() {
        happened(new RowChanged(PLAN, RealPlan.laterFireStation().numbered(2), List.of()));
        happened(undone(1, 1).getFirst());

        assertThat(undone(2, 2))
                .containsExactly(
                        new RowChanged(PLAN, RealPlan.laterFireStation().numbered(2), List.of()));
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

    /** Whatever took the link away: that it went, or that its row did. */
    @Test
    void whatAnotherRowGoesOnWithByNowIsNotGoneOnWithTwice() {
        Continues earlier = new Continues("earlier", 2025, 2, 7, Reason.NOT_DONE);
        Row fire = RealPlan.fireStation().numbered(2);
        for (PlanEvent gone :
                List.of(new RowChanged(PLAN, fire, List.of()), new RowRemoved(PLAN, FIRE))) {
            EditsTest each = new EditsTest();
            each.happened(new RowChanged(PLAN, fire.continuing(earlier), List.of()));
            each.happened(gone);
            Row housing = each.state.written().rows().getLast().continuing(earlier);
            each.happened(new RowChanged(PLAN, housing, List.of()), OTHER);

            assertThatThrownBy(() -> each.undone(2, 2))
                    .as(gone.toString())
                    .hasMessageContaining("plan-row-continued-already");
            each.happened(new RowChanged(PLAN, housing.continuing(null), List.of()), OTHER);
            assertThat(each.after(each.undone(2, 2)).written().row(FIRE).continues())
                    .isEqualTo(earlier);
        }
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
    void aChangeIsTakenBackAtTheNumberThatItsRowHasByNow() {
        List<PlanEvent> others =
                List.of(
                        new RowRemoved(PLAN, RealPlan.ZHETYSU),
                        new RowAdded(PLAN, added().numbered(1), List.of()),
                        new RowMoved(PLAN, FIRE, 4),
                        new RowMoved(PLAN, RealPlan.ZHETYSU, 4));
        for (PlanEvent other : others) {
            EditsTest each = new EditsTest();
            each.happened(
                    new RowChanged(PLAN, RealPlan.laterFireStation().numbered(2), List.of()), ME);
            each.happened(other, OTHER);
            int number = each.state.written().row(FIRE).number();

            PlanState now = each.after(each.undone(1, 1));

            assertThat(now.written().row(FIRE))
                    .as(other.toString())
                    .isEqualTo(RealPlan.fireStation().numbered(number));
            assertThat(now.written().rows())
                    .as(other.toString())
                    .extracting(Row::number)
                    .isEqualTo(
                            IntStream.rangeClosed(1, now.written().rows().size()).boxed().toList());
            assertThat(now.written().questions())
                    .as(other.toString())
                    .extracting(OpenQuestion::row)
                    .containsExactly(number);
        }
    }

    @Test
    void aPlaceThatSomebodyElseGaveTheRowIsNotTakenFromIt() {
        happened(new RowMoved(PLAN, FIRE, 1), ME);
        happened(new RowMoved(PLAN, FIRE, 4), OTHER);

        assertThatThrownBy(() -> undone(1, 1)).hasMessageContaining("plan-row-changed");
    }

    @Test
    void whoMadeAnEditTakesItBack() {
        happened(new RowMoved(PLAN, FIRE, 1), ME);
        happened(new RowRemoved(PLAN, RealPlan.ZHETYSU), OTHER);

        assertThatThrownBy(() -> undone(2, 2)).hasMessageContaining("plan-row-not-yours");
        assertThatThrownBy(() -> undone(1, 2)).hasMessageContaining("plan-row-not-yours");
    }

    @Test
    void nothingIsTakenBackBeyondAnotherFile() {
        happened(new RowMoved(PLAN, FIRE, 1));
        happened(
                new PlanEvent.PlanImported(
                        PLAN, 2026, 1, RealPlan.FILE, numbered(), null, List.of()));

        assertThatThrownBy(() -> undone(1, 1)).hasMessageContaining("plan-row-too-late-to-undo");
    }

    @Test
    void aRowWhoseQuestionsSomebodyAnsweredSinceIsNotOverwritten() {
        Row later = RealPlan.laterFireStation().numbered(2);
        happened(new RowChanged(PLAN, later, List.of(ASKED.ofRow(2))));
        assertThat(undone(1, 1)).hasSize(1);
        happened(new RowChanged(PLAN, later, List.of()), OTHER);

        assertThatThrownBy(() -> undone(1, 1)).hasMessageContaining("plan-row-changed");
    }

    private static Row added() {
        return RealPlan.housing().identified("new").numbered(1);
    }

    @Test
    void aTakingBackHasItsTime() {
        happened(new RowRemoved(PLAN, FIRE));

        assertThatThrownBy(
                        () -> edits.undone(new UndoEdit(PLAN, 1, 1, AT.plusSeconds(41), ME), state))
                .hasMessageContaining("plan-row-too-late-to-undo");
        assertThatThrownBy(() -> undone(2, 2)).hasMessageContaining("plan-row-too-late-to-undo");
    }

    @Test
    void beyondTheLastOnesWhatHasNoTimeLeftIsForgotten() {
        for (int edit = 1; edit <= 501; edit++) {
            happened(new RowMoved(PLAN, FIRE, 1));
        }
        assertThat(undone(501, 501)).hasSize(1);
        sequence++;
        edits.happened(state, new RowMoved(PLAN, FIRE, 1), sequence, AT.plusSeconds(41), ME);

        assertThatThrownBy(() -> undone(1, 1)).hasMessageContaining("plan-row-too-late-to-undo");
    }

    private void happened(PlanEvent event) {
        happened(event, ME);
    }

    private void happened(PlanEvent event, String by) {
        sequence++;
        edits.happened(state, event, sequence, AT, by);
        state = state.after(event);
    }

    private List<PlanEvent> undone(long from, long to) {
        return edits.undone(new UndoEdit(PLAN, from, to, AT.plusSeconds(10), ME), state);
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
