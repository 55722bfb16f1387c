package kz.moldir.plan.read.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.moldir.council.ActivityKind;
import kz.moldir.council.External;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.Organiser;
import kz.moldir.council.Responsible;
import kz.moldir.council.Subject;
import kz.moldir.council.Timeframe;
import kz.moldir.council.TimeframeKind;
import kz.moldir.council.csv.Csv;
import kz.moldir.plan.TestCouncil;
import kz.moldir.plan.document.CoverageClause;
import kz.moldir.plan.document.PlanDocument;
import kz.moldir.plan.document.PlanReader;
import kz.moldir.plan.document.PlannedRow;
import kz.moldir.plan.document.given.EarlierRows;
import kz.moldir.plan.document.given.Vocabulary;
import kz.moldir.plan.document.remark.Problem;
import kz.moldir.plan.document.remark.Question;
import kz.moldir.plan.document.responsible.KnownPersons;
import kz.moldir.plan.document.table.Line;
import kz.moldir.plan.document.timeframe.Half;
import kz.moldir.plan.events.Continues;
import kz.moldir.plan.events.Disclosure;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.office.PlanFiles;
import kz.moldir.plan.office.SeedFiles;
import kz.moldir.plan.office.excel.WorkbookOfTable;
import kz.moldir.plan.office.worker.InProcess;
import kz.moldir.plan.wiring.WordsOfTables;
import kz.moldir.plan.write.plan.PlanImports;
import kz.moldir.ui.language.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A table that was exported and imported again says the same of every field of every row. */
class RoundTripTest {

    private static final Vocabulary WORDS = WordsOfTables.of(TestCouncil.messages());

    /** Each row of an earlier plan has work beside that plan of the same number. */
    private static final List<Continues> EARLIER =
            IntStream.range(0, 48)
                    .mapToObj(
                            i ->
                                    new Continues(
                                            (i < 24 ? "earlier-" : "outside-") + i,
                                            2020 + i % 24 % 5,
                                            i % 3,
                                            i % 24 + 1,
                                            Continues.Reason.values()[i % 4]))
                    .toList();

    private static final String[] PIECES = {
        "Мониторинг",
        "школ",
        "до 5 мая",
        "Апрель",
        "=1+1",
        "@SUM",
        "-",
        "–",
        "«Спорт»",
        "\"",
        ";",
        ",",
        "'",
        "'=",
        "\\",
        "—",
        "<b>",
        "</i>",
        "**",
        "2 комиссия",
        "Нуртаев Т.Т.",
        ":",
        "|",
        "1",
        "№",
        "Қ",
        "согласовано",
        "(ДЧС – по согласованию)",
        "+7",
        "“x”",
        "😀",
        "до",
        "  ",
        "срок",
        "мероприятие"
    };

