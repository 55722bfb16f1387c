package kz.moldir.embedded.documents.query;

import java.util.List;
import kz.moldir.embedded.documents.index.KeyRange;
import kz.moldir.embedded.documents.index.OrderedIndex;

/**
 * A way to answer a query from an index.
 *
 * @param ranges where to look, in the index's order
 * @param descending whether to walk from the last to the first
 * @param sorted whether documents come out in the order that the query asks for
 * @param repeats whether one document may come out more than once
 * @param worth how much the index narrows the search; 0 when it only sorts
 * @param served whether all ranges, the sort, and something else where there is something else, are
 *     answered by the index; what is left to check is then equality and the like on few documents
 */
record Scan(
        OrderedIndex index,
        List<KeyRange> ranges,
        boolean descending,
        boolean sorted,
        boolean repeats,
        int worth,
        boolean served) {

    boolean isBetterThan(Scan other) {
        return worth != other.worth ? worth > other.worth : sorted && !other.sorted;
    }
}
