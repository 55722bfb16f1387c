package kz.moldir.kit.view;

import com.mongodb.client.MongoCollection;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * Single documents, by what this process knows of them and else as they are stored. Folds begin
 * with what it wrote last; readers see that too, and what is on its way, where nobody else writes.
 */
final class Known<V> {

    private final Form<V> form;
    private final Kept<V> kept;
    private final Changes changes = new Changes();
    private final OnItsWay<V> onItsWay = new OnItsWay<>(changes);
    private final Looked<V> looked = new Looked<>(changes);
    private volatile boolean alone;

    Known(Form<V> form) {
        this.form = form;
        this.kept = new Kept<>(form);
    }

    /** No other process writes here: what this one wrote last is what is stored. */
    void alone() {
        alone = true;
    }

    /** Whether nobody else does. */
    boolean isAlone() {
        return alone;
    }

    /** Who waits for what this process writes. */
    Changes changes() {
        return changes;
    }

    /** What readers see. */
    Optional<V> read(MongoCollection<RawBsonDocument> documents, String id) {
        if (!alone) {
            return stored(documents, id);
        }
        // Before what is kept: a write that ends in between is kept by then.
        OnItsWay.Write<V> write = onItsWay.of(id);
        State<V> known = kept.get(documents.getNamespace(), id);
        if (known == null || known.view() == null) {
            return looked.at(documents.getNamespace(), id, () -> stored(documents, id));
        }
        return Optional.of(
                write != null && known.seen().equals(write.before())
                        ? write.after()
                        : known.view());
    }

    private Optional<V> stored(MongoCollection<RawBsonDocument> documents, String id) {
        return Optional.ofNullable(documents.find(Form.key(id)).first()).map(form::decode);
    }

    /**
     * A document as it is now, or was when this process wrote it last; null where there is none.
     *
     * @param since the generation of the document server in which it was written
     */
    @Nullable State<V> state(MongoCollection<RawBsonDocument> documents, long since, String id) {
        State<V> known = kept.get(documents.getNamespace(), since, id);
        return known != null ? known : stateNow(documents, id);
    }

    /** A document as it is stored. */
    @Nullable State<V> stateNow(MongoCollection<RawBsonDocument> documents, String id) {
        RawBsonDocument stored = documents.find(Form.key(id)).first();
        return stored == null ? null : form.state(stored);
    }

    /** Writes, and shows to readers of this process meanwhile what will be there. */
    boolean during(Map<String, OnItsWay.Write<V>> writes, BooleanSupplier writing) {
        try {
            return alone ? onItsWay.during(writes, writing) : writing.getAsBoolean();
        } finally {
            writes.keySet().forEach(changes::tell);
        }
    }

    /** A document is written so. */
    void keep(
            MongoCollection<RawBsonDocument> documents,
            long since,
            String id,
            State<V> state,
            RawBsonDocument document) {
        kept.put(documents.getNamespace(), since, id, state, document);
    }

    /** What is stored may be another; whether it was known. */
    boolean drop(String id) {
        return kept.drop(id);
    }

    /** A document was written whole, or may have been. */
    void replaced(String id) {
        var unused = drop(id);
        changes.tell(id);
    }

    /** Another filling is served. */
    void clear() {
        kept.clear();
        changes.tellAll();
    }
}
