package kz.moldir.plan.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.PlanEvent.OpenQuestion;
import kz.moldir.plan.events.PlanEvent.RowAdded;
import kz.moldir.plan.events.PlanEvent.RowChanged;
import kz.moldir.plan.events.PlanEvent.RowMoved;
import kz.moldir.plan.events.PlanEvent.RowRemoved;
import org.junit.jupiter.api.Test;

/** Rows and the questions about them move together. */
class DraftRowsTest {

    private static final DraftRows DRAFT =
            new DraftRows(
                    IntStream.rangeClosed(1, 4).mapToObj(n -> row("r" + n, n)).toList(),
                    List.of(asked(0), asked(2), asked(4)));

    @Test
    void aRowInTheMiddlePushesTheRestDown() {
        DraftRows after = DRAFT.after(new RowAdded("p", row("new", 2), List.of(asked(2))));

        assertThat(order(after)).containsExactly("1 r1", "2 new", "3 r2", "4 r3", "5 r4");
        assertThat(questions(after)).containsExactly(0, 2, 3, 5);
    }

    @Test
    void aRemovedRowLeavesNoGap() {
        DraftRows after = DRAFT.after(new RowRemoved("p", "r2"));

        assertThat(order(after)).containsExactly("1 r1", "2 r3", "3 r4");
        assertThat(questions(after)).containsExactly(0, 3);
    }

    @Test
    void aMovedRowTakesItsQuestionsAlong() {
        DraftRows up = DRAFT.after(new RowMoved("p", "r4", 1));
        DraftRows down = DRAFT.after(new RowMoved("p", "r2", 3));

        assertThat(order(up)).containsExactly("1 r4", "2 r1", "3 r2", "4 r3");
        assertThat(questions(up)).containsExactly(0, 1, 3);
        assertThat(order(down)).containsExactly("1 r1", "2 r3", "3 r2", "4 r4");
        assertThat(questions(down)).containsExactly(0, 3, 4);
    }

    @Test
    void aChangedRowHasOnlyTheQuestionsOfItsNewWords() {
        DraftRows after = DRAFT.after(new RowChanged("p", row("r2", 2), List.of()));

        assertThat(order(after)).containsExactly("1 r1", "2 r2", "3 r3", "4 r4");
        assertThat(questions(after)).containsExactly(0, 4);
    }

    private static List<String> order(DraftRows draft) {
        return draft.rows().stream().map(row -> row.number() + " " + row.id()).toList();
    }

    private static List<Integer> questions(DraftRows draft) {
        return draft.questions().stream().map(OpenQuestion::row).toList();
    }

    private static OpenQuestion asked(int row) {
        return new OpenQuestion(row, "words", "code", List.of());
    }

    private static Row row(String id, int number) {
        return RealPlan.fireStation().identified(id).numbered(number);
    }
}
