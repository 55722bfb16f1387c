package kz.moldir.council.csv;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Separated values that spreadsheets open as they are: byte-order mark, semicolons, CRLF, and an
 * apostrophe before whatever a spreadsheet would execute (OWASP, "CSV Injection"; ASVS 1.2.10),
 * also behind a comma or tab, which some spreadsheets take for the separator. {@link #read} takes
 * the apostrophes away again.
 */
public final class Csv {

    private static final char SEPARATOR = ';';
    private static final char MARK = '\uFEFF';

    /** What a cell may begin behind: its field's beginning, another separator, a line, quotes. */
    private static final String BEGINNING = "((?:^|(?<=[,\t\r\n]))\"*)";

    private static final String EXECUTED = "(?=[=+\\-@＝＋－＠\t\r\0])";
    private static final Pattern FORMULA = Pattern.compile(BEGINNING + "('*)" + EXECUTED);
    private static final Pattern GUARDED = Pattern.compile(BEGINNING + "'('*)" + EXECUTED);

    private Csv() {}

    /** A file in UTF-8. */
    public static byte[] file(List<List<String>> rows) {
        StringWriter text = new StringWriter();
        text.append(MARK);
        try (CsvWriter writer = CsvWriter.builder().fieldSeparator(SEPARATOR).build(text)) {
            rows.forEach(row -> writer.writeRecord(row.stream().map(Csv::guarded).toList()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The rows of a text; lines without any field are rows of one empty field. What was corrected
     * by hand may hold words behind a closing quote, or lack one at the end.
     *
     * @throws de.siegmar.fastcsv.reader.CsvParseException when a field has more than 16 MB
     */
    @SuppressWarnings(
            "removal") // The library names no successor of what allows words behind a quote.
    public static List<List<String>> read(String text, char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowExtraCharsAfterClosingQuote(true)
                .allowUnclosedQuote(true)
                .ofCsvRecord(text)
                .stream()
                .map(Csv::fields)
                .toList();
    }

    private static List<String> fields(CsvRecord record) {
        return record.getFields().stream().map(Csv::unguarded).toList();
    }

    static String guarded(String field) {
        return FORMULA.matcher(field).replaceAll("$1'$2");
    }

    static String unguarded(String field) {
        return GUARDED.matcher(field).replaceAll("$1$2");
    }
}
