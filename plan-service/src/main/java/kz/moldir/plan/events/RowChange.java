package kz.moldir.plan.events;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What became of one row from one version of a plan to another.
 *
 * @param before null where it was added
 * @param after null where it was excluded
 * @param reason why this row, besides why the plan was amended; null where that was not said
 */
public record RowChange(
        Kind kind, @Nullable Row before, @Nullable Row after, @Nullable String reason) {

    /** One without a reason of its own. */
    public RowChange(Kind kind, @Nullable Row before, @Nullable Row after) {
        this(kind, before, after, null);
    }

    /** The same, for a reason of its own. */
    public RowChange because(@Nullable String why) {
        return new RowChange(kind, before, after, why);
    }

    /** The sort of a change. */
    public enum Kind {
        ADDED,
        CHANGED,
        /** Its term ends later than before; it may say something else besides. */
        POSTPONED,
        EXCLUDED
    }

    /** The row as it is, or where it was excluded as it was. */
    public Row row() {
        return Objects.requireNonNull(after != null ? after : before);
    }

    /** All changes, in the order of the rows' numbers. */
    public static List<RowChange> between(List<Row> before, List<Row> after) {
        Map<String, Row> old = new HashMap<>();
        before.forEach(row -> old.put(row.id(), row));
        Map<String, Row> now = new HashMap<>();
        after.forEach(row -> now.put(row.id(), row));
        return Stream.concat(
                        after.stream()
                                .filter(row -> !row.equals(old.get(row.id())))
                                .map(row -> changed(old.get(row.id()), row)),
                        before.stream()
                                .filter(row -> !now.containsKey(row.id()))
                                .map(row -> new RowChange(Kind.EXCLUDED, row, null)))
                .sorted(Comparator.comparing(change -> change.row().number()))
                .toList();
    }

    private static RowChange changed(@Nullable Row before, Row after) {
        if (before == null) {
            return new RowChange(Kind.ADDED, null, after);
        }
        LocalDate then = before.timeframe().end();
        LocalDate end = after.timeframe().end();
        boolean later = then != null && end != null && end.isAfter(then);
        return new RowChange(later ? Kind.POSTPONED : Kind.CHANGED, before, after);
    }
}
