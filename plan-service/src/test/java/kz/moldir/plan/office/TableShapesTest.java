package kz.moldir.plan.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import kz.moldir.plan.document.PlanDocument;
import kz.moldir.plan.document.PlannedRow;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

class TableShapesTest {

    private static final String[] HEADER = {
        "№", "Мероприятие", "Срок", "Ответственные", "Примечание"
    };

    @Nested
    class AWordTable {

        @Test
        void hasCellsMergedDownwardsAutomaticNumbersAndARepeatedHeader() throws IOException {
            PlanDocument plan =
                    PlanFilesTest.read(
                            docx(
                                    new String[][] {
                                        HEADER,
                                        {"#", "Мониторинг школ", "Май", "2 комиссия", "по районам"},
                                        {"#", "^", "Июнь", "^", ""},
                                        HEADER,
                                        {"#", "Рассмотрение", "Март", "1 комиссия", ""},
                                        {"^", "обращений", "^", "и члены ОС", ""}
                                    }));

            assertThat(plan.rows()).extracting(PlannedRow::number).containsExactly(1, 2, 3);
            assertThat(plan.rows().get(1).title().ru()).isEqualTo("Мониторинг школ");
            assertThat(plan.rows().get(1).responsible().commissions()).containsExactly("2");
            assertThat(plan.rows().get(0).note()).isEqualTo("по районам");
            assertThat(plan.rows().get(2).title().ru()).isEqualTo("Рассмотрение обращений");
            assertThat(plan.rows().get(2).responsible().text()).isEqualTo("1 комиссия и члены ОС");
        }

        @Test
        void hasARowWhoseSecondLineIsAnotherCommission() throws IOException {
            PlanDocument plan =
                    PlanFilesTest.read(
                            docx(
                                    new String[][] {
                                        HEADER,
                                        {"1", "Мониторинг школ", "Май", "2 комиссия", ""},
                                        {"^", "^", "^", "5 комиссия", "^"},
                                        {"2", "Рассмотрение", "Март", "Сеитов", ""}
                                    }));

            assertThat(plan.rows())
                    .extracting(row -> row.responsible().commissions())
                    .containsExactly(List.of("2", "5"), List.of());
        }

        private byte[] docx(String[][] rows) throws IOException {
            try (var document = new XWPFDocument();
                    var bytes = new ByteArrayOutputStream()) {
                XWPFTable table = document.createTable(rows.length, rows[0].length);
                for (int row = 0; row < rows.length; row++) {
                    for (int column = 0; column < rows[row].length; column++) {
                        String text = rows[row][column];
                        var cell = table.getRow(row).getCell(column);
                        if (text.equals("#")) {
                            var numbered =
                                    cell.getParagraphs()
                                            .getFirst()
                                            .getCTP()
                                            .addNewPPr()
                                            .addNewNumPr();
                            numbered.addNewNumId().setVal(java.math.BigInteger.ONE);
                        } else if (text.equals("^")) {
                            cell.getCTTc().addNewTcPr().addNewVMerge().setVal(STMerge.CONTINUE);
                        } else {
                            cell.setText(text);
                        }
                    }
                }
                document.write(bytes);
                return bytes.toByteArray();
            }
        }
    }

    @Nested
    class ASheet {

        @Test
        void hasMergedCellsDatesAndFormulas() throws IOException {
            try (var workbook = new XSSFWorkbook();
                    var bytes = new ByteArrayOutputStream()) {
                var sheet = workbook.createSheet();
                var header = sheet.createRow(2);
                for (int i = 0; i < 4; i++) {
                    header.createCell(i).setCellValue(HEADER[i]);
                }
                var style = workbook.createCellStyle();
                style.setDataFormat(workbook.createDataFormat().getFormat("dd.mm.yyyy"));
                for (int i = 0; i < 2; i++) {
                    var row = sheet.createRow(3 + i);
                    row.createCell(0).setCellFormula("ROW()-3");
                    row.getCell(0).setCellValue(i + 1);
                    if (i == 0) {
                        row.createCell(1).setCellValue("Мониторинг школ");
                    }
                    row.createCell(2).setCellValue(java.time.LocalDate.of(2026, 5, 12 + i));
                    row.getCell(2).setCellStyle(style);
                    row.createCell(3).setCellValue("2 комиссия");
                }
                sheet.addMergedRegion(new CellRangeAddress(3, 4, 1, 1));
                sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 3));
                workbook.write(bytes);

