package kz.moldir.plan.write.review.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import kz.moldir.council.LocalizedText;
import kz.moldir.plan.diff.WordDiff;
import kz.moldir.plan.diff.WordDiff.Kind;
import kz.moldir.plan.diff.WordDiff.Piece;
import kz.moldir.plan.document.PlanDocument;
import kz.moldir.plan.document.PlannedRow;
import kz.moldir.plan.document.timeframe.Half;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.office.SeedFiles;
import kz.moldir.plan.write.plan.PlanImports;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DifferencesTest {

    private static final List<PlannedRow> SEED = SeedFiles.seed().rows();
    private static final List<Row> DRAFT =
            SEED.stream().map(row -> PlanImports.row("row-" + row.number(), row)).toList();

    @Nested
    class AFile {

        @Test
        void thatSaysTheSameChangesNothing() {
            assertThat(Differences.between(DRAFT, SEED)).noneMatch(Change::matters).hasSize(95);
        }

        @Test
        void withARowInFrontAddsOneAndMovesNone() {
            List<PlannedRow> file = read("Мониторинг парковок\tИюнь\t3 комиссия", SEED);

            List<Change> changes = Differences.between(DRAFT, file);

            assertThat(changes).filteredOn(Change::matters).hasSize(1);
            assertThat(changes.getFirst().kind()).isEqualTo(Change.Kind.ADDED);
        }

        @Test
        void thatChangesMovesAndDropsRowsIsToldApart() {
            List<PlannedRow> file = new ArrayList<>(SEED);
            PlannedRow first = file.remove(0);
            file.add(20, first);
            file.remove(40);
            file.set(
                    50,
                    read(
                                    file.get(50).title().ru()
                                            + " и дворов\tИюнь\t"
                                            + file.get(50).responsible().text(),
                                    List.of())
                            .getFirst());

            List<Change> changes = Differences.between(DRAFT, file);

            assertThat(changes).filteredOn(Change::moved).hasSize(1);
            assertThat(changes.get(20).moved()).isTrue();
            assertThat(changes.get(50).kind()).isEqualTo(Change.Kind.CHANGED);
            assertThat(changes.getLast().kind()).isEqualTo(Change.Kind.REMOVED);
            assertThat(changes).filteredOn(Change::matters).hasSize(3);
        }

        private List<PlannedRow> read(String first, List<PlannedRow> rest) {
            StringBuilder lines = new StringBuilder("№\tМероприятие\tСрок\tОтветственные");
            lines.append("\n1\t").append(first);
            for (PlannedRow row : rest) {
                lines.append('\n').append(row.number() + 1).append('\t').append(row.title().ru());
                lines.append('\t').append(row.timeframe().text());
                String note = row.note();
                lines.append(note == null ? "" : " (" + note + ")");
                lines.append('\t').append(row.responsible().text());
            }
            return ((PlanDocument)
                            SeedFiles.reader()
                                    .read(lines.toString().lines().toList(), 2026, Half.FIRST))
                    .rows();
        }
    }

    @Nested
    class ARow {

        @Test
        void thatWasCorrectedByHandStaysWhereTheFileSaysWhatItSaidBefore() {
            List<Row> draft = new ArrayList<>(DRAFT);
            Row old = draft.get(3);
            draft.set(
                    3,
                    new Row(
                            old.id(),
                            4,
                            new LocalizedText(old.title().ru(), "Қатысу", null),
                            List.of(kz.moldir.council.ActivityKind.OTHER),
                            old.timeframe(),
                            old.responsible(),
                            old.subjects(),
                            old.organiser(),
                            old.external(),
                            old.note()));

            assertThat(Differences.between(draft, SEED)).noneMatch(Change::matters);
        }
    }

    @Nested
    class Words {

        @Test
        void areToldApart() {
            assertThat(WordDiff.of("Мониторинг школ города", "Мониторинг садов и школ города"))
                    .containsExactly(
                            new Piece(Kind.KEPT, "Мониторинг"),
                            new Piece(Kind.ADDED, "садов и"),
                            new Piece(Kind.KEPT, "школ города"));
            assertThat(WordDiff.of("до 5 мая", "до 6 мая"))
                    .containsExactly(
                            new Piece(Kind.KEPT, "до"),
                            new Piece(Kind.REMOVED, "5"),
                            new Piece(Kind.ADDED, "6"),
                            new Piece(Kind.KEPT, "мая"));
            assertThat(WordDiff.of("", "Май")).containsExactly(new Piece(Kind.ADDED, "Май"));
        }
    }
}
