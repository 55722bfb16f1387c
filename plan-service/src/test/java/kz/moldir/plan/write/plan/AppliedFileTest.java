package kz.moldir.plan.write.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.Continues;
import kz.moldir.plan.events.PlanEvent.Coverage;
import kz.moldir.plan.events.PlanEvent.CoverageChanged;
import kz.moldir.plan.events.PlanEvent.OpenQuestion;
import kz.moldir.plan.events.PlanEvent.PlanDiscarded;
import kz.moldir.plan.events.PlanEvent.PlanImported;
import kz.moldir.plan.events.PlanEvent.RowAdded;
import kz.moldir.plan.events.PlanEvent.RowChanged;
import kz.moldir.plan.events.PlanEvent.RowMoved;
import kz.moldir.plan.events.PlanEvent.RowRemoved;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.write.plan.UndoneFile.Stayed;
import org.junit.jupiter.api.Test;

/** A newer file that was applied over rows is taken back, row by row. */
class AppliedFileTest extends FileOverRows {

    @Test
    void allIsAsItWas() {
        draft();
        happened(file(THEIRS, titled(fourth), fresh, third, first), ME);

        AppliedFile.Back back = undone();

        assertThat(back.said()).isEqualTo(WHOLE);
        assertThat(after(back).written().rows()).isEqualTo(rows);
        assertThat(after(back).questions()).containsExactly(ASKED);
        assertThat(after(back).coverage()).isEqualTo(OURS);
        assertThat(back.events()).as("what nobody changed is not written").hasSizeLessThan(8);
    }

    @Test
    void whatOthersWroteSinceStaysAndIsNamed() {
        draft();
        happened(file(OURS, titled(first), titled(second), fresh, third), ME);
        happened(new RowChanged(PLAN, second.titled(words("Иначе")), List.of()), OTHER);
        happened(new RowChanged(PLAN, fresh.titled(words("Ещё")).numbered(3), List.of()), OTHER);
        happened(new RowAdded(PLAN, third.identified("theirs").numbered(1), List.of()), OTHER);

        AppliedFile.Back back = undone();

        assertThat(back.said().left()).containsExactly(3, 4);
        assertThat(after(back).written().rows())
                .extracting(row -> row.title().ru())
                .containsExactly(
                        third.title().ru(),
                        first.title().ru(),
                        "Иначе",
                        "Ещё",
                        third.title().ru(),
                        fourth.title().ru());
    }

    @Test
    void whatOthersTookOutOrWentOnWithSinceStays() {
        Continues earlier = new Continues("e", 2025, 2, 7, Continues.Reason.NOT_DONE);
        imported(first.continuing(earlier), second, third);
        happened(file(OURS, titled(second), third), ME);
        happened(new RowRemoved(PLAN, second.id()), OTHER);
        happened(new RowChanged(PLAN, third.numbered(1).continuing(earlier), List.of()), OTHER);

        assertThatThrownBy(this::undone).hasMessageContaining("plan-file-nothing-to-undo");
    }

    @Test
    void theOrderThatOthersChangedSinceStays() {
        imported(null, List.of(), OURS, rows.toArray(Row[]::new));
        happened(file(OURS, fourth, third, second, first), ME);
        happened(new RowMoved(PLAN, first.id(), 1), OTHER);

        assertThatThrownBy(this::undone).hasMessageContaining("plan-file-nothing-to-undo");
    }

    @Test
    void aRowThatStaysIsNamedByTheNumberThatItHasThen() {
        draft();
        happened(file(OURS, fresh, second, third, fourth), ME);
        happened(new RowChanged(PLAN, fresh.titled(words("Ещё")).numbered(1), List.of()), OTHER);

        AppliedFile.Back back = undone();

        assertThat(after(back).written().row(fresh.id()).number()).isEqualTo(2);
        assertThat(back.said()).isEqualTo(new UndoneFile(List.of(2), List.of(), List.of()));
    }

    @Test
    void aRowThatSomebodyTookOutIsNamedByTheNumberThatItHad() {
        draft();
        happened(file(OURS, titled(first), second, third, titled(fourth)), ME);
        happened(new RowRemoved(PLAN, first.id()), OTHER);
        happened(new RowChanged(PLAN, fourth.titled(words("Ещё")).numbered(3), List.of()), OTHER);
        happened(new RowRemoved(PLAN, second.id()), OTHER);

        assertThatThrownBy(this::undone).hasMessageContaining("plan-file-nothing-to-undo");
        happened(file(THEIRS, titled(third), fourth), ME);
        happened(new RowRemoved(PLAN, third.id()), OTHER);

        assertThat(undone().said()).isEqualTo(new UndoneFile(List.of(), List.of(1), List.of()));
    }

