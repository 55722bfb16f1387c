package kz.moldir.reporting.read.register;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.moldir.council.Timeframe;
import kz.moldir.council.csv.Csv;
import kz.moldir.reporting.read.activity.Promise;
import kz.moldir.reporting.read.activity.Publication;
import kz.moldir.reporting.read.rows.Row;
import kz.moldir.ui.language.Language;
import kz.moldir.ui.language.Messages;
import kz.moldir.ui.language.Texts;
import org.jspecify.annotations.Nullable;

/** Rows as separated values. */
public final class ActivitiesCsv {

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
                    "id",
                    "promised",
                    "resultKk",
                    "takenOut");

    private final Messages messages;

    public ActivitiesCsv(Messages messages) {
        this.messages = messages;
    }

    /** A line of names, then a line for each row. */
    byte[] of(List<Row> rows, Language language) {
        List<String> names =
                COLUMNS.stream()
                        .map(column -> text(language, "reporting.column." + column))
                        .toList();
        return Csv.file(
                Stream.concat(
                                Stream.of(names),
                                rows.stream().map(row -> cells(row, language).toList()))
                        .toList());
    }

    private Stream<String> cells(Row row, Language language) {
        Promise promise = row.promise();
        Timeframe original = row.facts().original();
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
                text(language, row.stateKey()),
                Integer.toString(row.times()),
                or(row.facts().heldOn()),
                or(row.outcome().result()),
                row.outcome().publications().stream()
                        .map(Publication::url)
                        .collect(Collectors.joining(" ")),
                row.id(),
                original == null ? "" : original.text(),
                or(row.outcome().resultKk()),
                row.takenOut() == null ? "" : row.takenOut().on().toString());
    }

    private String text(Language language, String key) {
        return messages.text(language.locale(), key);
    }

    private static String or(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
