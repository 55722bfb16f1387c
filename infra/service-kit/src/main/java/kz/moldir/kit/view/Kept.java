package kz.moldir.kit.view;

import com.mongodb.MongoNamespace;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Documents as this process wrote them last, so that the next event of a subject need not read its
 * document. A write names the marks that it expects, so a document that another process wrote is
 * noticed, not overwritten.
 */
final class Kept<V> {

    private static final int MOST = 1024;

    private final Map<String, View.State<V>> states =
            new LinkedHashMap<>(64, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, View.State<V>> eldest) {
                    return size() > MOST;
                }
            };

    private @Nullable MongoNamespace filling;

    synchronized View.@Nullable State<V> get(MongoNamespace of, String id) {
        return of.equals(filling) ? states.get(id) : null;
    }

    synchronized void put(MongoNamespace of, String id, View.State<V> state) {
        if (!of.equals(filling)) {
            states.clear();
            filling = of;
        }
        states.put(id, state);
    }

    /** Whether it was known. */
    synchronized boolean drop(String id) {
        return states.remove(id) != null;
    }

    synchronized void clear() {
        states.clear();
    }
}
