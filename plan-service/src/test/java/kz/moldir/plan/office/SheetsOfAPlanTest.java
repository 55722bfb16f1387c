package kz.moldir.plan.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import kz.moldir.plan.document.PlanDocument;
import kz.moldir.plan.document.PlannedRow;
import kz.moldir.plan.document.UnreadablePlan;
import kz.moldir.plan.document.given.Vocabulary;
import kz.moldir.plan.document.remark.Problem;
import kz.moldir.plan.document.remark.Question;
import kz.moldir.plan.document.table.Line;
import kz.moldir.plan.document.timeframe.Half;
import kz.moldir.plan.office.excel.SheetNames;
import kz.moldir.plan.office.worker.InProcess;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class SheetsOfAPlanTest {

    private static final String[][] FIRST = {
        {"№", "Мероприятие", "Срок", "Ответственные"},
        {"1", "Заслушивание акима района", "Апрель", "1 комиссия"}
    };
    private static final String[][] OTHER_COLUMNS = {
        {"План третьей комиссии"},
        {"№", "Ответственные", "Мероприятие", "Примечание", "Срок"},
        {"2", "3 комиссия", "Мониторинг парковок", "с выездом", "Май"}
    };

    private static final String[][] NUMBER_LAST = {
        {"Мероприятие", "Срок", "Ответственные", "№"},
        {"Прием граждан", "Май", "2 комиссия", "3"}
    };
    private static final String[][] NUMBER_LAST_AGAIN = {
        {"Мероприятие", "Срок", "Ответственные", "№"},
        {"Встреча с жителями", "Июнь", "4 комиссия", "4"}
    };

    @Test
    void areAllReadInTheirOrderWhateverTheirColumns() throws IOException {
        byte[] file = workbook(FIRST, OTHER_COLUMNS, NUMBER_LAST, NUMBER_LAST_AGAIN);

        PlanDocument plan = PlanFilesTest.read(file);

        assertThat(plan.rows()).extracting(PlannedRow::number).containsExactly(1, 2, 3, 4);
        assertThat(plan.rows().get(3).title().ru()).isEqualTo("Встреча с жителями");
        PlannedRow second = plan.rows().get(1);
        assertThat(second.title().ru()).isEqualTo("Мониторинг парковок");
        assertThat(second.timeframe().text()).isEqualTo("Май");
        assertThat(second.responsible().commissions()).containsExactly("3");
        assertThat(second.note()).isEqualTo("с выездом");
        assertThat(sheets(file))
                .isEqualTo(
                        new SheetNames(
                                List.of("Лист0", "Лист1", "Лист2", "Лист3"), List.of(), List.of()));
    }

    @Test
    void thatAreHiddenOrHoldNoTableAreNamed() throws IOException {
        String[][] list = {{"Ким А.", "87011234567"}};
        byte[] file = workbook(list, FIRST, OTHER_COLUMNS, new String[0][0]);

        byte[] hidden = hiding(file, 2);

        assertThat(PlanFilesTest.read(hidden).rows())
                .extracting(PlannedRow::number)
                .containsExactly(1);
        assertThat(sheets(hidden))
                .isEqualTo(
                        new SheetNames(
                                List.of("Лист1"), List.of("Лист2"), List.of("Лист0", "Лист3")));
    }

    @Test
    void areNotReadWhereThereAreMoreThanAnybodyLooksThrough() throws IOException {
        String[][][] all = new String[51][][];
        java.util.Arrays.fill(all, FIRST);
        var problems = new ArrayList<Problem>();

        new PlanFiles(Vocabulary.none(), new InProcess())
                .read("План.xlsx", workbook(all), problems::add);

        assertThat(problems).containsExactly(Problem.ofFile(Problem.Code.TOO_MANY_SHEETS, 50));
    }

    @Test
    void ofCommissionsArePartsOfThePlanEachForItself() throws IOException {
        String[] header = {"№", "Мероприятие", "Срок", "Ответственные"};
        byte[] file =
                named(
                        List.of("Комиссия 1", "Комиссия 2", "Общие"),
                        workbook(
                                new String[][] {header, {"1", "Отчет", "Май", "Сеитов"}},
                                new String[][] {
                                    {"План на первое полугодие"},
                                    header,
                                    {"1", "Мониторинг", "Май", "Ким"},
                                    {"2", "Прием граждан", "Май", "Ким"}
                                },
                                new String[][] {header, {"1", "Заседание", "Июнь", "Ахметов"}}));

        PlanDocument plan = PlanFilesTest.read(file);

        assertThat(plan.rows()).extracting(PlannedRow::number).containsExactly(1, 2, 3, 4);
        assertThat(plan.rows())
                .extracting(row -> row.responsible().commissions())
                .containsExactly(List.of("1"), List.of("2"), List.of("2"), List.of());
    }

    @Test
    void thatNoCommissionHasAreNotNumberedOn() throws IOException {
        var problems = new ArrayList<Problem>();

        List<Line> lines =
                new PlanFiles(Vocabulary.none(), new InProcess())
                        .read(null, workbook(FIRST, FIRST), problems::add)
                        .lines();

        assertThat(problems).isEmpty();
        assertThat(SeedFiles.reader().read(lines, 2026, Half.FIRST))
                .isInstanceOf(UnreadablePlan.class);
    }

    private static final String[][] FAULTY = {
        {"План третьей комиссии"},
        {"№", "Мероприятие", "Срок", "Ответственные"},
        {},
        {"1", "Отчет", "Май", "3 комиссия"},
        {"два", "Отчет", "Май", "3 комиссия"},
        {"7", "", "Май", "3 комиссия"}
    };

    @Test
    void areNamedWithTheRowThatIsWrong() throws IOException {
        assertThat(problems(workbook(FIRST, FAULTY)))
                .extracting(Problem::code, Problem::args)
                .containsExactly(
                        tuple(
                                Problem.Code.NUMBER_TWICE_ON_SHEET,
                                List.of("1", "2", "4", "Лист0", "Лист1")),
                        tuple(
                                Problem.Code.TITLE_MISSING_ON_SHEET,
                                List.of("7", "Мероприятие", "Лист1", "6")),
                        tuple(
                                Problem.Code.NUMBER_UNREADABLE_ON_SHEET,
                                List.of("5", "два", "Лист1")));
    }

    @Test
    void areNotNamedWhereOnlyOneIsRead() throws IOException {
        assertThat(problems(workbook(FAULTY)))
                .extracting(Problem::code, Problem::args)
                .containsExactly(
                        tuple(Problem.Code.TITLE_MISSING, List.of("7", "Мероприятие")),
                        tuple(Problem.Code.NUMBER_UNREADABLE, List.of("5", "два")));
    }

    @Test
    void areNamedWithALineThatBelongsToNoRow() throws IOException {
        String[][] words = {OTHER_COLUMNS[1], OTHER_COLUMNS[2], {}, {"Итого по комиссии"}};

        assertThat(PlanFilesTest.read(workbook(FIRST, words)).questions())
                .extracting(Question::code, Question::args)
                .contains(
                        tuple(
                                Question.Code.LINE_NOT_UNDERSTOOD_ON_SHEET,
                                List.of("4", "Итого по комиссии", "Лист1")));
    }

    private static List<Problem> problems(byte[] file) {
        var problems = new ArrayList<Problem>();
        List<Line> lines =
                new PlanFiles(Vocabulary.none(), new InProcess()).lines(null, file, problems::add);
        assertThat(problems).isEmpty();
        return ((UnreadablePlan) SeedFiles.reader().read(lines, 2026, Half.FIRST)).problems();
    }

    @Test
    void askAboutACommissionThatStandsAloneBelowARow() throws IOException {
        PlanDocument plan =
                PlanFilesTest.read(
                        workbook(
                                new String[][] {
                                    {"№", "Мероприятие", "Срок", "Ответственные"},
                                    {"Комиссия № 3"},
                                    {"1", "Отчет", "Май", "1 комиссия"},
                                    {"", "", "", "5 комиссия «Комитет по экологии»"},
                                    {"2", "Прием граждан", "Июнь", "Сеитов"}
                                }));

        assertThat(plan.rows())
                .extracting(row -> row.responsible().commissions())
                .containsExactly(List.of("1"), List.of("3"));
        assertThat(plan.questions())
                .filteredOn(question -> question.code() == Question.Code.LINE_NOT_UNDERSTOOD)
                .extracting(Question::text)
                .containsExactly("5 комиссия «Комитет по экологии»");
    }

    private static SheetNames sheets(byte[] file) {
        var problems = new ArrayList<Problem>();
        SheetNames sheets =
                new PlanFiles(Vocabulary.none(), new InProcess())
                        .read(null, file, problems::add)
                        .sheets();
        assertThat(problems).isEmpty();
        return sheets;
    }

    static byte[] workbook(String[][]... sheets) throws IOException {
        try (var workbook = new XSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            for (int i = 0; i < sheets.length; i++) {
                var sheet = workbook.createSheet("Лист" + i);
                for (int row = 0; row < sheets[i].length; row++) {
                    var cells = sheet.createRow(row);
                    for (int column = 0; column < sheets[i][row].length; column++) {
                        if (!sheets[i][row][column].isEmpty()) {
                            cells.createCell(column).setCellValue(sheets[i][row][column]);
                        }
                    }
                }
            }
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] named(List<String> names, byte[] file) throws IOException {
        try (var workbook = new XSSFWorkbook(new java.io.ByteArrayInputStream(file));
                var bytes = new ByteArrayOutputStream()) {
            for (int i = 0; i < names.size(); i++) {
                workbook.setSheetName(i, names.get(i));
            }
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] hiding(byte[] file, int sheet) throws IOException {
        try (var workbook = new XSSFWorkbook(new java.io.ByteArrayInputStream(file));
                var bytes = new ByteArrayOutputStream()) {
            workbook.setSheetHidden(sheet, true);
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }
}
