package kz.moldir.plan.office.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class WorkbookOfTableTest {

    @Test
    void whatLooksLikeAFormulaStaysTextWhenItIsEdited() throws Exception {
        byte[] file =
                WorkbookOfTable.of(
                        "План",
                        List.of(List.of("№", "Слова"), List.of("1", "=1+1"), List.of("2", "да")));
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            Cell formula = workbook.getSheetAt(0).getRow(1).getCell(1);
            assertThat(formula.getCellType()).isEqualTo(CellType.STRING);
            assertThat(formula.getCellStyle().getQuotePrefixed()).isTrue();
            assertThat(workbook.getSheetAt(0).getRow(2).getCell(1).getCellStyle())
                    .returns(false, style -> style.getQuotePrefixed());
        }
    }

    @Test
    void aRowIsAsHighAsTheLinesOfItsLongestCell() throws Exception {
        byte[] file =
                WorkbookOfTable.of(
                        "План",
                        List.of(
                                List.of("№", "Слова"),
                                List.of("1", "а\nб\n\n" + "в".repeat(100)),
                                List.of("2", "в".repeat(100))));
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            assertThat(workbook.getSheetAt(0).getRow(1).getHeightInPoints()).isEqualTo(75);
            assertThat(workbook.getSheetAt(0).getRow(2).getHeightInPoints()).isEqualTo(30);
        }
    }
}
