package kz.moldir.kit.view;

import com.mongodb.MongoNamespace;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/**
 * Documents as this process wrote them last, so that the next event of a subject need not read its
 * document. A write names the marks that it expects, so a document that another process wrote is
 * noticed, not overwritten. Of a document it keeps the state that saw most. What is folded on one
 * was written in the same generation of the document server. Those used last are kept, up to a
 * weight: histories grow.
 */
final class Kept<V> {

    /** Of all that is kept of one view, in about the bytes that it takes in the heap. */
    static final int MOST_BYTES = 8 << 20;

    private static final int BYTES_OF_A_VALUE = 48;

    private record Weighed<V>(State<V> state, int bytes) {}

    private final Map<String, Weighed<V>> states = new LinkedHashMap<>(64, 0.75f, true);
    private long bytes;

    private @Nullable MongoNamespace filling;
    private long generation;

    /** As it was written last, for whoever only reads. */
    synchronized @Nullable State<V> get(MongoNamespace of, String id) {
        Weighed<V> known = of.equals(filling) ? states.get(id) : null;
        return known == null ? null : known.state();
    }

    /** As it was written in a generation. */
    synchronized @Nullable State<V> get(MongoNamespace of, long since, String id) {
        return since == generation ? get(of, id) : null;
    }

    /**
     * Takes what was written.
     *
     * @param document the form in which it was
     */
    synchronized void put(
            MongoNamespace of, long since, String id, State<V> state, BsonDocument document) {
        if (since < generation) {
            var unused = drop(id);
            return;
        }
        if (!of.equals(filling) || since > generation) {
            clear();
            filling = of;
            generation = since;
        }
        Weighed<V> before = states.get(id);
        if (before == null || !sawMore(before.state(), state)) {
            var unused = drop(id);
            Weighed<V> weighed = new Weighed<>(state, weight(document));
            states.put(id, weighed);
            bytes += weighed.bytes();
            dropEldest();
        }
    }

    private void dropEldest() {
        Iterator<Weighed<V>> eldest = states.values().iterator();
        while (bytes > MOST_BYTES && eldest.hasNext()) {
            bytes -= eldest.next().bytes();
            eldest.remove();
        }
    }

    /** About what the view takes that was written so. */
    static int weight(BsonValue value) {
        int sum = BYTES_OF_A_VALUE;
        switch (value) {
            case BsonDocument document -> {
                for (BsonValue each : document.values()) {
                    sum += weight(each);
                }
            }
            case BsonArray array -> {
                for (BsonValue each : array) {
                    sum += weight(each);
                }
            }
            case BsonString text -> sum += text.getValue().length();
            default -> {}
        }
        return sum;
    }

    /** Two threads that wrote one document may come here in the other order. */
    private static boolean sawMore(State<?> before, State<?> after) {
        return before.seen().entrySet().stream()
                .anyMatch(mark -> !after.saw(mark.getKey(), mark.getValue().asInt64().getValue()));
    }

    /** Whether it was known. */
    synchronized boolean drop(String id) {
        Weighed<V> dropped = states.remove(id);
        bytes -= dropped == null ? 0 : dropped.bytes();
        return dropped != null;
    }

    synchronized void clear() {
        states.clear();
        bytes = 0;
    }
}
