package kz.moldir.plan.office.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.moldir.plan.document.given.Vocabulary;
import kz.moldir.plan.document.table.Columns;
import kz.moldir.plan.office.table.Cell;
import kz.moldir.plan.office.table.Grid;

/** Reads comma-separated values (RFC 4180) with whichever separator names the plan's columns. */
public final class CsvTable {

    private static final char[] SEPARATORS = {';', ','};

    private CsvTable() {}

    /** The table, or nothing where the text has no line that names a plan's columns. */
    public static Optional<Grid> of(String text, Vocabulary words) {
        for (char separator : SEPARATORS) {
            Grid grid = Grid.sheet();
            boolean header = false;
            for (List<String> record : records(text, separator)) {
                header |= record.size() > 2 && Columns.of(record, words).isPresent();
                grid.add(record.stream().map(CsvTable::cell).toList());
            }
            if (header) {
                return Optional.of(grid);
            }
        }
        return Optional.empty();
    }

    /** An apostrophe that keeps a spreadsheet from seeing a formula is not part of the words. */
    private static Cell cell(String value) {
        boolean guarded =
                value.length() > 1
                        && value.startsWith("'")
                        && "'=+-@".indexOf(value.charAt(1)) >= 0;
        return Cell.ofLines(guarded ? value.substring(1) : value);
    }

    private static List<List<String>> records(String text, char separator) {
        List<List<String>> records = new ArrayList<>();
        List<String> record = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c != '"') {
                    field.append(c);
                } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    field.append(text.charAt(++i));
                } else {
                    quoted = false;
                }
            } else if (c == '"' && field.isEmpty()) {
                quoted = true;
            } else if (c == separator) {
                record.add(taken(field));
            } else if (c == '\n' || c == '\r') {
                record.add(taken(field));
                records.add(record);
                record = new ArrayList<>();
            } else {
                field.append(c);
            }
        }
        record.add(taken(field));
        records.add(record);
        return records;
    }

    private static String taken(StringBuilder field) {
        String value = field.toString();
        field.setLength(0);
        return value;
    }
}
