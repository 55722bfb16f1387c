package kz.moldir.embedded.documents;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Hands the first $match of an aggregation to the collection, which the library asks for all its
 * documents.
 */
final class LeadingMatch {
    private static final ThreadLocal<@Nullable Document> CURRENT = new ThreadLocal<>();

    private LeadingMatch() {}

    static <T> T during(Document aggregate, Supplier<T> work) {
        CURRENT.set(of(aggregate));
        try {
            return work.get();
        } finally {
            CURRENT.remove();
        }
    }

    /** The match, once. */
    static @Nullable Document take() {
        Document match = CURRENT.get();
        CURRENT.remove();
        return match;
    }

    private static @Nullable Document of(Document aggregate) {
        return aggregate.get("pipeline") instanceof List<?> stages
                        && !stages.isEmpty()
                        && stages.getFirst() instanceof Document first
                        && first.get("$match") instanceof Document match
                ? match
                : null;
    }
}
