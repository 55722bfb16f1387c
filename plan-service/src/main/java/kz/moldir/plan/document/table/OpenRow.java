package kz.moldir.plan.document.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.moldir.plan.document.given.Field;
import kz.moldir.plan.document.text.Markup;
import org.jspecify.annotations.Nullable;

/** A row that may still be continued by the lines that follow it. */
final class OpenRow {

    private final int number;
    private final @Nullable String section;
    private final List<List<String>> cells = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();

    /**
     * A row that begins.
     *
     * @param number in the plan; negative where it has none
     * @param section the commission whose part of the table it stands in, or null
     */
    OpenRow(Line line, int number, @Nullable String section) {
        this.number = number;
        this.section = section;
        continueByColumn(line);
    }

    /** A page break: the first cell is empty, the others go on where they stopped. */
    void continueByColumn(Line line) {
        lines.add(line);
        add(line.cells(), 0);
    }

    /** A line break inside a cell: the line's first cell goes on with the row's last one. */
    void continueLastCell(Line line) {
        lines.add(line);
        add(line.cells(), cells.size() - 1);
    }

    private void add(List<String> more, int column) {
        while (cells.size() < column + more.size()) {
            cells.add(new ArrayList<>());
        }
        for (int i = 0; i < more.size(); i++) {
            if (!more.get(i).isBlank()) {
                cells.get(column + i).add(more.get(i).strip());
            }
        }
    }

    int number() {
        return number;
    }

    Line firstLine() {
        return lines.getFirst();
    }

    int cellCount() {
        return cells.size();
    }

    String source() {
        return lines.stream().map(Line::text).collect(Collectors.joining("\n"));
    }

    boolean hasWordsBehind(Columns columns) {
        return IntStream.range(columns.count(), cells.size()).anyMatch(i -> !plain(i).isEmpty());
    }

    RawRow close(Columns columns) {
        String note =
                IntStream.range(0, cells.size())
                        .filter(columns::further)
                        .mapToObj(this::plain)
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining("; "));
        Map<Field, String> given = new EnumMap<>(Field.class);
        columns.fields()
                .forEach(
                        (column, field) -> {
                            String words = column < cells.size() ? plain(column) : "";
                            if (!words.isEmpty()) {
                                given.merge(
                                        field,
                                        words,
                                        (one, other) ->
                                                field == Field.SHOWN ? one + " " + other : other);
                            }
                        });
        if (section != null && !columns.fields().containsValue(Field.COMMISSIONS)) {
            given.put(Field.COMMISSIONS, section);
        }
        return new RawRow(
                number,
                plain(columns.title()),
                joined(columns.timeframe(), UnaryOperator.identity()),
                plain(columns.responsible()),
                note,
                given,
                Set.copyOf(columns.fields().values()),
                markup(columns),
                firstLine().number(),
                lines.getLast().number(),
                source());
    }

    /** Emphasis of a term parts it from its note, so it is not among what is left out. */
    private List<String> markup(Columns columns) {
        return IntStream.range(0, cells.size())
                .filter(
                        column ->
                                column == columns.title()
                                        || column == columns.responsible()
                                        || columns.further(column))
                .boxed()
                .flatMap(column -> cells.get(column).stream())
                .flatMap(piece -> Markup.written(piece).stream())
                .distinct()
                .toList();
    }

    private String plain(int column) {
        return joined(column, Markup::plain);
    }

    private String joined(int column, UnaryOperator<String> piece) {
        return cells.get(column).stream().map(piece).collect(Collectors.joining(" ")).strip();
    }
}
