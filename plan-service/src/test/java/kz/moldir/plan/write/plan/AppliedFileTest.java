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
import kz.moldir.plan.events.PlanEvent.CoverageChanged;
import kz.moldir.plan.events.PlanEvent.OpenQuestion;
import kz.moldir.plan.events.PlanEvent.PlanApproved;
import kz.moldir.plan.events.PlanEvent.PlanImported;
import kz.moldir.plan.events.PlanEvent.RowAdded;
import kz.moldir.plan.events.PlanEvent.RowChanged;
import kz.moldir.plan.events.PlanEvent.RowMoved;
import kz.moldir.plan.events.PlanEvent.RowRemoved;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.write.plan.PlanCommand.UndoFile;
import kz.moldir.plan.write.plan.UndoneFile.Stayed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A newer file that was applied over rows is taken back, row by row. */
class AppliedFileTest {

    private static final String PLAN = RealPlan.PLAN;
    private static final Instant AT = Instant.parse("2026-04-13T07:00:00Z");
    private static final String ME = "me";
    private static final String OTHER = "somebody else";
    private static final Coverage OURS = new Coverage(new LocalizedText("В газете.", null, null));
    private static final Coverage THEIRS = new Coverage(new LocalizedText("На сайте.", null, null));
    private static final UndoneFile WHOLE = new UndoneFile(List.of(), List.of(), List.of());
    private static final OpenQuestion ASKED = new OpenQuestion(2, "x", "c", List.of());

    private final List<Row> rows = numbered(RealPlan.rows());
    private final Row first = rows.get(0);
    private final Row second = rows.get(1);
    private final Row third = rows.get(2);
    private final Row fourth = rows.get(3);
    private final Row fresh = RealPlan.housing().identified("new").continuing(null);

    private PlanState state = PlanState.NEW;
    private final Edits edits = new Edits();
    private long sequence = -1;

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
    void whatItAnswersIsReadAgain() {
        UndoneFile some = new UndoneFile(List.of(3, 5), List.of(), List.of(Stayed.ORDER));

        assertThat(UndoneFile.of(some.told())).isEqualTo(some);
        assertThat(UndoneFile.of(null)).isEqualTo(WHOLE);
        assertThat(UndoneFile.of("3,5").left()).as("as it was answered before").hasSize(2);
    }

    private void amended(List<Row> inForce) {
        happened(new PlanApproved(PLAN, 2026, 1, RealPlan.DECISION, inForce), ME);
        happened(new AmendmentBegun(PLAN, RealPlan.TODAY, "Бюджет"), ME);
    }

    private void draft() {
        imported(rows.toArray(Row[]::new));
    }

    private void imported(Row... written) {
        imported(null, List.of(ASKED), OURS, written);
    }

    private void imported(
            @Nullable String heading,
            List<OpenQuestion> asked,
            @Nullable Coverage coverage,
            Row... written) {
        happened(
                new PlanImported(
                        PLAN,
                        2026,
                        1,
                        RealPlan.FILE,
                        numbered(List.of(written)),
                        heading,
                        asked,
                        coverage),
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

    private void happened(PlanEvent event) {
        happened(event, OTHER);
    }

    private void happened(PlanEvent event, String by) {
        sequence++;
        edits.happened(state, event, sequence, AT, by);
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
