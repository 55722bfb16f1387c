package kz.moldir.plan.read.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.moldir.council.External;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.Organiser;
import kz.moldir.plan.events.Continues;
import kz.moldir.plan.events.Disclosure;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.read.history.HistoryView.Change;
import org.jspecify.annotations.Nullable;

/**
 * A row before and after, field by field: its words, and what was understood of them. Where a field
 * has several values each has a line of its own, with its kind before it where it has one.
 */
final class RowFields {

    private final @Nullable Row before;
    private final @Nullable Row after;
    private final List<Change> changes = new ArrayList<>();

    private RowFields(@Nullable Row before, @Nullable Row after) {
        this.before = before;
        this.after = after;
    }

    /** What is not the same; where there is only one of them, all that it says. */
    static List<Change> between(@Nullable Row before, @Nullable Row after) {
        RowFields fields = new RowFields(before, after);
        fields.words();
        fields.understood();
        return fields.changes.stream()
                .filter(change -> !Objects.equals(change.from(), change.to()))
                .toList();
    }

    private void words() {
        field("title", row -> title(row.title()));
        field("timeframe", row -> row.timeframe().text());
        field("responsible", row -> row.responsible().text());
        field("note", Row::note);
        field("noteKk", Row::noteKk);
    }

    private void understood() {
        field("kinds", row -> lines(row.kinds().stream().map(RowFields::lower)));
        field("term", row -> lower(row.timeframe().kind()));
        field("start", row -> row.timeframe().start());
        field("end", row -> row.timeframe().end());
        field("commissions", row -> lines(row.responsible().commissions().stream()));
        field("committees", row -> lines(row.responsible().committees().stream()));
        field("persons", row -> lines(row.responsible().persons().stream()));
        field("groups", row -> lines(row.responsible().groups().stream()));
        field("responsibleNote", row -> row.responsible().note());
        field(
                "subjects",
                row ->
                        lines(
                                row.subjects().stream()
                                        .map(each -> lower(each.kind()) + " " + each.name())));
        field("host", this::host);
        field(
                "external",
                row -> lines(row.external().stream().map(each -> consent(each) + each.who())));
        field("disclosure", this::told);
        field("continues", row -> earlier(row.continues()));
    }

    private void field(String name, Function<Row, @Nullable Object> value) {
        changes.add(new Change(name, text(before, value), text(after, value)));
    }

    private static @Nullable String text(@Nullable Row row, Function<Row, @Nullable Object> value) {
        Object said = row == null ? null : value.apply(row);
        return said == null ? null : said.toString();
    }

    private boolean compared() {
        return before != null && after != null;
    }

    /** What nobody said is told only where it takes the place of something. */
    private @Nullable String host(Row row) {
        Organiser whose = row.organiser();
        if (!compared() && whose.kind() == Organiser.Kind.COUNCIL && whose.name() == null) {
            return null;
        }
        return lower(whose.kind()) + (whose.name() == null ? "" : " " + whose.name());
    }

    private @Nullable String told(Row row) {
        return !compared() && row.told() == Disclosure.OPEN ? null : lower(row.told());
    }

    private static String consent(External external) {
        Boolean agreed = external.agreed();
        return agreed == null ? "open " : agreed ? "agreed " : "refused ";
    }

    private static @Nullable String earlier(@Nullable Continues row) {
        return row == null ? null : row.year() + "/" + row.half() + "/" + row.number();
    }

    private static String title(LocalizedText title) {
        return Stream.of(title.ru(), title.kk(), title.en())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" / "));
    }

    private static @Nullable String lines(Stream<String> values) {
        String joined = values.collect(Collectors.joining("\n"));
        return joined.isEmpty() ? null : joined;
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
