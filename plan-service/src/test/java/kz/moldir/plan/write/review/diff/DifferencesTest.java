package kz.moldir.plan.write.review.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.moldir.council.ActivityKind;
import kz.moldir.council.External;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.Organiser;
import kz.moldir.council.Subject;
import kz.moldir.plan.diff.RowDiff;
import kz.moldir.plan.diff.Understood;
import kz.moldir.plan.diff.WordDiff;
import kz.moldir.plan.diff.WordDiff.Kind;
import kz.moldir.plan.diff.WordDiff.Piece;
import kz.moldir.plan.document.PlanDocument;
import kz.moldir.plan.document.PlannedRow;
import kz.moldir.plan.document.RowReader;
import kz.moldir.plan.document.given.Field;
import kz.moldir.plan.document.table.Line;
import kz.moldir.plan.document.table.RawRow;
import kz.moldir.plan.document.timeframe.Half;
import kz.moldir.plan.events.Disclosure;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.events.RowChange;
import kz.moldir.plan.office.SeedFiles;
import kz.moldir.plan.write.plan.PlanImports;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DifferencesTest {

    private static final List<PlannedRow> SEED = SeedFiles.seed().rows();
    private static final List<Row> DRAFT =
            SEED.stream().map(row -> PlanImports.row("row-" + row.number(), row)).toList();

    private static final RowReader READER = SeedFiles.reader().rows(2026, Half.FIRST);

    @Nested
    class AFile {

        @Test
        void thatSaysTheSameChangesNothing() {
            assertThat(between(DRAFT, SEED)).noneMatch(Change::matters).hasSize(95);
        }

        @Test
        void withARowInFrontAddsOneAndMovesNone() {
            List<PlannedRow> file = read("Мониторинг парковок\tИюнь\t3 комиссия", SEED);

            List<Change> changes = between(DRAFT, file);

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

            List<Change> changes = between(DRAFT, file);

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
                                    .read(
                                            Line.all(lines.toString().lines().toList()),
                                            2026,
                                            Half.FIRST))
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
                            List.of(ActivityKind.OTHER),
                            old.timeframe(),
                            old.responsible(),
                            old.subjects(),
                            old.organiser(),
                            old.external(),
                            old.note()));

            assertThat(between(draft, SEED)).noneMatch(Change::matters);
        }
    }

    @Nested
    class AMark {

        private final Row old = DRAFT.get(3);
        private final PlannedRow read = SEED.get(3);

        @Test
        void thatOnlyAColumnOfTheFileSaysIsAChange() {
            assertThat(change(old, marked("RESTRICTED")))
                    .returns(Change.Kind.CHANGED, Change::kind)
                    .returns(Disclosure.RESTRICTED, AMark::told);
            assertThat(change(old.disclosed(Disclosure.RESTRICTED), marked("OPEN")))
                    .returns(Change.Kind.CHANGED, Change::kind)
                    .returns(Disclosure.OPEN, AMark::told);
        }

        @Test
        void staysWhereTheFileSaysNothingOfIt() {
            Row restricted = old.disclosed(Disclosure.RESTRICTED);

            assertThat(change(restricted, read).kind()).isEqualTo(Change.Kind.SAME);
            assertThat(change(old, marked("OPEN")).kind()).isEqualTo(Change.Kind.SAME);
            assertThat(change(restricted, READER.read(raw("Июнь", Map.of()), question -> {})))
                    .returns(Change.Kind.CHANGED, Change::kind)
                    .returns(Disclosure.RESTRICTED, AMark::told);
        }

        private PlannedRow marked(String cell) {
            return READER.read(
                    raw(read.timeframe().text(), Map.of(Field.DISCLOSURE, cell)), question -> {});
        }

        private RawRow raw(String timeframe, Map<Field, String> given) {
            String note = read.note();
            return new RawRow(
                    4,
                    read.title().ru(),
                    timeframe,
                    read.responsible().text(),
                    note == null ? "" : note,
                    given,
                    1,
                    1,
                    "");
        }

        private static Change change(Row before, PlannedRow row) {
            return between(List.of(before), List.of(row)).getFirst();
        }

        private static Disclosure told(Change change) {
            return PlanImports.row("any", change.after()).told();
        }
    }

    @Nested
    class ARowThatWasCorrectedByHand {

        private final Row old = DRAFT.get(3);
        private final Row corrected =
                new Row(
                        old.id(),
                        4,
                        new LocalizedText(old.title().ru(), "Қатысу", null),
                        List.of(ActivityKind.OTHER, ActivityKind.HEARING),
                        old.timeframe(),
                        old.responsible(),
                        List.of(new Subject(Subject.Kind.AGENCY, "Маслихат")),
                        new Organiser(Organiser.Kind.JOINT, "Маслихат"),
                        List.of(new External("ДЧС", true)),
                        old.note());

        @Test
        void keepsThatWhereTheFileSaysAnotherTerm() {
            Row after = after(saying(old.title().ru(), "Июнь"), Set.of());

            assertThat(after.timeframe().text()).isEqualTo("Июнь");
            assertThat(after)
                    .usingRecursiveComparison()
                    .ignoringFields("timeframe", "note")
                    .isEqualTo(corrected);
        }

        @Test
        void keepsThatWhereTheFileSaysAnotherTitle() {
            Row after = after(saying("Заслушивание акима района", "Июнь"), Set.of());

            assertThat(after.title())
                    .isEqualTo(new LocalizedText("Заслушивание акима района", "Қатысу", null));
            assertThat(after.kinds()).isEqualTo(corrected.kinds());
            assertThat(after.subjects()).isEqualTo(corrected.subjects());
            assertThat(after.organiser()).isEqualTo(corrected.organiser());
            assertThat(after.external()).isEqualTo(corrected.external());
        }

        @Test
        void isAsAColumnOfTheFileSays() {
            Row after = after(saying(old.title().ru(), "Июнь"), Set.of(Field.KINDS));

            assertThat(after.kinds()).isEqualTo(old.kinds());
            assertThat(after.subjects()).isEqualTo(corrected.subjects());
        }

        @Test
        void isDifferentAlsoWhereOnlyThatIs() {
            PlannedRow seed = SEED.get(3);
            Change change =
                    Differences.between(
                                    List.of(corrected),
                                    List.of(seed),
                                    (before, read) -> kept(read, Set.of(Field.SUBJECTS)))
                            .getFirst();

            assertThat(change.kind()).isEqualTo(Change.Kind.CHANGED);
            RowDiff diff =
                    RowDiff.of(
                            new RowChange(
                                    RowChange.Kind.CHANGED,
                                    corrected,
                                    PlanImports.row(corrected.id(), change.after())));
            assertThat(diff.parts()).isEmpty();
            assertThat(diff.understood())
                    .singleElement()
                    .satisfies(
                            each -> {
                                assertThat(each.part()).isEqualTo("subjects");
                                assertThat(each.before())
                                        .containsExactly(
                                                new Understood.Said(
                                                        "plan.subject.AGENCY", "Маслихат"));
                            });
        }

        private Row after(PlannedRow read, Set<Field> given) {
            return PlanImports.row(old.id(), kept(read, given));
        }

        private PlannedRow kept(PlannedRow read, Set<Field> given) {
            return Keeping.of(
                    corrected,
                    read,
                    kz.moldir.plan.write.review.diff.Words.of(read),
                    given,
                    READER);
        }

        private PlannedRow saying(String title, String timeframe) {
            return READER.read(
                    new RawRow(
                            4, title, timeframe, old.responsible().text(), "", Map.of(), 1, 1, ""),
                    question -> {});
        }
    }

    private static List<Change> between(List<Row> draft, List<PlannedRow> file) {
        return Differences.between(
                draft,
                file,
                (before, read) ->
                        Keeping.of(
                                before,
                                read,
                                kz.moldir.plan.write.review.diff.Words.of(read),
                                Set.of(),
                                READER));
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
