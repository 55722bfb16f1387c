package kz.moldir.kit.view;

import com.mongodb.MongoNamespace;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * Documents as this process wrote them last, so that the next event of a subject need not read its
 * document. A write names the marks that it expects, so a document that another process wrote is
 * noticed, not overwritten. Of a document it keeps the state that saw most. What is folded on one
 * was written in the same generation of the document server. Those used last are kept, up to a
 * weight: histories grow. A long one is kept in the bytes that were written, which take a fraction
 * of its values in the heap, and nothing to go through when garbage is collected.
 */
final class Kept<V> {

    /** Of all that is kept of one view, in about the bytes that it takes in the heap. */
    static final int MOST_BYTES = 8 << 20;

    private static final int LONG_BYTES = 4 << 10;
    private static final int BYTES_OF_A_VIEW = 256;
    private static final int BYTES_OF_VALUES_FOR_ONE = 2;

    /** One of both, and the marks. */
    private record Weighed<V>(
            BsonDocument seen, @Nullable V view, @Nullable RawBsonDocument document, int bytes) {

        static <V> Weighed<V> of(State<V> state, RawBsonDocument document) {
            return isLong(document)
                    ? new Weighed<>(state.seen(), null, document, weight(document))
                    : new Weighed<>(state.seen(), state.view(), null, weight(document));
        }
    }

    private final Form<V> form;
    private final Map<String, Weighed<V>> states = new LinkedHashMap<>(64, 0.75f, true);
    private long bytes;

    private @Nullable MongoNamespace filling;
    private long generation;

    /**
     * @param form in which documents are written
     */
    Kept(Form<V> form) {
        this.form = form;
    }

    /** As it was written last, for whoever only reads. */
    @Nullable State<V> get(MongoNamespace of, String id) {
        return state(weighed(of, id));
    }

    /** As it was written in a generation. */
    @Nullable State<V> get(MongoNamespace of, long since, String id) {
        return state(weighed(of, since, id));
    }

    private synchronized @Nullable Weighed<V> weighed(MongoNamespace of, String id) {
        return of.equals(filling) ? states.get(id) : null;
    }

    private synchronized @Nullable Weighed<V> weighed(MongoNamespace of, long since, String id) {
        return since == generation ? weighed(of, id) : null;
    }

    private @Nullable State<V> state(@Nullable Weighed<V> known) {
        if (known == null) {
            return null;
        }
        RawBsonDocument document = known.document();
        return new State<>(document == null ? known.view() : form.decode(document), known.seen());
    }

    /**
     * Takes what was written.
     *
     * @param document the form in which it was
     */
    synchronized void put(
            MongoNamespace of, long since, String id, State<V> state, RawBsonDocument document) {
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
        if (before == null || !sawMore(before.seen(), state)) {
            var unused = drop(id);
            Weighed<V> weighed = Weighed.of(state, document);
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

    private static boolean isLong(RawBsonDocument document) {
        return document.getByteLength() > LONG_BYTES;
    }

    /** About what is taken by what is kept of a document. */
    static int weight(RawBsonDocument document) {
        int bytes = document.getByteLength();
        return BYTES_OF_A_VIEW + (isLong(document) ? bytes : BYTES_OF_VALUES_FOR_ONE * bytes);
    }

    /** Two threads that wrote one document may come here in the other order. */
    private static boolean sawMore(BsonDocument before, State<?> after) {
        return before.entrySet().stream()
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
