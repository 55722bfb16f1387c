package kz.moldir.plan.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.moldir.council.ActivityKind;
import kz.moldir.council.LocalizedText;
import kz.moldir.plan.diff.WordDiff.Piece;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.events.RowChange;
import org.jspecify.annotations.Nullable;

/**
 * A row that is not the same in two versions of a plan.
 *
 * @param row as it is, or where it was excluded as it was
 * @param parts what it says otherwise, by word; of an added or excluded row all that it says
 * @param kinds what is done, before and after, where that is not the same
 * @param understood what else was understood otherwise of a row that stays
 */
public record RowDiff(
        RowChange change,
        Row row,
        List<Part> parts,
        @Nullable Kinds kinds,
        List<Understood> understood) {

    /** One cell of the row: title, timeframe, responsible, note or the note in Kazakh. */
    public record Part(String name, List<Piece> pieces) {}

    /** What is done, before and after. */
    public record Kinds(List<ActivityKind> before, List<ActivityKind> after) {}

    /**
     * What became of the rows, in the order of their numbers; rows that say the same are left out.
     */
    public static List<RowDiff> between(List<Row> before, List<Row> after) {
        return RowChange.between(before, after).stream().map(RowDiff::of).toList();
    }

    /** One change, by word. */
    public static RowDiff of(RowChange change) {
        Map<String, String> old = cells(change.before());
        Map<String, String> now = cells(change.after());
        List<Part> parts = new ArrayList<>();
        Stream.concat(now.keySet().stream(), old.keySet().stream())
                .distinct()
                .forEach(
                        name -> {
                            String was = old.getOrDefault(name, "");
                            String is = now.getOrDefault(name, "");
                            if (!was.equals(is)) {
                                parts.add(new Part(name, WordDiff.of(was, is)));
                            }
                        });
        return new RowDiff(
                change, change.row(), List.copyOf(parts), kinds(change), understood(change));
    }

    private static @Nullable Kinds kinds(RowChange change) {
        Row before = change.before();
        Row after = change.after();
        return before == null || after == null || before.kinds().equals(after.kinds())
                ? null
                : new Kinds(before.kinds(), after.kinds());
    }

    private static List<Understood> understood(RowChange change) {
        Row before = change.before();
        Row after = change.after();
        return before == null || after == null ? List.of() : Understood.between(before, after);
    }

    private static Map<String, String> cells(@Nullable Row row) {
        Map<String, String> cells = new LinkedHashMap<>();
        if (row != null) {
            cells.put("title", title(row.title()));
            cells.put("timeframe", row.timeframe().text());
            cells.put("responsible", row.responsible().text());
            cells.put("note", Objects.requireNonNullElse(row.note(), ""));
            cells.put("noteKk", Objects.requireNonNullElse(row.noteKk(), ""));
        }
        return cells;
    }

    /** Every language that it has, so that a new translation is a change too. */
    private static String title(LocalizedText title) {
        return Stream.of(title.ru(), title.kk(), title.en())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" / "));
    }
}
