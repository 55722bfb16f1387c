package kz.moldir.plan.office.excel;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes a table as a sheet of text: the first row stays in view, nothing becomes a formula. */
public final class WorkbookOfTable {

    private static final int CHARACTER = 256;
    private static final List<Integer> WIDTHS = List.of(6, 60, 24, 36, 30);
    private static final int OTHER_WIDTH = 18;
    private static final double LINE = 15;
    private static final double HIGHEST = 409;

    /** Of a hundred digits that a column is wide, so many letters fit. */
    private static final int WIDE_LETTERS = 90;

    private static final String FORMULA = "=+-@";

    private WorkbookOfTable() {}

    /**
     * The workbook's bytes.
     *
     * @param name of the sheet, at most 31 characters without signs that Excel refuses
     */
    public static byte[] of(String name, List<List<String>> rows) {
        return of(name, rows, List.of());
    }

    /**
     * The same with rows below the table, which are neither sorted nor filtered with it.
     *
     * @param table the header, and rows that begin with their number
     * @param below with fewer cells, the first one empty
     */
    public static byte[] of(String name, List<List<String>> table, List<List<String>> below) {
        List<List<String>> rows = Stream.concat(table.stream(), below.stream()).toList();
        try (var workbook = new XSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            XSSFSheet sheet = workbook.createSheet(name);
            CellStyle text = style(workbook, false);
            CellStyle quoted = style(workbook, false);
            quoted.setQuotePrefixed(true);
            CellStyle header = style(workbook, true);
            for (int i = 0; i < rows.size(); i++) {
                XSSFRow row = sheet.createRow(i);
                for (int column = 0; column < rows.get(i).size(); column++) {
                    String value = rows.get(i).get(column);
                    XSSFCell cell = row.createCell(column);
                    if (column == 0 && i > 0 && i < table.size()) {
                        cell.setCellValue(Integer.parseInt(value));
                    } else if (!value.isEmpty()) {
                        cell.setCellValue(value);
                    }
                    boolean formula = !value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0;
                    cell.setCellStyle(i == 0 ? header : formula ? quoted : text);
                }
                row.getCTRow().setHt(height(rows.get(i)));
            }
            int columns = rows.getFirst().size();
            for (int column = 0; column < columns; column++) {
                int width = column < WIDTHS.size() ? WIDTHS.get(column) : OTHER_WIDTH;
                sheet.setColumnWidth(column, width * CHARACTER);
            }
            sheet.createFreezePane(2, 1);
            sheet.setAutoFilter(new CellRangeAddress(0, table.size() - 1, 0, columns - 1));
            sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
            sheet.getPrintSetup().setLandscape(true);
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In points, for the columns that people read; not every program finds it by itself. */
    private static double height(List<String> row) {
        int lines = 1;
        for (int column = 0; column < Math.min(row.size(), WIDTHS.size()); column++) {
            int width = WIDTHS.get(column) * WIDE_LETTERS / 100;
            lines = Math.max(lines, lines(row.get(column), width));
        }
        return Math.min(lines * LINE, HIGHEST);
    }

    /** Its own lines, each broken where the column ends; an empty one is a line as well. */
    private static int lines(String text, int width) {
        return Stream.of(text.split("\n", -1))
                .mapToInt(line -> Math.max(1, (line.length() + width - 1) / width))
                .sum();
    }

    private static CellStyle style(XSSFWorkbook workbook, boolean bold) {
        CellStyle style = workbook.createCellStyle();
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setDataFormat(workbook.createDataFormat().getFormat("@"));
        if (bold) {
            XSSFFont font = workbook.createFont();
            font.setBold(true);
            style.setFont(font);
        }
        return style;
    }
}
