package kz.moldir.reporting.read.register;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.moldir.reporting.read.activity.Promise;
import kz.moldir.reporting.read.activity.Publication;
import kz.moldir.reporting.read.rows.Row;
import kz.moldir.ui.language.Language;
import kz.moldir.ui.language.Messages;
import kz.moldir.ui.language.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Rows as CSV that spreadsheets open as they are: byte-order mark, semicolons, CRLF, and no cell
 * that a spreadsheet would execute (OWASP, "CSV Injection").
 */
public final class Csv {

    private static final List<String> COLUMNS =
            List.of(
                    "number",
                    "title",
                    "kinds",
                    "timeframe",
                    "start",
                    "end",
                    "date",
                    "responsible",
                    "commissions",
                    "state",
                    "stateWords",
                    "occurrences",
                    "heldOn",
                    "result",
                    "publications",
                    "id");

    private final Messages messages;

    public Csv(Messages messages) {
        this.messages = messages;
    }

    /** A line of names, then a line for each row. */
    String of(List<Row> rows, Language language) {
        Stream<String> names =
                COLUMNS.stream().map(column -> text(language, "reporting.column." + column));
        return "\uFEFF"
                + line(names)
                + rows.stream()
                        .map(row -> line(cells(row, language)))
                        .collect(Collectors.joining());
    }

    private Stream<String> cells(Row row, Language language) {
        Promise promise = row.promise();
        return Stream.of(
                Integer.toString(row.number()),
                new Texts(language).plain(promise.title()),
                promise.kinds().stream()
                        .map(kind -> text(language, "ui.kind." + kind))
                        .collect(Collectors.joining(", ")),
                promise.timeframe().text(),
                or(promise.timeframe().start()),
                or(promise.timeframe().end()),
                or(row.day()),
                promise.responsible().text(),
                String.join(", ", row.commissions()),
                row.code(),
                text(language, "ui.state." + row.code()),
                Integer.toString(row.times()),
                or(row.facts().heldOn()),
                or(row.outcome().result()),
                row.outcome().publications().stream()
                        .map(Publication::url)
                        .collect(Collectors.joining(" ")),
                row.id());
    }

    private String text(Language language, String key) {
        return messages.text(language.locale(), key);
    }

    private static String or(@Nullable Object value) {
        return Objects.toString(value, "");
    }

    private static String line(Stream<String> cells) {
        return cells.map(Csv::cell).collect(Collectors.joining(";", "", "\r\n"));
    }

    static String cell(String text) {
        String safe =
                !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean quoted = safe.chars().anyMatch(letter -> ";\"\r\n".indexOf(letter) >= 0);
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
