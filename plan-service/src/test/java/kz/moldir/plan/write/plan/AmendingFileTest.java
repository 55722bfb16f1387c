package kz.moldir.plan.write.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.AmendmentEvent.AmendmentBegun;
import kz.moldir.plan.events.PlanEvent.OpenQuestion;
import kz.moldir.plan.events.PlanEvent.PlanApproved;
import kz.moldir.plan.events.PlanEvent.RowAdded;
import kz.moldir.plan.events.PlanEvent.RowChanged;
import kz.moldir.plan.events.PlanEvent.RowRemoved;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.write.plan.PlanCommand.UndoFile;
import org.junit.jupiter.api.Test;

/**
 * A newer file that was applied over an approved plan is taken back, as far as nobody wrote since.
 */
class AmendingFileTest extends FileOverRows {

    @Test
    void ofAnAmendmentItIsTakenBackRowByRow() {
        draft();
        happened(new PlanApproved(PLAN, 2026, 1, RealPlan.DECISION, rows), ME);
        happened(new AmendmentBegun(PLAN, RealPlan.TODAY, "Бюджет"), ME);
        long from = sequence;
        happened(new RowRemoved(PLAN, fourth.id()), ME);
        happened(new RowChanged(PLAN, titled(first), List.of()), ME);
        happened(new RowChanged(PLAN, titled(second), List.of()), ME);
        happened(new RowAdded(PLAN, fresh.numbered(5), List.of()), ME);
        long to = sequence;
        happened(new RowChanged(PLAN, second.titled(words("Иначе")), List.of()), OTHER);

        assertThat(edits.undone(undo(from + 1, to, 9, ME), state))
                .as("what began the amendment is none of a row")
                .isEqualTo(edits.undone(undo(from, to, 9, ME), state));
        for (UndoFile other :
                List.of(
                        undo(0, 999_999_999, 9, ME),
                        undo(from - 1, to, 9, ME),
                        undo(to, from, 9, ME))) {
            assertThatThrownBy(() -> edits.undone(other, state))
                    .hasMessageContaining("plan-file-too-late-to-undo");
        }

        AppliedFile.Back back = edits.undone(undo(from, to, 9, ME), state);

        assertThat(back.said()).isEqualTo(new UndoneFile(List.of(2), List.of(), List.of()));
        assertThat(after(back).written().rows())
                .containsExactly(first, second.titled(words("Иначе")), third, fourth);
    }

    @Test
    void ofAnAmendmentNumbersAreThoseThatItsRowsHad() {
        draft();
        amended(rows);
        long from = sequence + 1;
        happened(new RowRemoved(PLAN, first.id()), ME);
        happened(new RowChanged(PLAN, titled(second), List.of()), ME);
        happened(new RowChanged(PLAN, titled(third), List.of()), ME);
        long to = sequence;
        happened(new RowRemoved(PLAN, second.id()), OTHER);

        AppliedFile.Back back = edits.undone(undo(from, to, 9, ME), state);

        assertThat(back.said()).isEqualTo(new UndoneFile(List.of(), List.of(2), List.of()));
        assertThat(after(back).written().rows()).containsExactly(first, third, fourth);
    }

    /** Though it is more than the last edits that are known for long. */
    @Test
    void ofTheLargestPlanAllOfItIsTakenBack() {
        List<Row> many =
                IntStream.rangeClosed(1, 5000)
                        .mapToObj(number -> first.identified("r" + number).numbered(number))
                        .toList();
        imported(many.toArray(Row[]::new));
        amended(many);
        long from = sequence;
        List<Row> changed = many.subList(0, 1000);
        changed.forEach(row -> happened(new RowChanged(PLAN, titled(row), List.of()), ME));
        long to = sequence;
        happened(new RowChanged(PLAN, changed.getLast(), List.of()), OTHER);

        AppliedFile.Back back = edits.undone(undo(from, to, 9, ME), state);

        assertThat(back.said()).isEqualTo(new UndoneFile(List.of(1000), List.of(), List.of()));
        back.events().forEach(event -> happened(event, ME));
        assertThat(state.written().rows()).isEqualTo(many);
    }

    /** However many edits fall into its time. */
    @Test
    void whatIsNotKnownAnyMoreIsRefusedAsAWhole() {
        draft();
        amended(rows);
        long from = sequence;
        for (int edit = 0; edit <= 10_500; edit++) {
            happened(new RowChanged(PLAN, titled(first), List.of()), ME);
        }

        assertThatThrownBy(() -> edits.undone(undo(from, sequence, 9, ME), state))
                .hasMessageContaining("plan-file-too-late-to-undo");
    }

    @Test
    void ofAnAmendmentWhatItAddedAndSomebodyTookOutSinceIsAsItWas() {
        draft();
        amended(rows);
        long from = sequence + 1;
        happened(new RowAdded(PLAN, fresh.numbered(5), List.of()), ME);
        happened(new RowChanged(PLAN, titled(first), List.of()), ME);
        long to = sequence;
        happened(new RowRemoved(PLAN, fresh.id()), OTHER);

        AppliedFile.Back back = edits.undone(undo(from, to, 9, ME), state);

        assertThat(back.said()).isEqualTo(WHOLE);
        assertThat(after(back).written().rows()).isEqualTo(rows);
    }

    @Test
    void ofAnAmendmentARowWhoseQuestionsSomebodyAnsweredSinceStays() {
        draft();
        amended(rows);
        long from = sequence + 1;
        OpenQuestion open = new OpenQuestion(1, "y", "c", List.of());
        happened(new RowChanged(PLAN, titled(first), List.of(open)), ME);
        happened(new RowChanged(PLAN, titled(second), List.of(ASKED)), ME);
        long to = sequence;

        assertThat(edits.undone(undo(from, to, 9, ME), state).said()).isEqualTo(WHOLE);
        happened(new RowChanged(PLAN, titled(first), List.of()), OTHER);

        AppliedFile.Back back = edits.undone(undo(from, to, 9, ME), state);

        assertThat(back.said()).isEqualTo(new UndoneFile(List.of(1), List.of(), List.of()));
        assertThat(after(back).written().rows())
                .containsExactly(titled(first), second, third, fourth);
    }

    private void amended(List<Row> inForce) {
        happened(new PlanApproved(PLAN, 2026, 1, RealPlan.DECISION, inForce), ME);
        happened(new AmendmentBegun(PLAN, RealPlan.TODAY, "Бюджет"), ME);
    }
}
