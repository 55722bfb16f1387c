package kz.moldir.embedded.documents;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers the shapes of queries that no index served, however small the collection was, so that a
 * test can fail on them; each is also a warning in the log. Who asks for all documents in no order
 * asks for nothing that an index could serve.
 */
public final class UnindexedQueries {
    private static final Logger log = LoggerFactory.getLogger(UnindexedQueries.class);
    private static final int MOST = 1_000;

    private final Set<String> shapes = ConcurrentHashMap.newKeySet();

    void add(String collection, Document query, Document order) {
        boolean all = query.isEmpty() && order.isEmpty();
        if (!all && !collection.contains(".system.") && shapes.size() < MOST) {
            String shape = collection + " find " + shape(query) + " sort " + order.keySet();
            if (shapes.add(shape)) {
                log.warn("No index serves {}", shape);
            }
        }
    }

    /**
     * What was asked of collections whose full name begins so, such as {@code database.}; values
     * left out.
     */
    public Set<String> startingWith(String prefix) {
        Set<String> found = new TreeSet<>(shapes);
        found.removeIf(shape -> !shape.startsWith(prefix));
        return found;
    }

    private static String shape(Document query) {
        return query.entrySet().stream()
                .map(UnindexedQueries::shape)
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String shape(Map.Entry<String, @Nullable Object> field) {
        return switch (field.getValue()) {
            case Document inner -> field.getKey() + ": " + inner.keySet();
            case Collection<?> parts when field.getKey().startsWith("$") ->
                    field.getKey() + ": " + shapes(parts);
            case null, default -> field.getKey();
        };
    }

    private static String shapes(Collection<?> parts) {
        return parts.stream()
                .filter(Document.class::isInstance)
                .map(part -> shape((Document) part))
                .collect(Collectors.joining(", ", "[", "]"));
    }
}
