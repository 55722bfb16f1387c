package kz.moldir.plan.office.csv;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes a table as comma-separated values for a spreadsheet: byte-order mark, semicolons, and an
 * apostrophe before what would be a formula ({@link CsvTable} takes it away again).
 */
public final class CsvOfTable {

    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@].*|''.*", Pattern.DOTALL);

    private CsvOfTable() {}

    /** The file's bytes in UTF-8. */
    public static byte[] of(List<List<String>> rows) {
        return rows.stream()
                .map(row -> row.stream().map(CsvOfTable::field).collect(Collectors.joining(";")))
                .collect(Collectors.joining("\r\n", "\uFEFF", "\r\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String field(String value) {
        String guarded = FORMULA.matcher(value).matches() ? "'" + value : value;
        return guarded.chars().anyMatch(c -> c == ';' || c == '"' || c == '\n' || c == '\r')
                ? '"' + guarded.replace("\"", "\"\"") + '"'
                : guarded;
    }
}
