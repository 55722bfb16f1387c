package kz.moldir.plan.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import kz.moldir.plan.document.PlanDocument;
import kz.moldir.plan.document.PlannedRow;
import kz.moldir.plan.document.UnreadablePlan;
import kz.moldir.plan.document.given.Vocabulary;
import kz.moldir.plan.document.remark.Problem;
import kz.moldir.plan.document.remark.Problem.Code;
import kz.moldir.plan.document.remark.Question;
import kz.moldir.plan.document.table.Line;
import kz.moldir.plan.document.timeframe.Half;
import kz.moldir.plan.office.worker.InProcess;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables whose headings are none that plans have. */
class HeadingsTest {

    private static final String[][] PLAN = {
        {"№", "Мероприятие", "Срок", "Ответственные"},
        {"1", "Заслушивание акима района", "Апрель", "1 комиссия"},
        {"2", "Мониторинг школ", "Май", "2 комиссия"}
    };

    /** The columns are in another order, so nobody can tell which is which. */
    private static final String[][] STRANGE = {
        {"Что делаем", "Когда", "Кто", "Номер строки плана"},
        {"Прием граждан", "Июнь", "3 комиссия", "3"},
        {"Встреча с жителями", "Июнь", "4 комиссия", "4"}
    };

    private static final String QUOTED = "Что делаем | Когда | Кто | Номер строки плана";

    @Test
    void onASheetBesideThePlanAreAskedAbout() throws IOException {
        for (byte[] file :
                List.of(
                        SheetsOfAPlanTest.workbook(PLAN, STRANGE),
                        SheetsOfAPlanTest.workbook(STRANGE, PLAN))) {
            PlanDocument plan = PlanFilesTest.read(file);

            assertThat(plan.rows()).extracting(PlannedRow::number).containsExactly(1, 2);
            assertThat(plan.questions())
                    .filteredOn(question -> question.code().leavesRowsOut())
                    .singleElement()
                    .satisfies(
                            question -> {
                                assertThat(question.code())
                                        .isEqualTo(Question.Code.HEADINGS_NOT_UNDERSTOOD_ON_SHEET);
                                assertThat(question.args().getFirst()).isEqualTo(QUOTED);
                                assertThat(question.args().getLast()).startsWith("Лист");
                            });
        }
    }

    @Test
    void inASecondTableAreAskedAbout() throws IOException {
        assertLeftOut(docx(PLAN, STRANGE), QUOTED);
    }

    /** Nothing but words that plans have tells headings on a page or in a text from a row. */
    @Test
    void onAPageOrInATextAreAskedAboutWhereOneOfThemIsKnown() {
        String[][] known = STRANGE.clone();
        known[0] = new String[] {"№", "Что", "Когда", "Кто"};
        String text = text(PLAN) + "\n" + text(known);

        assertLeftOut(text.getBytes(StandardCharsets.UTF_8), "№ | Что | Когда | Кто");
        assertLeftOut(pdf(PLAN, known), "№ | Что | Когда | Кто");
    }

    /** Once, and not for the rows below them. */
    @Test
    void onAPageOrInATextAreNamedWhereNoneOfThemIsKnown() {
        String text = text(PLAN) + "\n" + text(STRANGE);

        for (byte[] file : List.of(text.getBytes(StandardCharsets.UTF_8), pdf(PLAN, STRANGE))) {
            assertThat(problems(file))
                    .extracting(Problem::code, problem -> problem.args().getLast())
                    .containsExactly(tuple(Code.NUMBER_OR_HEADINGS, QUOTED));
        }
    }

    /** As a workbook may have it, below the plan on the same sheet. */
    @Test
    void ofAFurtherTableStandInNoWayOfARowWithItsNumber() {
        String text =
                text(PLAN)
                        + "\n"
                        + text(STRANGE)
                        + "\n3\tОтчет\tМай\t2 комиссия\nдва\tОтчет\tМай\t2";

        assertThat(problems(text.getBytes(StandardCharsets.UTF_8)))
                .extracting(Problem::code)
                .containsExactly(Code.NUMBER_OR_HEADINGS, Code.NUMBER_UNREADABLE);
    }

    private static void assertLeftOut(byte[] file, String quoted) {
        PlanDocument plan = PlanFilesTest.read(file);

        assertThat(plan.rows()).extracting(PlannedRow::number).containsExactly(1, 2);
        assertThat(plan.questions())
                .filteredOn(question -> question.code().leavesRowsOut())
                .extracting(Question::code, Question::args)
                .containsExactly(tuple(Question.Code.HEADINGS_NOT_UNDERSTOOD, List.of(quoted)));
    }

    @Test
    void ofTheOnlyTableAreWhatIsWrongWithTheFile() throws IOException {
        for (byte[] file :
                List.of(
                        docx(new String[][][] {STRANGE}),
                        pdf(new String[][][] {STRANGE}),
                        SheetsOfAPlanTest.workbook(STRANGE),
                        SheetsOfAPlanTest.workbook(new String[][] {{"Обложка"}}, STRANGE),
                        csv(STRANGE, ";"),
                        csv(STRANGE, ","),
                        csv(STRANGE, "\t"))) {
            assertThat(problems(file))
                    .extracting(Problem::code, Problem::args)
                    .containsExactly(tuple(Code.HEADINGS_NOT_UNDERSTOOD, List.of(QUOTED)));
        }
    }

