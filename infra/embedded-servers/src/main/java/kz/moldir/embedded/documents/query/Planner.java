package kz.moldir.embedded.documents.query;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import kz.moldir.embedded.documents.index.Key;
import kz.moldir.embedded.documents.index.KeyRange;
import kz.moldir.embedded.documents.index.OrderedIndex;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the index that narrows a query most, and among equals one that gives the order asked for.
 */
final class Planner {
    private Planner() {}

    /** The best way to answer from an index, or null when all documents must be looked at. */
    static @Nullable Scan best(List<OrderedIndex> indexes, Document query, Document order) {
        Conditions conditions = Conditions.of(query);
        Scan best = null;
        for (OrderedIndex index : indexes) {
            Scan scan = scan(index, conditions, query, order);
            if (isOfUse(scan, order) && (best == null || scan.isBetterThan(best))) {
                best = scan;
            }
        }
        return best;
    }

    private static boolean isOfUse(Scan scan, Document order) {
        if (scan.worth() > 0) {
            return true;
        }
        return !order.isEmpty() && scan.sorted() && !scan.index().skipsMissing();
    }

    private static Scan scan(
            OrderedIndex index, Conditions conditions, Document query, Document order) {
        List<@Nullable Object> prefix = new ArrayList<>();
        FieldCondition first = conditions.on(index.fields().getFirst());
        FieldCondition next = usable(index, conditions, first, 0);
        while (next != null && !next.only().isEmpty()) {
            prefix.addAll(next.only());
            next = usable(index, conditions, first, prefix.size());
        }
        int worth = 2 * prefix.size() + worth(next);
        List<KeyRange> ranges = ranges(index, prefix, next);
        SortMatch sort = SortMatch.of(order, index, prefix.size());
        int used = next == null ? prefix.size() : prefix.size() + 1;
        boolean narrowed =
                (worth > 0 || query.isEmpty())
                        && index.fields().subList(0, used).containsAll(conditions.ranges());
        int fixed = next != null && next.equal() != null ? used : prefix.size();
        return new Scan(
                index,
                ranges,
                sort.descending(),
                sort.matches(),
                index.holdsArrays(),
                worth,
                isOne(index, fixed) || (narrowed && sort.matches()));
    }

    /** Whether so many fixed fields leave one document for each value asked for. */
    private static boolean isOne(OrderedIndex index, int fixed) {
        return index.isUnique() && fixed >= index.getKeys().size();
    }

    private static @Nullable FieldCondition usable(
            OrderedIndex index, Conditions conditions, @Nullable FieldCondition first, int at) {
        if (at >= index.fields().size()) {
            return null;
        }
        String field = index.fields().get(at);
        FieldCondition condition = conditions.on(field);
        if (condition == null || (condition.asksForNull() && index.skipsMissing())) {
            return null;
        }
        if (!index.holdsArrays() || field.equals(OrderedIndex.ID)) {
            return condition;
        }
        boolean sameElement =
                at == 0
                        || (first != null
                                && condition.element() != 0
                                && condition.element() == first.element());
        return sameElement ? condition.oneSided() : null;
    }

    private static int worth(@Nullable FieldCondition condition) {
        if (condition == null) {
            return 0;
        }
        return condition.equal() != null ? 2 : 1;
    }

    private static List<KeyRange> ranges(
            OrderedIndex index, List<@Nullable Object> prefix, @Nullable FieldCondition next) {
        if (next == null) {
            return List.of(KeyRange.startingWith(prefix));
        }
        boolean ascends = index.order().ascends(prefix.size());
        List<@Nullable Object> equal = next.equal();
        if (equal == null) {
            return List.of(KeyRange.between(prefix, next.low(), next.high(), ascends));
        }
        List<KeyRange> ranges = new ArrayList<>();
        for (Object value : ascends ? equal : equal.reversed()) {
            ranges.add(KeyRange.startingWith(Key.append(prefix, value)));
        }
        return ranges;
    }
}