                PlanDocument plan = PlanFilesTest.read(bytes.toByteArray());

                assertThat(plan.rows()).hasSize(2);
                assertThat(plan.rows().get(1).title().ru()).isEqualTo("Мониторинг школ");
                assertThat(plan.rows().get(1).timeframe().text()).isEqualTo("13.05.2026");
                assertThat(plan.rows().get(1).timeframe().end()).hasToString("2026-05-13");
            }
        }
    }

    @Nested
    class APrintedTable {

        @Test
        void hasMergedCellsAndRunsOverPages() {
            StringBuilder html =
                    new StringBuilder(
                            "<html><head><style>@page{size:A5 landscape}"
                                    + " body{font-family:'Golos Text'} table{border-collapse:collapse;width:100%}"
                                    + " td{border:1px solid;vertical-align:top}</style></head><body><table>"
                                    + "<tr><td>№</td><td>Мероприятие</td><td>Срок</td><td>Ответственные</td></tr>");
            for (int i = 1; i <= 40; i += 2) {
                html.append("<tbody style='page-break-inside:avoid'><tr><td>" + i)
                        .append("</td><td rowspan='2'>Мониторинг школ и детских садов")
                        .append("</td><td>Май</td><td>2 комиссия</td></tr>")
                        .append(
                                "<tr><td>"
                                        + (i + 1)
                                        + "</td><td>Июнь</td><td>1 комиссия</td></tr></tbody>");
            }

            PlanDocument plan = PlanFilesTest.read(SeedFiles.pdf(html + "</table></body></html>"));

            assertThat(plan.rows()).hasSize(40);
            List<String> titles = new ArrayList<>();
            plan.rows().forEach(row -> titles.add(row.title().ru()));
            assertThat(titles).containsOnly("Мониторинг школ и детских садов");
            assertThat(plan.rows())
                    .allSatisfy(
                            row ->
                                    assertThat(row.timeframe().text())
                                            .isEqualTo(row.number() % 2 == 1 ? "Май" : "Июнь"));
        }

        @Test
        void hasACellMergedUpToTheEndOfAPageAndAHeadingOnEach() {
            StringBuilder html =
                    new StringBuilder(
                            "<html><head><style>@page{size:A5 landscape}"
                                    + " body{font-family:'Golos Text'}"
                                    + " table{border-collapse:collapse;width:100%}"
                                    + " table+table{page-break-before:always}"
                                    + " td{border:1px solid;vertical-align:top}</style></head><body>");
            for (int i = 1; i <= 8; i += 2) {
                html.append("<table><tr><td>№</td><td>Мероприятие</td><td>Срок</td>")
                        .append("<td>Ответственные</td></tr>")
                        .append("<tr><td>" + i + "</td><td>Мониторинг школ</td>")
                        .append("<td>Май</td><td rowspan='2'>2 комиссия</td></tr>")
                        .append("<tr><td>" + (i + 1) + "</td>")
                        .append("<td>Мониторинг детских садов</td><td>Июнь</td></tr></table>");
            }

            PlanDocument plan = PlanFilesTest.read(SeedFiles.pdf(html + "</body></html>"));

            assertThat(plan.rows()).hasSize(8);
            assertThat(plan.rows())
                    .extracting(row -> row.responsible().text())
                    .containsOnly("2 комиссия");
        }
    }
}