    /** Other cells than those of a plan are no fault of each row. */
    @Test
    void aboveNumberedRowsOfOtherColumnsAreWhatIsWrong() throws IOException {
        String[][] contacts = {
            {"№", "Ф.И.О.", "Телефон"},
            {"1", "Ким А.", "87011234567"},
            {"2", "Сеитов Б.", "87017654321"}
        };
        for (byte[] file :
                List.of(
                        docx(new String[][][] {contacts}),
                        SheetsOfAPlanTest.workbook(contacts),
                        csv(contacts, "\t"))) {
            assertThat(problems(file))
                    .extracting(Problem::code, Problem::args)
                    .containsExactly(
                            tuple(Code.HEADINGS_NOT_UNDERSTOOD, List.of("№ | Ф.И.О. | Телефон")));
        }
    }

    @Test
    void aboveRowsInTheUsualOrderAskNothing() throws IOException {
        String[][] rows = {
            {"№", "Что делаем", "Когда", "Кто"},
            {"1", "Прием граждан", "Июнь", "3 комиссия"},
            {"2", "Встреча с жителями", "Июнь", "4 комиссия"}
        };
        for (byte[] file :
                List.of(
                        docx(new String[][][] {rows}),
                        SheetsOfAPlanTest.workbook(rows),
                        csv(rows, "\t"))) {
            PlanDocument plan = PlanFilesTest.read(file);
            assertThat(plan.rows()).extracting(PlannedRow::number).containsExactly(1, 2);
            assertThat(plan.questions()).isEmpty();
        }
    }

    @Test
    void areToldTooWhereTheFileIsRefusedForAnotherFault() throws IOException {
        String[][] twice = {PLAN[0], PLAN[1], PLAN[1]};

        assertThat(problems(SheetsOfAPlanTest.workbook(twice, STRANGE)))
                .extracting(Problem::code)
                .containsExactly(Code.NUMBER_TWICE_ON_SHEET, Code.HEADINGS_NOT_UNDERSTOOD_ON_SHEET);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Председатель\tподпись\tХасенов М.К.\nСекретарь\tподпись\tКим А.А.",
                "УТВЕРЖДЕН\tрешением\tсовета\nПредседатель\tгорода\tХасенов М.К."
            })
    void areNotWhoSignsOrApproves(String table) throws IOException {
        String[][] rows = table.lines().map(line -> line.split("\t")).toArray(String[][]::new);

        PlanDocument plan = PlanFilesTest.read(docx(rows, PLAN));

        assertThat(plan.rows()).hasSize(2);
        assertThat(plan.questions()).noneMatch(question -> question.code().leavesRowsOut());
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru", "en"})
    void thatTheMessagesAdviseAreUnderstood(String language) throws IOException {
        var texts = new java.util.Properties();
        try (var in =
                HeadingsTest.class.getResourceAsStream(
                        "/messages/plan-import_" + language + ".properties")) {
            texts.load(new java.io.InputStreamReader(in, StandardCharsets.UTF_8));
        }
        String advice = texts.getProperty("plan.import.problem.headings-not-understood");
        List<String> named =
                java.util.regex.Pattern.compile("[«“]([^»”{}]+)[»”]")
                        .matcher(advice)
                        .results()
                        .map(found -> found.group(1))
                        .toList();
        assertThat(named).hasSize(7);
        String number = named.getLast();
        for (int first : List.of(0, 3)) {
            String header = number + "\t" + String.join("\t", named.subList(first, first + 3));
            PlanDocument plan =
                    PlanFilesTest.read(
                            (header + "\n1\tОтчет\tМай\t2 комиссия\n2\tОтчет\tМай\t2 комиссия")
                                    .getBytes(StandardCharsets.UTF_8));
            assertThat(plan.rows()).hasSize(2);
            assertThat(
                            kz.moldir.plan.document.table.Columns.of(
                                    List.of(header.split("\t")), Vocabulary.none()))
                    .isPresent();
        }
    }

    private static List<Problem> problems(byte[] file) {
        var problems = new ArrayList<Problem>();
        List<Line> lines =
                new PlanFiles(Vocabulary.none(), new InProcess()).lines(null, file, problems::add);
        assertThat(problems).isEmpty();
        return ((UnreadablePlan) SeedFiles.reader().read(lines, 2026, Half.FIRST)).problems();
    }

    private static byte[] docx(String[][]... tables) throws IOException {
        try (var document = new XWPFDocument();
                var bytes = new ByteArrayOutputStream()) {
            for (String[][] rows : tables) {
                document.createParagraph().createRun().setText("Раздел");
                var table = document.createTable(rows.length, rows[0].length);
                for (int row = 0; row < rows.length; row++) {
                    for (int column = 0; column < rows[row].length; column++) {
                        table.getRow(row).getCell(column).setText(rows[row][column]);
                    }
                }
            }
            document.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] pdf(String[][]... tables) {
        return SeedFiles.pdf(
                "<html><head><style>@page{size:A4 landscape} body{font-family:'Golos Text'}"
                        + " table{border-collapse:collapse;width:100%} td{border:1px solid}"
                        + "</style></head><body>"
                        + Arrays.stream(tables)
                                .map(HeadingsTest::html)
                                .collect(Collectors.joining())
                        + "</body></html>");
    }

    private static String html(String[][] rows) {
        return Arrays.stream(rows)
                .map(
                        row ->
                                Arrays.stream(row)
                                        .map(cell -> "<td>" + cell + "</td>")
                                        .collect(Collectors.joining("", "<tr>", "</tr>")))
                .collect(Collectors.joining("", "<p>Раздел</p><table>", "</table>"));
    }

    private static byte[] csv(String[][] rows, String separator) {
        return Arrays.stream(rows)
                .map(row -> String.join(separator, row))
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String text(String[][] rows) {
        return new String(csv(rows, "\t"), StandardCharsets.UTF_8);
    }
}