    @ParameterizedTest
    @EnumSource(Language.class)
    void ofTheRealPlan(Language language) {
        assertRoundTrip(seed(), language);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void ofWhatIsSaidOnCoverage(Language language) {
        for (LocalizedText words :
                Stream.of(
                                TestCouncil.ALMATY.coverage(),
                                LocalizedText.russian("Итоги — на сайте.\n=<b>и в газете</b>"),
                                new LocalizedText(null, "Қорытындысы сайтта жарияланады.", null),
                                new LocalizedText(null, null, "On the council's site."),
                                new LocalizedText("На сайте.", "Сайтта.", "On the site."))
                        .toList()) {
            assertThat(documents(seed(), words, language))
                    .allSatisfy(
                            read ->
                                    assertThat(
                                                    CoverageClause.words(
                                                            Objects.requireNonNull(
                                                                    read.coverageClause())))
                                            .isEqualTo(words));
        }
        assertThat(documents(seed(), null, language))
                .allSatisfy(
                        read -> {
                            assertThat(read.coverageClause()).isNotNull();
                            assertThat(CoverageClause.words(read.coverageClause())).isNull();
                        });
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void ofRowsOfEveryKind(Language language) {
        Random random = new Random(95 + language.ordinal());
        assertRoundTrip(
                IntStream.rangeClosed(1, 400).mapToObj(i -> row(i, random)).toList(), language);
    }

    /** A table has no heading, but its columns for reference tell the year it was made for. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void asksWhereItIsTakenForAnotherYear(Language language) {
        assertThat(documents(seed(), null, language, 2062))
                .allSatisfy(
                        read ->
                                assertThat(read.questions().getFirst())
                                        .isEqualTo(
                                                Question.of(
                                                        null,
                                                        "2026",
                                                        Question.Code.ROWS_YEAR,
                                                        2026,
                                                        2062)));
        assertThat(documents(seed(), null, language, 2026))
                .allSatisfy(read -> assertThat(read.questions()).isEmpty());
    }

    private static void assertRoundTrip(List<Row> rows, Language language) {
        for (PlanDocument read : documents(rows, TestCouncil.ALMATY.coverage(), language)) {
            assertThat(read.rows()).hasSameSizeAs(rows);
            for (int i = 0; i < rows.size(); i++) {
                assertThat(row(read.rows().get(i))).isEqualTo(rows.get(i));
            }
        }
    }

    private static List<PlanDocument> documents(
            List<Row> rows, @Nullable LocalizedText coverage, Language language) {
        return documents(rows, coverage, language, 2026);
    }

    private static List<PlanDocument> documents(
            List<Row> rows, @Nullable LocalizedText coverage, Language language, int year) {
        PlanReader reader =
                new PlanReader(KnownPersons.none(), List.of(), WORDS).after(RoundTripTest::earlier);
        EditableTable table =
                new EditableTable(
                        TestCouncil.messages(),
                        language,
                        reader.rows(2026, Half.FIRST),
                        RoundTripTest::outside);
        List<List<String>> below = table.below(coverage);
        List<List<String>> separated =
                Stream.concat(table.of(rows).stream(), below.stream()).toList();
        return Stream.of(Csv.file(separated), WorkbookOfTable.of("План", table.of(rows), below))
                .map(
                        file -> {
                            var problems = new ArrayList<Problem>();
                            List<Line> lines =
                                    new PlanFiles(WORDS, new InProcess())
                                            .lines(null, file, problems::add);
                            assertThat(problems).isEmpty();
                            return (PlanDocument) reader.read(lines, year, Half.FIRST);
                        })
                .toList();
    }

    private static List<EarlierRows.Known> earlier(int year, int half) {
        return EARLIER.stream()
                .filter(row -> row.year() == year && row.half() == half)
                .map(
                        row ->
                                new EarlierRows.Known(
                                        row.activityId(), row.number(), outside(row.activityId())))
                .toList();
    }

    private static boolean outside(String activityId) {
        return activityId.startsWith("outside-");
    }

    /** The whole real plan. */
    static List<Row> seed() {
        return SeedFiles.seed().rows().stream()
                .map(row -> PlanImports.row("row-" + row.number(), row))
                .toList();
    }

    private static Row row(PlannedRow row) {
        return PlanImports.row(Objects.requireNonNull(row.id()), row);
    }

    private static Row row(int number, Random random) {
        String kk = random.nextInt(3) == 0 ? words(random) : null;
        String en = random.nextInt(3) == 0 ? words(random) : null;
        String ru = (kk == null && en == null) || random.nextBoolean() ? words(random) : null;
        return new Row(
                "row-" + number,
                number,
                new LocalizedText(ru, kk, en),
                random.nextBoolean()
                        ? List.of(any(ActivityKind.values(), random))
                        : List.of(ActivityKind.HEARING, ActivityKind.OTHER),
                new Timeframe(
                        words(random),
                        any(TimeframeKind.values(), random),
                        random.nextBoolean() ? null : LocalDate.of(2026, 1, 1).plusDays(number),
                        random.nextBoolean() ? null : LocalDate.of(2026, 7, 1).plusDays(number)),
                new Responsible(
                        words(random),
                        random.nextBoolean() ? List.of() : List.of("1", "2"),
                        list(random),
                        list(random),
                        list(random),
                        maybe(random)),
                random.nextBoolean()
                        ? List.of()
                        : List.of(
                                new Subject(any(Subject.Kind.values(), random), words(random)),
                                new Subject(Subject.Kind.AGENCY, words(random))),
                new Organiser(any(Organiser.Kind.values(), random), maybe(random)),
                random.nextBoolean()
                        ? List.of()
                        : List.of(
                                new External(
                                        words(random),
                                        random.nextInt(3) == 0
                                                ? null
                                                : Boolean.valueOf(random.nextBoolean()))),
                maybe(random),
                random.nextInt(3) == 0 ? null : EARLIER.get(random.nextInt(EARLIER.size())),
                random.nextInt(3) == 0
                        ? any(
                                new Disclosure[] {Disclosure.UNANNOUNCED, Disclosure.RESTRICTED},
                                random)
                        : null,
                maybe(random));
    }

    private static List<String> list(Random random) {
        return IntStream.range(0, random.nextInt(3)).mapToObj(i -> words(random)).toList();
    }

    private static @Nullable String maybe(Random random) {
        return random.nextBoolean() ? null : words(random);
    }

    private static <T> T any(T[] values, Random random) {
        return values[random.nextInt(values.length)];
    }

    private static String words(Random random) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i <= random.nextInt(4); i++) {
            words.append(PIECES[random.nextInt(PIECES.length)]);
            words.append(random.nextBoolean() ? " " : "");
        }
        String stripped = words.toString().strip();
        return stripped.isEmpty() ? "x" : stripped;
    }
}
