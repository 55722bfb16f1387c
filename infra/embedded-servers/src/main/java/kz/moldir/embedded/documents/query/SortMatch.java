package kz.moldir.embedded.documents.query;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Map;
import kz.moldir.embedded.documents.index.OrderedIndex;

/**
 * Whether an index gives the order that a query asks for.
 *
 * @param matches whether it does, forwards or backwards
 * @param descending whether the index must be walked backwards for it
 */
record SortMatch(boolean matches, boolean descending) {
    private static final SortMatch NONE = new SortMatch(false, false);

    /** Compares with an index of which the first {@code fixed} fields have one value each. */
    static SortMatch of(Document order, OrderedIndex index, int fixed) {
        if (order.isEmpty()) {
            return new SortMatch(true, false);
        }
        if (index.holdsArrays()) {
            return NONE;
        }
        int at = fixed;
        boolean descending = false;
        for (Map.Entry<String, Object> sort : order.entrySet()) {
            int position = index.fields().indexOf(sort.getKey());
            if (position >= 0 && position < fixed) {
                continue;
            }
            if (position != at || !(sort.getValue() instanceof Number direction)) {
                return NONE;
            }
            boolean backwards = (direction.intValue() < 0) == index.order().ascends(position);
            if (at > fixed && backwards != descending) {
                return NONE;
            }
            descending = backwards;
            at++;
            if (sort.getKey().equals(OrderedIndex.ID)) {
                break;
            }
        }
        return new SortMatch(true, descending);
    }
}
