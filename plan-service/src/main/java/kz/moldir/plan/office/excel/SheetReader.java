package kz.moldir.plan.office.excel;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import kz.moldir.plan.document.remark.Problem.Code;
import kz.moldir.plan.document.table.TableReader;
import kz.moldir.plan.office.guard.Limits;
import kz.moldir.plan.office.guard.RefusedFile;
import kz.moldir.plan.office.table.Cell;
import kz.moldir.plan.office.table.Grid;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.model.SharedStrings;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Hears the cells of one sheet (ECMA-376, part 1, chapter 18); formulas count as last computed. */
final class SheetReader extends DefaultHandler {

    private static final int MOST_COLUMNS = 64;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    private final SharedStrings strings;
    private final DateFormats dates;
    private final List<List<Cell>> rows = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int row = -1;
    private int column = -1;
    private @Nullable String type;
    private int style;
    private boolean inValue;
    private long characters;

    SheetReader(SharedStrings strings, DateFormats dates) {
        this.strings = strings;
        this.dates = dates;
    }

    Grid grid() {
        Grid grid = Grid.sheet();
        rows.forEach(grid::add);
        return grid;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        switch (name) {
            case "row" -> {
                String number = attributes.getValue("r");
                row = number == null ? row + 1 : Integer.parseInt(number) - 1;
                column = -1;
                if (row > TableReader.MAX_LINES) {
                    throw new RefusedFile(Code.TOO_MANY_LINES, TableReader.MAX_LINES);
                }
            }
            case "c" -> {
                String reference = attributes.getValue("r");
                column = reference == null ? column + 1 : new CellReference(reference).getCol();
                type = attributes.getValue("t");
                String index = attributes.getValue("s");
                style = index == null ? -1 : Integer.parseInt(index);
                text.setLength(0);
            }
            case "v", "t" -> inValue = true;
            case "rPh" -> inValue = false;
            case "mergeCell" -> merge(attributes.getValue("ref"));
            default -> {}
        }
    }

    @Override
    public void characters(char[] part, int start, int length) {
        if (inValue) {
            text.append(part, start, length);
            if (text.length() > Limits.TEXT) {
                throw new RefusedFile(Code.TOO_MUCH_TEXT, Limits.TEXT);
            }
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        switch (name) {
            case "v", "t" -> inValue = false;
            case "c" -> {
                String value = value();
                if (!value.isBlank() && column < MOST_COLUMNS) {
                    put(Cell.ofLines(value));
                }
            }
            default -> {}
        }
    }

    private String value() {
        String raw = text.toString();
        if ("s".equals(type)) {
            return strings.getItemAt(Integer.parseInt(raw)).getString();
        }
        if (type != null && !type.equals("n")) {
            return raw;
        }
        if (raw.isEmpty()) {
            return raw;
        }
        double number = Double.parseDouble(raw);
        return dates.day(style) && DateUtil.isValidExcelDate(number)
                ? DAY.format(DateUtil.getLocalDateTime(number))
                : new BigDecimal(raw).stripTrailingZeros().toPlainString();
    }

    private void put(Cell cell) {
        characters += cell.text().length();
        if (characters > Limits.TEXT) {
            throw new RefusedFile(Code.TOO_MUCH_TEXT, Limits.TEXT);
        }
        set(row, column, cell);
    }

    private void set(int row, int column, Cell cell) {
        while (rows.size() <= row) {
            rows.add(new ArrayList<>());
        }
        List<Cell> cells = rows.get(row);
        while (cells.size() <= column) {
            cells.add(Cell.EMPTY);
        }
        cells.set(column, cell);
    }

    /** Cells below the first of a merged range belong to it. */
    private void merge(String reference) {
        CellRangeAddress range = CellRangeAddress.valueOf(reference);
        int last = Math.min(range.getLastRow(), rows.size() - 1);
        if (range.getFirstColumn() < MOST_COLUMNS) {
            for (int below = range.getFirstRow() + 1; below <= last; below++) {
                set(below, range.getFirstColumn(), new Cell("", true));
            }
        }
    }
}
