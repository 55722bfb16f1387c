package kz.moldir.kit.view;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import kz.moldir.eventstore.continuity.Standing;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/** What a batch folded into one view and has not written yet. */
final class Unwritten<V> {

    private record Fold<V>(String mark, long sequence, UnaryOperator<@Nullable V> fold) {

        @Nullable V after(@Nullable V before) {
            return fold.apply(before);
        }

        void again(View<V> view, String id, Standing standing) {
            var unused = view.writing().fold(id, mark, sequence, fold, standing);
        }
    }

    private static final class Entry<V> {
        private final @Nullable BsonDocument seenBefore;
        private final List<Fold<V>> folds = new ArrayList<>();
        private State<V> now;
        private boolean changed;
        private @Nullable RawBsonDocument document;

        Entry(@Nullable State<V> before) {
            this.seenBefore = before == null ? null : before.seen();
            this.now = before == null ? State.none() : before;
        }

        /** Whether the fold made something of it. */
        boolean takes(Fold<V> fold) {
            V after = fold.after(now.view());
            if (after == null) {
                return false;
            }
            now = now.then(after, fold.mark(), fold.sequence());
            changed = true;
            return true;
        }
    }

    private final View<V> view;
    private final Known<V> known;
    private final Standing standing;
    private final MongoCollection<RawBsonDocument> documents;
    private final Map<String, Entry<V>> entries = new LinkedHashMap<>();
    private final Map<String, V> put = new LinkedHashMap<>();

    Unwritten(View<V> view, Standing standing) {
        this.view = view;
        this.known = view.known();
        this.standing = standing;
        this.documents = view.documents();
    }

    synchronized void fold(String id, String mark, long sequence, UnaryOperator<@Nullable V> fold) {
        Fold<V> one = new Fold<>(mark, sequence, fold);
        Entry<V> entry =
                entries.computeIfAbsent(
                        id,
                        absent ->
                                new Entry<>(known.state(documents, standing.generation(), absent)));
        if (entry.now.saw(mark, sequence)) {
            return;
        }
        if (!entry.takes(one) && !entry.changed) {
            entry = new Entry<>(known.stateNow(documents, id));
            if (entry.now.saw(mark, sequence)) {
                return;
            }
            var unused = entry.takes(one);
            entries.put(id, entry);
        }
        entry.folds.add(one);
    }

    synchronized void put(String id, V after) {
        put.put(id, after);
    }

    /** What a document is in this batch; empty where the batch did not touch it. */
    synchronized Optional<V> get(String id) {
        V whole = put.get(id);
        Entry<V> entry = entries.get(id);
        return whole != null || entry == null
                ? Optional.ofNullable(whole)
                : Optional.ofNullable(entry.now.view());
    }

    synchronized void flush() {
        view.writing()
                .unlessHeld(() -> (documents.equals(view.documents()) && written()) || refolded());
    }

    /** False when somebody else wrote one of the documents meanwhile. */
    private boolean written() {
        Map<String, OnItsWay.Write<V>> shown = new HashMap<>();
        entries.forEach(
                (id, entry) -> {
                    V now = entry.now.view();
                    if (entry.changed && now != null) {
                        shown.put(id, new OnItsWay.Write<>(entry.seenBefore, now));
                    }
                });
        if (shown.isEmpty() && put.isEmpty()) {
            return true;
        }
        // Shown before it is put into the form in which it is stored: somebody may wait for it.
        return known.during(shown, () -> written(writes(), shown.size() + put.size()));
    }

    private List<WriteModel<RawBsonDocument>> writes() {
        List<WriteModel<RawBsonDocument>> writes = new ArrayList<>();
        entries.forEach((id, entry) -> write(id, entry, writes));
        put.forEach((id, whole) -> writes.add(whole(id, whole)));
        return writes;
    }

    private boolean written(List<WriteModel<RawBsonDocument>> writes, int wanted) {
        try {
            BulkWriteResult result =
                    documents.bulkWrite(writes, new BulkWriteOptions().ordered(false));
            int done =
                    result.getInsertedCount()
                            + result.getMatchedCount()
                            + result.getUpserts().size();
            if (done < wanted) {
                return false;
            }
        } catch (MongoBulkWriteException failed) {
            if (failed.getWriteErrors().stream().allMatch(Unwritten::raced)) {
                return false;
            }
            forget();
            throw failed;
        } catch (MongoException unknown) {
            forget();
            throw unknown;
        }
        entries.forEach(
                (id, entry) -> {
                    RawBsonDocument document = entry.document;
                    if (document != null) {
                        known.keep(documents, standing.generation(), id, entry.now, document);
                    }
                });
        put.keySet().forEach(known::replaced);
        return true;
    }

    /** Some may be written; until the batch comes again none is known. */
    private void forget() {
        entries.keySet().forEach(known::drop);
        put.keySet().forEach(known::replaced);
    }

    private void write(String id, Entry<V> entry, List<WriteModel<RawBsonDocument>> writes) {
        V now = entry.now.view();
        if (!entry.changed || now == null) {
            return;
        }
        RawBsonDocument document = view.form().encode(id, now, entry.now.seen());
        entry.document = document;
        writes.add(
                entry.seenBefore == null
                        ? new InsertOneModel<>(document)
                        : new ReplaceOneModel<>(Form.asSeen(id, entry.seenBefore), document));
    }

    private WriteModel<RawBsonDocument> whole(String id, V whole) {
        return new ReplaceOneModel<>(
                Form.key(id),
                view.form().encode(id, whole, new BsonDocument()),
                new ReplaceOptions().upsert(true));
    }

    private static boolean raced(BulkWriteError error) {
        return ErrorCategory.fromErrorCode(error.getCode()) == ErrorCategory.DUPLICATE_KEY;
    }

    /** Each fold on what is there now; those whose marks are there already change nothing. */
    private boolean refolded() {
        entries.forEach(
                (id, entry) -> {
                    var unused = known.drop(id);
                    entry.folds.forEach(fold -> fold.again(view, id, standing));
                });
        put.forEach(view.writing()::put);
        return true;
    }
}
