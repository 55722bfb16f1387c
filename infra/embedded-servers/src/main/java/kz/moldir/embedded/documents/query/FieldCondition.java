package kz.moldir.embedded.documents.query;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import kz.moldir.embedded.documents.index.KeyRange.Bound;
import kz.moldir.embedded.documents.index.ValueOrder;
import org.jspecify.annotations.Nullable;

/**
 * What a query asks of one field, as far as an index can help; whatever else it asks is checked on
 * the documents found.
 *
 * @param element 0, or the number of the $elemMatch that the condition stands in
 * @param equal the values of which the field has one; null when the query gives a range
 * @param low where the range begins; null when it is open
 * @param high where the range ends; null when it is open
 */
record FieldCondition(
        int element,
        @Nullable List<@Nullable Object> equal,
        @Nullable Bound low,
        @Nullable Bound high) {

    static FieldCondition oneOf(int element, List<@Nullable Object> values) {
        TreeSet<@Nullable Object> sorted = new TreeSet<>(ValueOrder.ASCENDING);
        sorted.addAll(values);
        return new FieldCondition(element, new ArrayList<>(sorted), null, null);
    }

    static FieldCondition from(int element, Object value, boolean inclusive) {
        return new FieldCondition(element, null, new Bound(value, inclusive), null);
    }

    static FieldCondition to(int element, Object value, boolean inclusive) {
        return new FieldCondition(element, null, null, new Bound(value, inclusive));
    }

    /** Both conditions where they add up, otherwise this one, which alone finds enough. */
    FieldCondition and(FieldCondition other) {
        if (element != other.element) {
            return this;
        }
        if (equal != null || other.equal != null) {
            return equal != null ? this : other;
        }
        return new FieldCondition(
                element, null, low != null ? low : other.low, high != null ? high : other.high);
    }

    /**
     * The same with one bound only, for fields that hold arrays: two elements may meet one bound
     * each.
     */
    FieldCondition oneSided() {
        return element != 0 || low == null || high == null
                ? this
                : new FieldCondition(0, null, low, null);
    }

    /** The one value that the field has, or nothing when there are more or none. */
    List<@Nullable Object> only() {
        return equal != null && equal.size() == 1 ? equal : List.<@Nullable Object>of();
    }

    boolean asksForNull() {
        return equal != null && equal.contains(null);
    }
}
