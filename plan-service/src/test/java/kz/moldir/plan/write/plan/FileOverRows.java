package kz.moldir.plan.write.plan;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import kz.moldir.council.LocalizedText;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.PlanEvent;
import kz.moldir.plan.events.PlanEvent.Coverage;
import kz.moldir.plan.events.PlanEvent.OpenQuestion;
import kz.moldir.plan.events.PlanEvent.PlanImported;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.write.plan.PlanCommand.UndoFile;
import org.jspecify.annotations.Nullable;

/** A plan over whose rows files are applied, by edits that are known of. */
abstract class FileOverRows {

    static final String PLAN = RealPlan.PLAN;
    static final Instant AT = Instant.parse("2026-04-13T07:00:00Z");
    static final String ME = "me";
    static final String OTHER = "somebody else";
    static final Coverage OURS = new Coverage(new LocalizedText("В газете.", null, null));
    static final Coverage THEIRS = new Coverage(new LocalizedText("На сайте.", null, null));
    static final UndoneFile WHOLE = new UndoneFile(List.of(), List.of(), List.of());
    static final OpenQuestion ASKED = new OpenQuestion(2, "x", "c", List.of());

    final List<Row> rows = numbered(RealPlan.rows());
    final Row first = rows.get(0);
    final Row second = rows.get(1);
    final Row third = rows.get(2);
    final Row fourth = rows.get(3);
    final Row fresh = RealPlan.housing().identified("new").continuing(null);

    PlanState state = PlanState.NEW;
    final Edits edits = new Edits();
    long sequence = -1;

    void draft() {
        imported(rows.toArray(Row[]::new));
    }

    void imported(Row... written) {
        imported(null, List.of(ASKED), OURS, written);
    }

    void imported(
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

    static PlanImported file(Coverage coverage, Row... made) {
        return new PlanImported(
                PLAN, 2026, 1, RealPlan.FILE, numbered(List.of(made)), null, List.of(), coverage);
    }

    AppliedFile.Back undone() {
        long applied = lastFile();
        return edits.undone(undo(applied, applied, 9, ME), state);
    }

    long lastFile() {
        AppliedFile file = edits.file();
        return file == null ? sequence : file.sequence();
    }

    static UndoFile undo(long from, long to, int seconds, String by) {
        return new UndoFile(PLAN, from, to, AT.plusSeconds(seconds), by);
    }

    void happened(PlanEvent event) {
        happened(event, OTHER);
    }

    void happened(PlanEvent event, String by) {
        sequence++;
        edits.happened(state, event, sequence, AT, by);
        state = state.after(event);
    }

    PlanState after(AppliedFile.Back back) {
        PlanState now = state;
        for (PlanEvent event : back.events()) {
            now = now.after(event);
        }
        return now;
    }

    static Row titled(Row row) {
        return row.titled(words("Новые слова " + row.id()));
    }

    static LocalizedText words(String russian) {
        return new LocalizedText(russian, null, null);
    }

    static List<Row> numbered(List<Row> rows) {
        return IntStream.range(0, rows.size())
                .mapToObj(index -> rows.get(index).numbered(index + 1))
                .toList();
    }
}
