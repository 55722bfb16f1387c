package kz.moldir.kit.view;

import com.mongodb.MongoNamespace;
import java.util.LinkedHashMap;
import java.util.Map;
import kz.moldir.kit.view.View.State;
import org.jspecify.annotations.Nullable;

/**
 * Documents as this process wrote them last, so that the next event of a subject need not read its
 * document. A write names the marks that it expects, so a document that another process wrote is
 * noticed, not overwritten. Of a document it keeps the state that saw most. What is folded on one
 * was written in the same generation of the document server.
 */
final class Kept<V> {

    private static final int MOST = 1024;

    private final Map<String, State<V>> states =
            new LinkedHashMap<>(64, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, State<V>> eldest) {
                    return size() > MOST;
                }
            };

    private @Nullable MongoNamespace filling;
    private long generation;

    /** As it was written last, for whoever only reads. */
    synchronized @Nullable State<V> get(MongoNamespace of, String id) {
        return of.equals(filling) ? states.get(id) : null;
    }

    /** As it was written in a generation. */
    synchronized @Nullable State<V> get(MongoNamespace of, long since, String id) {
        return since == generation ? get(of, id) : null;
    }

    synchronized void put(MongoNamespace of, long since, String id, State<V> state) {
        if (since < generation) {
            states.remove(id);
            return;
        }
        if (!of.equals(filling) || since > generation) {
            states.clear();
            filling = of;
            generation = since;
        }
        State<V> before = states.get(id);
        if (before == null || !sawMore(before, state)) {
            states.put(id, state);
        }
    }

    /** Two threads that wrote one document may come here in the other order. */
    private static boolean sawMore(State<?> before, State<?> after) {
        return before.seen().entrySet().stream()
                .anyMatch(
                        mark ->
                                !View.saw(
                                        after.seen(),
                                        mark.getKey(),
                                        mark.getValue().asInt64().getValue()));
    }

    /** Whether it was known. */
    synchronized boolean drop(String id) {
        return states.remove(id) != null;
    }

    synchronized void clear() {
        states.clear();
    }
}
