package kz.moldir.kit.view;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * What is being written at this moment, for readers of the process that writes. The events behind
 * it are stored, so a reader need not wait until their view is. It is shown only over the document
 * that it was folded on: whoever wrote that one meanwhile goes before.
 */
final class OnItsWay<V> {

    /**
     * @param before the marks of the document that is replaced; null where there is none yet, and
     *     then nothing is shown
     * @param after what it will be
     */
    record Write<V>(@Nullable BsonDocument before, V after) {}

    private final Map<String, Write<V>> writes = new ConcurrentHashMap<>();
    private final Changes changes;

    /**
     * @param changes told of what is shown
     */
    OnItsWay(Changes changes) {
        this.changes = changes;
    }

    /** Shows the writes until they are done or have failed. */
    boolean during(Map<String, Write<V>> these, BooleanSupplier writing) {
        writes.putAll(these);
        try {
            these.forEach(
                    (id, write) -> {
                        if (write.before() != null) {
                            changes.tell(id);
                        }
                    });
            return writing.getAsBoolean();
        } finally {
            these.forEach(writes::remove);
        }
    }

    /** How a document is being written, if it is. */
    @Nullable Write<V> of(String id) {
        return writes.get(id);
    }
}
