package kz.moldir.plan.write.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import kz.moldir.council.LocalizedText;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.TestCouncil;
import kz.moldir.plan.document.remark.Problem;
import kz.moldir.plan.events.PlanEvent.Coverage;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.office.PlanFiles;
import kz.moldir.plan.office.SeedFiles;
import kz.moldir.plan.office.excel.SheetNames;
import kz.moldir.plan.office.official.OfficialPlan.Line;
import kz.moldir.plan.office.worker.InProcess;
import kz.moldir.plan.read.export.KazakhDocuments;
import kz.moldir.plan.wiring.WordsOfTables;
import kz.moldir.plan.write.plan.PlanImports;
import kz.moldir.plan.write.review.diff.Change;
import kz.moldir.plan.write.review.diff.Words;
import org.junit.jupiter.api.Test;

/** The Kazakh document of a plan that is written in Russian, read over that plan. */
class KazakhDocumentTest {

    private static final List<Row> RUSSIAN =
            SeedFiles.seed().rows().stream()
                    .map(row -> PlanImports.row("row-" + row.number(), row))
                    .toList();

    /** The same, with titles and notes in Kazakh. */
    private static final List<Row> BOTH =
            RUSSIAN.stream()
                    .map(
                            row ->
                                    row.titled(
                                                    new LocalizedText(
                                                            row.title().ru(),
                                                            kazakhTitle(row.number()),
                                                            null))
                                            .noted(row.note() == null ? null : "Қала күніне орай"))
                    .toList();

    /** A row with a term, somebody responsible and a note that the document says in Kazakh. */
    private static final int NOTED =
            RUSSIAN.stream().filter(row -> row.note() != null).findFirst().orElseThrow().number();

    @Test
    void changesNothing() {
        for (ReviewedPlan plan : read(RUSSIAN, RUSSIAN, line -> line)) {
            assertThat(changes(plan)).isEmpty();
            assertThat(ReviewedRows.changesAnything(plan)).isFalse();
            assertThat(plan.rows())
                    .extracting(ReviewedRow::words)
                    .isEqualTo(RUSSIAN.stream().map(Words::of).toList());
        }
    }

    @Test
    void changesNothingWhereTitlesAndNotesAreTranslated() {
        for (ReviewedPlan plan : read(BOTH, BOTH, line -> line)) {
            assertThat(changes(plan)).isEmpty();
            assertThat(plan.rows()).hasSize(95).allMatch(row -> !row.change().moved());
        }
    }

    @Test
    void changesTheRowWhoseTermAPersonWroteAnew() {
        for (ReviewedPlan plan :
                read(RUSSIAN, RUSSIAN, line(26, line -> term(line, "3 мамырға дейін")))) {
            ReviewedRow row = theOnlyChange(plan);
            assertThat(row.number()).isEqualTo(26);
            assertThat(row.words())
                    .isEqualTo(
                            new Words(
                                    RUSSIAN.get(25).title().ru(),
                                    "3 мамырға дейін",
                                    RUSSIAN.get(25).responsible().text(),
                                    ""));
            assertThat(after(row).timeframe().end()).hasToString("2026-05-03");
            assertThat(after(row).responsible()).isEqualTo(RUSSIAN.get(25).responsible());
        }
    }

    /** The same days, which no document of ours says so. */
    @Test
    void changesTheRowWhoseTermIsSaidInOtherKazakhWords() {
        Row april =
                RUSSIAN.stream()
                        .filter(row -> row.timeframe().text().equals("Апрель"))
                        .findFirst()
                        .orElseThrow();
        for (ReviewedPlan plan :
                read(RUSSIAN, RUSSIAN, line(april.number(), line -> term(line, "Сәуір айында")))) {
            assertThat(theOnlyChange(plan).words().timeframe()).isEqualTo("Сәуір айында");
        }
    }

    @Test
    void changesTheRowForWhichSomebodyElseIsResponsible() {
        for (ReviewedPlan plan :
                read(RUSSIAN, RUSSIAN, line(10, line -> responsible(line, "№6 комиссия")))) {
            ReviewedRow row = theOnlyChange(plan);
            assertThat(after(row).responsible().commissions()).containsExactly("6");
            assertThat(after(row).timeframe()).isEqualTo(RUSSIAN.get(9).timeframe());
        }
    }