    @Test
    void whatElseStaysIsNamed() {
        draft();
        happened(file(THEIRS, titled(fourth), third, second, first), ME);
        happened(new RowMoved(PLAN, first.id(), 1), OTHER);
        happened(new CoverageChanged(PLAN, new Coverage(words("В эфире."))), OTHER);

        assertThat(undone().said().stayed()).containsExactly(Stayed.ORDER, Stayed.COVERAGE);
    }

    @Test
    void coverageThatWasNotKnownBeforeStaysAndIsNamed() {
        imported(null, List.of(ASKED), null, first, second);
        happened(file(OURS, titled(first), second), ME);

        assertThat(undone().said().stayed()).containsExactly(Stayed.COVERAGE);
    }

    @Test
    void theQuestionsOfARowThatSaysTheSameComeBack() {
        draft();
        happened(file(OURS, first, second, third, fourth), ME);

        AppliedFile.Back back = undone();

        assertThat(after(back).questions()).containsExactly(ASKED);
        assertThat(back.said()).isEqualTo(WHOLE);
        happened(new RowChanged(PLAN, second, List.of(new OpenQuestion(2, "y", "c", List.of()))));
        assertThatThrownBy(this::undone)
                .as("somebody wrote the row since")
                .hasMessageContaining("plan-file-nothing-to-undo");
    }

    @Test
    void questionsOnNoRowAreNotAskedAgainWhichIsSaid() {
        OpenQuestion whole = new OpenQuestion(0, "x", "c", List.of());
        imported(null, List.of(whole), OURS, first, second);
        happened(file(OURS, titled(first), second), ME);

        assertThat(undone().said().stayed()).containsExactly(Stayed.QUESTIONS);
    }

    @Test
    void numbersThatNoRowHadAreClosedWhichIsSaid() {
        happened(
                new PlanImported(
                        PLAN,
                        2026,
                        1,
                        RealPlan.FILE,
                        List.of(first, second.numbered(3)),
                        null,
                        List.of(),
                        OURS),
                OTHER);
        happened(file(OURS, first, fresh, second), ME);

        assertThat(undone().said().stayed()).containsExactly(Stayed.NUMBERS);
    }

    @Test
    void whatTheEarlierDocumentSaidOfItsApprovalIsGoneWhichIsSaid() {
        imported("УТВЕРЖДЕНО", List.of(), OURS, first, second);
        happened(file(OURS, titled(first), second), ME);

        assertThat(undone().said().stayed()).containsExactly(Stayed.APPROVAL);
    }

    @Test
    void itHasItsTimeAndIsOnesOwn() {
        draft();
        happened(file(OURS, titled(first), second, third, fourth), ME);

        assertThatThrownBy(() -> edits.undone(undo(sequence, sequence, 41, ME), state))
                .hasMessageContaining("plan-file-too-late-to-undo");
        assertThatThrownBy(() -> edits.undone(undo(sequence, sequence, 9, OTHER), state))
                .hasMessageContaining("plan-row-not-yours");
    }

    @Test
    void theFirstFileTakesNothingsPlace() {
        imported(first);

        assertThatThrownBy(this::undone).hasMessageContaining("plan-file-too-late-to-undo");
    }

    /** What a draft was that was discarded is none of what a file changed. */
    @Test
    void overADraftThatWasDiscardedTheFileTakesNothingsPlace() {
        draft();
        happened(new PlanDiscarded(PLAN, RealPlan.TODAY, "Не тот период"), ME);
        happened(file(OURS, fresh), ME);

        assertThat(edits.file()).isNull();
        assertThatThrownBy(this::undone).hasMessageContaining("plan-file-too-late-to-undo");
        happened(file(OURS, titled(fresh)), ME);
        assertThat(after(undone()).written().rows()).containsExactly(fresh.numbered(1));
    }

    /** Of which no event tells: what is counted as edits would not be what it was. */
    @Test
    void itsEventsSayThatItWasAFile() {
        draft();
        happened(file(OURS, titled(fourth), fresh, second, third), ME);

        assertThat(undone().events())
                .extracting(
                        event ->
                                switch (event) {
                                    case RowAdded now -> now.reason();
                                    case RowChanged now -> now.reason();
                                    case RowMoved now -> now.reason();
                                    case RowRemoved now -> now.reason();
                                    default -> "";
                                })
                .hasSizeGreaterThan(3)
                .containsOnly("undone-file");
    }

    @Test
    void whatItAnswersIsReadAgain() {
        UndoneFile some = new UndoneFile(List.of(3, 5), List.of(), List.of(Stayed.ORDER));

        assertThat(UndoneFile.of(some.told())).isEqualTo(some);
        assertThat(UndoneFile.of(null)).isEqualTo(WHOLE);
        assertThat(UndoneFile.of("3,5").left()).as("as it was answered before").hasSize(2);
    }
}
