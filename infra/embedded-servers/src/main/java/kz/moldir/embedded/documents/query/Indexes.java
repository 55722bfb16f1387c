package kz.moldir.embedded.documents.query;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.bson.Document;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kz.moldir.embedded.documents.index.Key;
import kz.moldir.embedded.documents.index.KeyRange;
import kz.moldir.embedded.documents.index.OrderedIndex;
import org.jspecify.annotations.Nullable;

/** The ordered indexes of one collection, asked by readers while a writer may add one. */
public final class Indexes {
    private volatile List<OrderedIndex> indexes = List.of();

    /**
     * Documents that contain all that a query asks for, and perhaps more.
     *
     * @param sorted whether they stand in the order asked for
     * @param served whether the index answered every range and the sort
     */
    public record Answer(Stream<Document> documents, boolean sorted, boolean served) {}

    public void replace(List<Index<Object>> all) {
        indexes =
                all.stream()
                        .filter(OrderedIndex.class::isInstance)
                        .map(OrderedIndex.class::cast)
                        .toList();
    }

    /** The documents that the best index finds, or null when none helps. */
    public @Nullable Answer answer(Document query, Document order, boolean limited) {
        Scan scan = Planner.best(indexes, query, order, limited);
        if (scan == null) {
            return null;
        }
        List<KeyRange> ranges = scan.descending() ? scan.ranges().reversed() : scan.ranges();
        Stream<Document> found =
                ranges.stream().flatMap(range -> scan.index().documents(range, scan.descending()));
        return new Answer(scan.repeats() ? once(found) : found, scan.sorted(), scan.served());
    }

    private static Stream<Document> once(Stream<Document> documents) {
        Set<Object> seen = new HashSet<>();
        return documents.filter(document -> seen.add(Key.of(document.get(OrderedIndex.ID))));
    }
}
