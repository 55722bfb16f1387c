package kz.moldir.kit.view;

import com.mongodb.MongoNamespace;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** A few documents that were read, as long as they are not written; where nobody else writes. */
final class Looked<V> {

    private static final int MOST = 64;

    private record Look<V>(MongoNamespace filling, long version, V view) {}

    private final Changes changes;
    private final Map<String, Look<V>> looks =
            Collections.synchronizedMap(
                    new LinkedHashMap<>(MOST, 0.75f, true) {
                        private static final long serialVersionUID = 1L;

                        @Override
                        protected boolean removeEldestEntry(Map.Entry<String, Look<V>> eldest) {
                            return size() > MOST;
                        }
                    });

    Looked(Changes changes) {
        this.changes = changes;
    }

    /** A document, read only if it was not read since it was written last. */
    Optional<V> at(MongoNamespace filling, String id, Supplier<Optional<V>> stored) {
        long version = changes.version(id); // Before it is read, so that no write is missed.
        Look<V> look = looks.get(id);
        if (look != null && look.version() == version && look.filling().equals(filling)) {
            return Optional.of(look.view());
        }
        Optional<V> read = stored.get();
        read.ifPresent(view -> looks.put(id, new Look<>(filling, version, view)));
        return read;
    }
}
