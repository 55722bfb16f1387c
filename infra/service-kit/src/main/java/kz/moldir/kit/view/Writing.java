package kz.moldir.kit.view;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import kz.moldir.eventstore.continuity.Standing;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * Writes the documents of the served filling one at a time, effect and mark together, and each only
 * over the one that it was folded on. Meanwhile no other filling is served.
 */
final class Writing<V> {

    private final Fillings fillings;
    private final Form<V> form;
    private final Known<V> known;
    private final ReadWriteLock gate = new ReentrantReadWriteLock();

    Writing(Fillings fillings, Form<V> form, Known<V> known) {
        this.fillings = fillings;
        this.form = form;
        this.known = known;
    }

    /** Writes while nobody switches fillings. */
    void unlessHeld(BooleanSupplier writing) {
        gate.readLock().lock();
        try {
            if (!writing.getAsBoolean()) {
                throw new IllegalStateException(
                        "what was folded into "
                                + fillings.served().getNamespace().getCollectionName()
                                + " is not written");
            }
        } finally {
            gate.readLock().unlock();
        }
    }

    /** Keeps everybody in this process from writing meanwhile. */
    <T> T hold(Supplier<T> meanwhile) {
        gate.writeLock().lock();
        try {
            return meanwhile.get();
        } finally {
            gate.writeLock().unlock();
        }
    }

    /** Folds and writes; true. */
    boolean fold(
            String id,
            String mark,
            long sequence,
            UnaryOperator<@Nullable V> fold,
            Standing standing) {
        while (!folded(id, mark, sequence, fold, standing)) {
            var unused = known.drop(id); // Somebody else wrote it: fold again on what is there.
        }
        return true;
    }

    private boolean folded(
            String id,
            String mark,
            long sequence,
            UnaryOperator<@Nullable V> fold,
            Standing standing) {
        MongoCollection<RawBsonDocument> documents = fillings.served();
        State<V> stored = known.state(documents, standing.generation(), id);
        State<V> before = stored == null ? State.none() : stored;
        if (before.saw(mark, sequence)) {
            return true;
        }
        V after = fold.apply(before.view());
        if (after == null) { // What this process knew of it may be old.
            return !known.drop(id);
        }
        State<V> now = before.then(after, mark, sequence);
        standing.check(); // What was read may lack an earlier event.
        BsonDocument seenBefore = stored == null ? null : stored.seen();
        return known.during(
                Map.of(id, new OnItsWay.Write<>(seenBefore, after)),
                () -> {
                    RawBsonDocument document = form.encode(id, after, now.seen());
                    if (!written(documents, id, seenBefore, document)) {
                        return false;
                    }
                    known.keep(documents, standing.generation(), id, now, document);
                    return true;
                });
    }

    /** False when somebody else wrote it meanwhile. */
    private static boolean written(
            MongoCollection<RawBsonDocument> documents,
            String id,
            @Nullable BsonDocument seenBefore,
            RawBsonDocument after) {
        try {
            if (seenBefore == null) {
                documents.insertOne(after);
                return true;
            }
            return documents.replaceOne(Form.asSeen(id, seenBefore), after).getMatchedCount() == 1;
        } catch (MongoWriteException conflict) {
            if (conflict.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw conflict;
        }
    }

    /** Writes a whole document, whatever is there; true. */
    boolean put(String id, V view) {
        try {
            fillings.served()
                    .replaceOne(
                            Form.key(id),
                            form.encode(id, view, new BsonDocument()),
                            new ReplaceOptions().upsert(true));
        } finally {
            known.replaced(id);
        }
        return true;
    }
}
