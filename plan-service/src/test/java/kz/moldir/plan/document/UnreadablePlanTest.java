package kz.moldir.plan.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.moldir.plan.document.remark.Problem;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnreadablePlanTest {

    private static final String ROW = "1\tРассмотрение обращений\tМай\t2 комиссия";

    @Nested
    class AFile {

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "\n\r\n\t\n", "\uFEFF", "\uFEFF\n"})
        void isEmpty(String text) {
            assertThat(codes(Sample.read(utf8(text)))).containsExactly(Problem.Code.EMPTY_FILE);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "PK\u0003\u0004xl/workbook.xml",
                    "%PDF-1.7\n",
                    "{\\rtf1\\ansi 1\t2\t3\t4}"
                })
        void isAnOfficeDocument(String start) {
            assertThat(codes(Sample.read(utf8(start)))).containsExactly(Problem.Code.OFFICE_FILE);
        }

        @Test
        void isBinary() {
            byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13};
            assertThat(codes(Sample.read(png))).containsExactly(Problem.Code.NOT_TEXT);
            assertThat(codes(Sample.read(ROW.getBytes(StandardCharsets.UTF_16LE))))
                    .containsExactly(Problem.Code.NOT_TEXT);
        }

        @Test
        void isTooLarge() {
            assertThat(codes(Sample.read(new byte[PlanReader.MAX_BYTES + 1])))
                    .containsExactly(Problem.Code.FILE_TOO_LARGE);
        }

        @Test
        void hasNoTable() {
            assertThat(codes(Sample.read(utf8("План работы\n1. Рассмотрение обращений, май"))))
                    .containsExactly(Problem.Code.NO_TABLE);
        }

        @Test
        void hasATableWithoutNumbers() {
            assertThat(
                            codes(
                                    Sample.table(
                                            "Отчет\tМай\t2 комиссия",
                                            "Мониторинг\tИюнь\t2 комиссия")))
                    .containsExactly(Problem.Code.NO_NUMBERS);
            assertThat(codes(Sample.read(utf8("Отчет\tМай\t2 комиссия"))))
                    .containsExactly(Problem.Code.NO_NUMBERS);
        }

        @Test
        void hasTooManyRows() {
            String[] rows =
                    IntStream.rangeClosed(1, 5_001)
                            .mapToObj(i -> i + "\tОтчет\tМай\t2 комиссия")
                            .toArray(String[]::new);
            assertThat(codes(Sample.table(rows))).containsExactly(Problem.Code.TOO_MANY_ROWS);
        }

        @Test
        void hasTooManyLines() {
            String lines =
                    IntStream.range(0, 20_001)
                            .mapToObj(i -> "слова")
                            .collect(Collectors.joining("\n"));
            assertThat(codes(Sample.read(utf8(lines)))).contains(Problem.Code.TOO_MANY_LINES);
        }
    }

    @Nested
    class ARow {

        @Test
        void standsTwiceUnderOneNumber() {
            Problem problem = problems(Sample.table(ROW, ROW)).getFirst();
            assertThat(problem.code()).isEqualTo(Problem.Code.NUMBER_TWICE);
            assertThat(problem.row()).isEqualTo(1);
            assertThat(problem.line()).isEqualTo(3);
            assertThat(problem.args()).containsExactly("1", "2", "3");
            assertThat(problem.excerpt()).isEqualTo(ROW.strip());
        }

        @Test
        void hasTooFewCells() {
            Problem problem =
                    problems(Sample.table("1\tОтчет\tМай", "2\tОтчет\tМай\t2 комиссия")).getFirst();
            assertThat(problem.code()).isEqualTo(Problem.Code.TOO_FEW_CELLS);
            assertThat(problem.args()).containsExactly("1", "3", "4");
        }

        @Test
        void hasTooManyCells() {
            assertThat(codes(Sample.table("1\tОтчет\tуправления\tМай\t2 комиссия")))
                    .containsExactly(Problem.Code.TOO_MANY_CELLS);
        }

        @Test
        void hasNoTitle() {
            assertThat(codes(Sample.table("1\t<b></b>\tМай\t2 комиссия")))
                    .containsExactly(Problem.Code.TITLE_MISSING);
            assertThat(
                            problems(
                                            Sample.read(
                                                    utf8(
                                                            "Исполнитель\tСроки\tп/п\tМероприятие\n"
                                                                    + "2 комиссия\tМай\t1\t\n")))
                                    .getFirst()
                                    .args())
                    .containsExactly("1", "Мероприятие");
        }

        @Test
        void hasACellThatIsTooLong() {
            assertThat(codes(Sample.table("1\t" + "слово ".repeat(400) + "\tМай\t2 комиссия")))
                    .containsExactly(Problem.Code.CELL_TOO_LONG);
        }

        @Test
        void hasAWordInsteadOfItsNumber() {
            assertThat(codes(Sample.table(ROW, "два\tОтчет\tМай\t2 комиссия")))
                    .containsExactly(Problem.Code.NUMBER_UNREADABLE);
            assertThat(codes(Sample.table(ROW, "999999\tОтчет\tМай\t2 комиссия")))
                    .containsExactly(Problem.Code.NUMBER_UNREADABLE);
        }

        @Test
        void neverHidesTheFaultsOfOthers() {
            assertThat(
                            codes(
                                    Sample.table(
                                            "1\tОтчет",
                                            ROW,
                                            "два\tОтчет\tМай\t2 комиссия",
                                            "3\t\tМай\t1 комиссия")))
                    .containsExactlyInAnyOrder(
                            Problem.Code.TOO_FEW_CELLS,
                            Problem.Code.NUMBER_TWICE,
                            Problem.Code.NUMBER_UNREADABLE,
                            Problem.Code.TITLE_MISSING);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<Problem> problems(PlanReading reading) {
        return ((UnreadablePlan) reading).problems();
    }

    private static List<Problem.Code> codes(PlanReading reading) {
        return problems(reading).stream().map(Problem::code).toList();
    }
}
