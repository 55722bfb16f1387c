package kz.moldir.plan.write.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import kz.moldir.council.LocalizedText;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.AmendmentEvent.AmendmentBegun;
import kz.moldir.plan.events.Continues;
import kz.moldir.plan.events.PlanEvent;
import kz.moldir.plan.events.PlanEvent.Coverage;
import kz.moldir.plan.events.PlanEvent.OpenQuestion;
import kz.moldir.plan.events.PlanEvent.PlanApproved;
import kz.moldir.plan.events.PlanEvent.PlanImported;
import kz.moldir.plan.events.PlanEvent.RowAdded;
import kz.moldir.plan.events.PlanEvent.RowChanged;
import kz.moldir.plan.events.PlanEvent.RowMoved;
import kz.moldir.plan.events.PlanEvent.RowRemoved;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.write.plan.PlanCommand.UndoFile;
import org.junit.jupiter.api.Test;

/** A newer file that was applied over rows is taken back, row by row. */
class AppliedFileTest {

    private static final String PLAN = RealPlan.PLAN;
    private static final Instant AT = Instant.parse("2026-04-13T07:00:00Z");
    private static final String ME = "me";
    private static final String OTHER = "somebody else";
    private static final Coverage OURS = new Coverage(new LocalizedText("В газете.", null, null));
    private static final Coverage THEIRS = new Coverage(new LocalizedText("На сайте.", null, null));
    private static final OpenQuestion ASKED = new OpenQuestion(2, "x", "c", List.of());

    private final List<Row> rows = numbered(RealPlan.rows());
    private final Row first = rows.get(0);
    private final Row second = rows.get(1);
    private final Row third = rows.get(2);
    private final Row fourth = rows.get(3);
    private final Row fresh = RealPlan.housing().identified("new").continuing(null);

    private PlanState state = PlanState.NEW;
    private Edits edits = Edits.NONE;
    private long sequence = -1;

    @Test
    void allIsAsItWas() {
        draft();
        happened(file(THEIRS, titled(fourth), fresh, third, first), ME);

        AppliedFile.Back back = undone();

        assertThat(back.kept()).isEmpty();
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

        assertThat(back.kept()).containsExactly(3, 4);
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

        assertThatThrownBy(this::undone).hasMessageContaining("plan-row-changed");
    }

    @Test
    void theOrderThatOthersChangedSinceStays() {
        draft();
        happened(file(OURS, fourth, third, second, first), ME);
        happened(new RowMoved(PLAN, first.id(), 1), OTHER);

        assertThatThrownBy(this::undone).hasMessageContaining("plan-row-changed");
    }

    @Test
    void itHasItsTimeAndIsOnesOwn() {
        draft();
        happened(file(OURS, titled(first), second, third, fourth), ME);

        assertThatThrownBy(() -> edits.undone(undo(sequence, sequence, 41, ME), state))
                .hasMessageContaining("plan-row-too-late-to-undo");
        assertThatThrownBy(() -> edits.undone(undo(sequence, sequence, 9, OTHER), state))
                .hasMessageContaining("plan-row-not-yours");
    }

    @Test
    void theFirstFileTakesNothingsPlace() {
        imported(first);

        assertThatThrownBy(this::undone).hasMessageContaining("plan-row-too-late-to-undo");
    }

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

        AppliedFile.Back back = edits.undone(undo(from, to, 9, ME), state);

        assertThat(back.kept()).containsExactly(2);
        assertThat(after(back).written().rows())
                .containsExactly(first, second.titled(words("Иначе")), third, fourth);
    }

    private void draft() {
        imported(rows.toArray(Row[]::new));
    }

    private void imported(Row... written) {
        happened(
                new PlanImported(
                        PLAN,
                        2026,
                        1,
                        RealPlan.FILE,
                        numbered(List.of(written)),
                        null,
                        List.of(ASKED),
                        OURS),
                OTHER);
    }

    private static PlanImported file(Coverage coverage, Row... made) {
        return new PlanImported(
                PLAN, 2026, 1, RealPlan.FILE, numbered(List.of(made)), null, List.of(), coverage);
    }

    private AppliedFile.Back undone() {
        long applied = lastFile();
        return edits.undone(undo(applied, applied, 9, ME), state);
    }

    private long lastFile() {
        AppliedFile file = edits.file();
        return file == null ? sequence : file.sequence();
    }

    private static UndoFile undo(long from, long to, int seconds, String by) {
        return new UndoFile(PLAN, from, to, AT.plusSeconds(seconds), by);
    }

    private void happened(PlanEvent event, String by) {
        sequence++;
        edits = edits.after(state, event, sequence, AT, by);
        state = state.after(event);
    }

    private PlanState after(AppliedFile.Back back) {
        PlanState now = state;
        for (PlanEvent event : back.events()) {
            now = now.after(event);
        }
        return now;
    }

    private static Row titled(Row row) {
        return row.titled(words("Новые слова " + row.id()));
    }

    private static LocalizedText words(String russian) {
        return new LocalizedText(russian, null, null);
    }

    private static List<Row> numbered(List<Row> rows) {
        return IntStream.range(0, rows.size())
                .mapToObj(index -> rows.get(index).numbered(index + 1))
                .toList();
    }
}
