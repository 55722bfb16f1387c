package kz.moldir.plan.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.moldir.plan.document.PlanDocument;
import kz.moldir.plan.document.PlannedRow;
import kz.moldir.plan.document.remark.Question;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RowsWithoutNumberTest {

    private static final String[][] ROWS = {
        {"№", "Мероприятие", "Срок", "Ответственные"},
        {"1", "Заслушивание акима района", "Октябрь", "1 комиссия"},
        {"", "Мониторинг парковок", "Ноябрь", "3 комиссия"},
        {"3", "Рассмотрение", "Декабрь", "2 комиссия"},
        {"", "обращений граждан", "", "и члены ОС"},
        {"", "Встреча с жителями", "Июль", "4 комиссия"},
    };

    static Stream<Named<byte[]>> files() throws IOException {
        return Stream.of(
                Named.of("docx", docx()),
                Named.of("xlsx", SheetsOfAPlanTest.workbook(ROWS)),
                Named.of(
                        "csv",
                        Arrays.stream(ROWS)
                                .map(row -> String.join(";", row))
                                .collect(Collectors.joining("\n"))
                                .getBytes(StandardCharsets.UTF_8)),
                Named.of("pdf", pdf()));
    }

    @ParameterizedTest
    @MethodSource("files")
    void areRowsOfTheirOwnWhereTheyAreComplete(byte[] file) {
        PlanDocument plan = PlanFilesTest.read(file);

        assertThat(plan.rows()).extracting(PlannedRow::number).containsExactly(1, 2, 3, 4);
        assertThat(plan.rows())
                .extracting(row -> row.title().ru())
                .containsExactly(
                        "Заслушивание акима района",
                        "Мониторинг парковок",
                        "Рассмотрение обращений граждан",
                        "Встреча с жителями");
        assertThat(plan.rows())
                .extracting(row -> row.timeframe().text())
                .containsExactly("Октябрь", "Ноябрь", "Декабрь", "Июль");
        assertThat(plan.rows().get(2).responsible().text()).isEqualTo("2 комиссия и члены ОС");
        assertThat(plan.questions())
                .filteredOn(question -> question.code() == Question.Code.NUMBER_NONE)
                .extracting(Question::row)
                .containsExactly(2, 4);
        assertThat(plan.questions())
                .filteredOn(question -> question.code().name().startsWith("NUMBER"))
                .hasSize(2);
    }

    private static byte[] docx() throws IOException {
        try (var document = new XWPFDocument();
                var bytes = new ByteArrayOutputStream()) {
            var table = document.createTable(ROWS.length, 4);
            for (int row = 0; row < ROWS.length; row++) {
                for (int column = 0; column < 4; column++) {
                    table.getRow(row).getCell(column).setText(ROWS[row][column]);
                }
            }
            document.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] pdf() {
        return SeedFiles.pdf(
                "<html><head><style>@page{size:A4 landscape} body{font-family:'Golos Text'}"
                        + " table{border-collapse:collapse;width:100%} td{border:1px solid}"
                        + "</style></head><body><table>"
                        + Arrays.stream(ROWS)
                                .map(
                                        row ->
                                                List.of(row).stream()
                                                        .map(cell -> "<td>" + cell + "</td>")
                                                        .collect(
                                                                Collectors.joining(
                                                                        "", "<tr>", "</tr>")))
                                .collect(Collectors.joining())
                        + "</table></body></html>");
    }
}