    @Test
    void changesTheKazakhTitleAndNoteThatAPersonWroteAnew() {
        for (ReviewedPlan plan :
                read(BOTH, BOTH, line(NOTED, KazakhDocumentTest::titledAndNoted))) {
            Row row = after(theOnlyChange(plan));
            Row before = BOTH.get(NOTED - 1);
            assertThat(row.title().ru()).isEqualTo(before.title().ru());
            assertThat(row.title().kk()).isEqualTo(kazakhTitle(NOTED) + " жаңадан");
            assertThat(row.note()).isEqualTo(before.note());
            assertThat(row.noteKk()).isEqualTo("Өңір күніне орай");
            assertThat(row.timeframe()).isEqualTo(before.timeframe());
            assertThat(row.kinds()).isEqualTo(before.kinds());
        }
    }

    @Test
    void ofAnEarlierStateUndoesWhatTheDraftSaysSince() {
        List<Row> since = new ArrayList<>(RUSSIAN);
        since.set(25, RUSSIAN.get(25).due(RUSSIAN.get(0).timeframe()));
        for (ReviewedPlan plan : read(since, RUSSIAN, line -> line)) {
            assertThat(theOnlyChange(plan).number()).isEqualTo(26);
        }
    }

    @Test
    void leavesWhatAPersonTypesInTheReview() {
        Words russian = Words.of(RUSSIAN.get(0));
        Words kazakh = KazakhDocuments.renderings().of(RUSSIAN.get(0)).getFirst();
        Words typed =
                new Words(
                        russian.title(), kazakh.timeframe(), russian.responsible(), russian.note());
        assertThat(typed.timeframe()).isNotEqualTo(russian.timeframe());
        byte[] file = KazakhDocuments.of(RUSSIAN, line -> line).getFirst();
        Edit edit = new Edit(Edit.Decision.OPEN, typed, List.of(), null);

        ReviewedPlan plan = read(RUSSIAN, file, Map.of("1", edit));

        assertThat(theOnlyChange(plan).words()).isEqualTo(typed);
    }

    private static Row after(ReviewedRow row) {
        return PlanImports.row("any", row.change().after());
    }

    private static ReviewedRow theOnlyChange(ReviewedPlan plan) {
        List<ReviewedRow> changed =
                plan.rows().stream().filter(row -> row.change().matters()).toList();
        assertThat(changed).as("%s", changes(plan)).hasSize(1);
        assertThat(changed.getFirst().change().kind()).isEqualTo(Change.Kind.CHANGED);
        return changed.getFirst();
    }

    private static String changes(ReviewedPlan plan) {
        return plan.rows().stream()
                .filter(row -> row.change().matters())
                .map(row -> row.number() + " " + row.change().kind() + " " + row.words())
                .collect(Collectors.joining("\n"));
    }

    private static String kazakhTitle(int number) {
        return "Қаладағы " + number + "-нысанға қоғамдық бақылау жүргізу";
    }

    private static UnaryOperator<Line> line(int number, UnaryOperator<Line> byHand) {
        return line -> line.number() == number ? byHand.apply(line) : line;
    }

    private static Line term(Line line, String term) {
        return new Line(
                line.number(),
                line.title(),
                term,
                line.note(),
                line.responsible(),
                line.language());
    }

    private static Line responsible(Line line, String who) {
        return new Line(
                line.number(), line.title(), line.timeframe(), line.note(), who, line.language());
    }

    private static Line titledAndNoted(Line line) {
        return new Line(
                line.number(),
                line.title() + " жаңадан",
                line.timeframe(),
                "Өңір күніне орай",
                line.responsible(),
                line.language());
    }

    private static List<ReviewedPlan> read(
            List<Row> draft, List<Row> exported, UnaryOperator<Line> byHand) {
        return KazakhDocuments.of(exported, byHand).stream()
                .map(file -> read(draft, file, Map.of()))
                .toList();
    }

    private static ReviewedPlan read(List<Row> draft, byte[] file, Map<String, Edit> edits) {
        var words = WordsOfTables.of(TestCouncil.messages());
        List<Problem> problems = new ArrayList<>();
        List<kz.moldir.plan.document.table.Line> lines =
                new PlanFiles(words, new InProcess()).lines(null, file, problems::add);
        assertThat(problems).isEmpty();
        return ReviewedPlan.of(
                new Review(
                        "r",
                        "secretary",
                        RealPlan.PLAN,
                        2026,
                        1,
                        RealPlan.FILE,
                        Review.State.READY,
                        lines,
                        SheetNames.NONE,
                        List.of(),
                        edits,
                        Instant.EPOCH,
                        null),
                new Drafts.Draft(
                        draft, List.of(), 1, null, new Coverage(TestCouncil.ALMATY.coverage())),
                new PlanImports(TestCouncil.ALMATY, NobodyKnown.BY_NAME, words, null),
                KazakhDocuments.renderings());
    }
}
