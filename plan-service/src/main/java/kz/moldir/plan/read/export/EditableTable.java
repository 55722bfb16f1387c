package kz.moldir.plan.read.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.moldir.council.ActivityKind;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.Organiser;
import kz.moldir.council.Subject;
import kz.moldir.council.TimeframeKind;
import kz.moldir.plan.document.PlannedRow;
import kz.moldir.plan.document.RowReader;
import kz.moldir.plan.document.given.Consent;
import kz.moldir.plan.document.given.Field;
import kz.moldir.plan.document.table.RawRow;
import kz.moldir.plan.document.text.Markup;
import kz.moldir.plan.events.Continues;
import kz.moldir.plan.events.Disclosure;
import kz.moldir.plan.events.Row;
import kz.moldir.ui.language.Language;
import kz.moldir.ui.language.Messages;
import org.jspecify.annotations.Nullable;

/**
 * A plan as a table to be edited and imported again: the document's columns, then columns for what
 * their words alone do not say, then columns that only inform.
 */
final class EditableTable {

    private static final List<String> OFFICIAL =
            List.of("number", "title", "timeframe", "responsible", "note");
    private static final List<String> SHOWN = List.of("kinds", "start", "end", "commissions");
    private static final List<Field> FIELDS =
            Arrays.stream(Field.values())
                    .filter(field -> field != Field.SHOWN && field != Field.ID)
                    .toList();

    private final Messages messages;
    private final Locale locale;
    private final RowReader reader;
    private final Predicate<String> outside;

    /**
     * A table of rows that are written as a reader would read them.
     *
     * @param outside tells of an activity's id whether that is work beside its plan
     */
    EditableTable(
            Messages messages, Language language, RowReader reader, Predicate<String> outside) {
        this.outside = outside;
        this.messages = messages;
        this.locale = language.locale();
        this.reader = reader;
    }

    /** The header and the rows. */
    List<List<String>> of(List<Row> rows) {
        List<List<String>> table = new ArrayList<>();
        table.add(header());
        rows.forEach(row -> table.add(cells(row)));
        return table;
    }

    /**
     * What stands below the rows: the plan's words on coverage in each of its languages, a line a
     * row, in the column of titles. Where it says nothing a heading alone tells that.
     */
    List<List<String>> below(@Nullable LocalizedText coverage) {
        if (coverage == null) {
            return List.of(aside(messages.text(locale, "plan.official.clause")));
        }
        return Stream.of(
                        said(Language.RU, coverage.ru()),
                        said(Language.KK, coverage.kk()),
                        said(Language.EN, coverage.en()))
                .flatMap(Function.identity())
                .map(EditableTable::aside)
                .toList();
    }

    private Stream<String> said(Language language, @Nullable String words) {
        return words == null
                ? Stream.empty()
                : Stream.concat(
                        Stream.of(messages.text(language.locale(), "plan.official.clause")),
                        words.lines().map(Markup::kept));
    }

    private static List<String> aside(String line) {
        return List.of("", line);
    }

    private List<String> header() {
        return Stream.of(
                        OFFICIAL.stream().map(name -> "plan.column.official." + name),
                        FIELDS.stream().map(Field::key),
                        SHOWN.stream().map(name -> "plan.column.shown." + name),
                        Stream.of(Field.ID.key()))
                .flatMap(Function.identity())
                .map(key -> messages.text(locale, key))
                .toList();
    }

    private List<String> cells(Row row) {
        String note = Objects.requireNonNullElse(row.note(), "");
        List<String> words =
                Stream.of(
                                title(row.title()),
                                row.timeframe().text(),
                                row.responsible().text(),
                                note)
                        .map(Markup::kept)
                        .toList();
        PlannedRow read = reader.read(raw(row.number(), words), question -> {});
        Map<Field, String> further = Corrected.of(row, read, this::word);
        Continues earlier = row.continues();
        if (earlier != null) {
            further.put(Field.CONTINUES, word(earlier.reason()) + ": " + place(earlier));
            further.put(Field.CONTINUES_ID, earlier.activityId());
        }
        List<String> cells = new ArrayList<>();
        cells.add(String.valueOf(row.number()));
        cells.addAll(words);
        FIELDS.forEach(field -> cells.add(Markup.kept(further.getOrDefault(field, ""))));
        cells.addAll(shown(row));
        cells.add(row.id());
        return cells;
    }

    private String place(Continues earlier) {
        return messages.text(
                locale,
                (outside.test(earlier.activityId()) ? "plan.earlier.outside." : "plan.earlier.row.")
                        + earlier.half(),
                String.valueOf(earlier.year()),
                String.valueOf(earlier.number()));
    }

    private List<String> shown(Row row) {
        return List.of(
                row.kinds().stream().map(this::word).collect(Collectors.joining(", ")),
                row.timeframe().start() == null
                        ? ""
                        : Corrected.DAY.format(row.timeframe().start()),
                row.timeframe().end() == null ? "" : Corrected.DAY.format(row.timeframe().end()),
                String.join(", ", row.responsible().commissions()));
    }

    /** The row as an import finds it: what was written is read again. */
    private static RawRow raw(int number, List<String> words) {
        return new RawRow(
                number,
                Markup.plain(words.get(0)),
                words.get(1),
                Markup.plain(words.get(2)),
                Markup.plain(words.get(3)),
                Map.of(),
                1,
                1,
                "");
    }

    private static String title(LocalizedText title) {
        return Stream.of(title.ru(), title.kk(), title.en())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    private String word(Enum<?> value) {
        String prefix =
                switch (value) {
                    case ActivityKind kind -> "ui.kind.";
                    case TimeframeKind kind -> "ui.timeframe.";
                    case Organiser.Kind kind -> "plan.organiser.";
                    case Subject.Kind kind -> "plan.subject.";
                    case Consent consent -> "plan.consent.";
                    case Disclosure told -> "plan.telling.";
                    case Continues.Reason why -> "plan.earlier.";
                    default -> throw new IllegalArgumentException(value.name());
                };
        return messages.text(locale, prefix + value.name());
    }
}
