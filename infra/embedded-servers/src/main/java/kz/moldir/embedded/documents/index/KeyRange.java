package kz.moldir.embedded.documents.index;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The part of an ordered map between two places, first to last in the map's own order. */
public record KeyRange(Key first, Key last) {
    /** An end of a range of values. */
    public record Bound(Object value, boolean inclusive) {}

    /** All keys that begin with the values. */
    public static KeyRange startingWith(List<@Nullable Object> prefix) {
        return new KeyRange(Key.before(prefix), Key.after(prefix));
    }

    /** All keys that begin with the values and go on between the bounds; null is an open end. */
    public static KeyRange between(
            List<@Nullable Object> prefix,
            @Nullable Bound low,
            @Nullable Bound high,
            boolean ascends) {
        Key lowest =
                low == null
                        ? afterNull(prefix, ascends)
                        : edge(prefix, low, low.inclusive() == ascends);
        Key highest =
                high == null
                        ? end(prefix, ascends)
                        : edge(prefix, high, high.inclusive() != ascends);
        return ascends ? new KeyRange(lowest, highest) : new KeyRange(highest, lowest);
    }

    /** What of the range is left when it was walked up to and with that stored key. */
    public KeyRange beyond(Key key, boolean descending) {
        return descending
                ? new KeyRange(first, Key.before(key.parts()))
                : new KeyRange(Key.after(key.parts()), last);
    }

    private static Key edge(List<@Nullable Object> prefix, Bound bound, boolean before) {
        List<@Nullable Object> parts = Key.append(prefix, bound.value());
        return before ? Key.before(parts) : Key.after(parts);
    }

    /** Null and missing are in no range, so they are jumped over. */
    private static Key afterNull(List<@Nullable Object> prefix, boolean ascends) {
        List<@Nullable Object> parts = Key.append(prefix, null);
        return ascends ? Key.after(parts) : Key.before(parts);
    }

    private static Key end(List<@Nullable Object> prefix, boolean ascends) {
        return ascends ? Key.after(prefix) : Key.before(prefix);
    }
}
