package kz.moldir.embedded.documents.query;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import kz.moldir.embedded.documents.index.OrderedIndex;
import org.jspecify.annotations.Nullable;

/** The ordered indexes of one collection, asked by readers while a writer may add one. */
public final class Indexes {
    private volatile List<OrderedIndex> indexes = List.of();

    /**
     * A walk over documents that contain all that a query asks for, and perhaps more.
     *
     * @param sorted whether they stand in the order asked for
     * @param served whether the index answered every range and the sort
     */
    public record Answer(Walk walk, boolean sorted, boolean served) {}

    public void replace(List<Index<Object>> all) {
        indexes =
                all.stream()
                        .filter(OrderedIndex.class::isInstance)
                        .map(OrderedIndex.class::cast)
                        .toList();
    }

    /** The documents that the best index finds, or null when none helps. */
    public @Nullable Answer answer(Document query, Document order) {
        Scan scan = Planner.best(indexes, query, order);
        if (scan == null) {
            return null;
        }
        Walk walk = new Walk(scan.index(), scan.ranges(), scan.descending(), scan.repeats());
        return new Answer(walk, scan.sorted(), scan.served());
    }
}
