package kz.moldir.embedded.documents;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers the shapes of queries that no index served, so that a test can fail on them. */
public final class UnindexedQueries {
    private static final int MOST = 1_000;

    private final Set<String> shapes = ConcurrentHashMap.newKeySet();

    void add(String collection, Document query, Document order) {
        boolean all = query.isEmpty() && order.isEmpty();
        if (!all && !collection.contains(".system.") && shapes.size() < MOST) {
            shapes.add(collection + " find " + shape(query) + " sort " + order.keySet());
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
        StringBuilder shape = new StringBuilder("{");
        for (Map.Entry<String, Object> field : query.entrySet()) {
            shape.append(shape.length() > 1 ? ", " : "").append(field.getKey());
            if (field.getValue() instanceof Document inner) {
                shape.append(": ").append(inner.keySet());
            }
        }
        return shape.append('}').toString();
    }
}
