package kz.moldir.embedded.documents;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Hands the $match and $sort that an aggregation begins with to the collection, which the library
 * asks for all its documents.
 *
 * @param match empty when there is none
 * @param sort null when there is none
 */
record LeadingStages(Document match, @Nullable Document sort) {
    private static final ThreadLocal<@Nullable LeadingStages> CURRENT = new ThreadLocal<>();

    static <T> T during(Document aggregate, Supplier<T> work) {
        CURRENT.set(of(aggregate));
        try {
            return work.get();
        } finally {
            CURRENT.remove();
        }
    }

    /** The stages, once. */
    static @Nullable LeadingStages take() {
        LeadingStages leading = CURRENT.get();
        CURRENT.remove();
        return leading;
    }

    private static @Nullable LeadingStages of(Document aggregate) {
        if (!(aggregate.get("pipeline") instanceof List<?> stages)) {
            return null;
        }
        Document match = stage(stages, 0, "$match");
        Document sort = stage(stages, match == null ? 0 : 1, "$sort");
        if (match == null && sort == null) {
            return null;
        }
        return new LeadingStages(match == null ? new Document() : match, sort);
    }

    private static @Nullable Document stage(List<?> stages, int at, String name) {
        return at < stages.size()
                        && stages.get(at) instanceof Document stage
                        && stage.get(name) instanceof Document content
                ? content
                : null;
    }
}
