package kz.moldir.kit.view;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import kz.moldir.eventstore.continuity.Standing;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonDocumentWriter;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * The documents of one view, one a subject, each with the sequence numbers it has seen.
 *
 * <p>Effect and mark are one write: an event that comes again changes nothing, and a subject's
 * events apply in order. A document may be fed by several subjects and sources; each keeps its own
 * mark. Within a {@link Batch} documents are written together at its end.
 *
 * @param <V> the view as a record; its {@code _id} is kept beside it
 */
public final class View<V> {

    private static final String SEEN = "seen";
    static final String EPOCH = "#epoch";

    private final String name;
    private final int version;
    private final String epoch;
    private final Fillings fillings;
    private final Codec<V> codec;
    private final ReadWriteLock gate = new ReentrantReadWriteLock();
    private final Kept<V> kept = new Kept<>();
    private final OnItsWay<V> onItsWay = new OnItsWay<>();
    private volatile boolean alone;

    /** A document's view, null where it has none yet, and the sequence numbers it has seen. */
    record State<V>(@Nullable V view, BsonDocument seen) {}

    private View(
            MongoDatabase database, String name, int version, Class<V> type, List<Bson> indexes) {
        this.name = name;
        this.version = version;
        this.codec = ViewCodecs.registry().get(type);
        this.fillings = new Fillings(database, "view-" + name + "-v" + version, indexes);
        this.epoch = epoch(name, version);
    }

    /**
     * Opens a view.
     *
     * @param version raise it when the view's form changes; a new collection is then filled anew
     * @param indexes what its queries need
     */
    public static <V> View<V> of(
            MongoDatabase database, String name, int version, Class<V> type, Bson... indexes) {
        return new View<>(database, name, version, type, List.of(indexes));
    }

    /**
     * The name of this filling of the collection. Positions are kept under it, so whoever fills a
     * collection that was dropped, or made anew in another version, starts from the beginning.
     */
    public String epoch() {
        return epoch;
    }

    private String epoch(String name, int version) {
        MongoCollection<BsonDocument> documents = documents();
        BsonDocument key = new BsonDocument("_id", new BsonString(EPOCH));
        BsonDocument present = documents.find(key).first();
        if (present == null) {
            String made = name + "-v" + version + "-" + ObjectId.get().toHexString();
            try {
                documents.insertOne(key.clone().append("epoch", new BsonString(made)));
            } catch (MongoWriteException raced) {
                if (raced.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                    throw raced;
                }
            }
            present = Objects.requireNonNull(documents.find(key).first());
        }
        return present.getString("epoch").getValue();
    }

    /** Its name, without the version. */
    public String name() {
        return name;
    }

    /** The version of its form. */
    public int version() {
        return version;
    }

    /** The collection that is served now. */
    public String filling() {
        return documents().getNamespace().getCollectionName();
    }

    /** The joint epoch of the views that one processor or listener fills; empty without views. */
    public static String epochOf(List<View<?>> views) {
        return views.stream().map(view -> "@" + view.epoch()).collect(Collectors.joining());
    }

    /** Folds an event of this service's own store into the document of the event's subject. */
    public void fold(RecordedEvent event, UnaryOperator<@Nullable V> fold) {
        fold(event.subject(), "own/" + event.subject(), event.sequence(), fold);
    }

    /**
     * Folds an event into a document.
     *
     * @param id the document
     * @param source where the event comes from: topic or store, and subject
     * @param sequence of the event in its source; a lower or equal one was seen before
     * @param fold from the view so far (null: none yet) to the view after (null: none still); it
     *     may be asked again when somebody else wrote the document meanwhile
     */
    public void fold(String id, String source, long sequence, UnaryOperator<@Nullable V> fold) {
        String mark = mark(source);
        if (Refill.underWay()) {
            Refill.of(this).ifPresent(refill -> refill.fold(id, mark, sequence, fold));
            return;
        }
        Unwritten<V> batch = Batch.of(this);
        if (batch != null) {
            batch.fold(id, mark, sequence, fold);
        } else {
            unlessHeld(() -> foldNow(id, mark, sequence, fold, Batch.alone()));
        }
    }

    /** Under which key the mark of a source is kept. */
    public static String mark(String source) {
        return source.replace('.', '_');
    }

    /**
     * How far the documents that are served have followed each source.
     *
     * @param sources what the names of the sources begin with; {@link #mark} gives their keys here
     */
    public Map<String, Long> marks(String sources) {
        Map<String, Long> marks = new HashMap<>();
        documents()
                .find(new BsonDocument("_id", new BsonDocument("$ne", new BsonString(EPOCH))))
                .projection(new BsonDocument(SEEN, new BsonInt32(1)))
                .forEach(document -> marks(document, mark(sources), marks));
        return marks;
    }

    private static void marks(BsonDocument document, String prefix, Map<String, Long> marks) {
        document.getDocument(SEEN, new BsonDocument())
                .forEach(
                        (mark, sequence) -> {
                            if (mark.startsWith(prefix)) {
                                marks.merge(mark, sequence.asInt64().getValue(), Math::max);
                            }
                        });
    }

    /** Folds and writes at once; true. */
    boolean foldNow(
            String id,
            String mark,
            long sequence,
            UnaryOperator<@Nullable V> fold,
            Standing standing) {
        while (!folded(documents(), id, mark, sequence, fold, standing)) {
            dropKept(id); // Somebody else wrote it meanwhile: fold again on what is there now.
        }
        return true;
    }

    private boolean folded(
            MongoCollection<BsonDocument> documents,
            String id,
            String mark,
            long sequence,
            UnaryOperator<@Nullable V> fold,
            Standing standing) {
        State<V> before = state(documents, standing.generation(), id);
        BsonDocument seen = before == null ? new BsonDocument() : before.seen();
        if (saw(seen, mark, sequence)) {
            return true;
        }
        V after = fold.apply(before == null ? null : before.view());
        if (after == null) { // What this process knew of it may be old.
            return !kept.drop(id);
        }
        State<V> now = new State<>(after, seen.clone().append(mark, new BsonInt64(sequence)));
        standing.check(); // What was read may lack an earlier event.
        BsonDocument document = encode(id, after, now.seen());
        return whileShown(
                Map.of(id, new OnItsWay.Write<>(before == null ? null : before.seen(), after)),
                () -> {
                    if (!written(documents, id, before, document)) {
                        return false;
                    }
                    keep(documents, standing.generation(), id, now, document);
                    return true;
                });
    }

    /** Writes, and shows to readers of this process meanwhile what will be there. */
    boolean whileShown(Map<String, OnItsWay.Write<V>> writes, BooleanSupplier writing) {
        return alone ? onItsWay.during(writes, writing) : writing.getAsBoolean();
    }

    static boolean saw(BsonDocument seen, String mark, long sequence) {
        return seen.containsKey(mark) && seen.getInt64(mark).getValue() >= sequence;
    }

    /**
     * A document as it is now, or was when this process wrote it last; null where there is none.
     */
    @Nullable State<V> state(MongoCollection<BsonDocument> documents, long since, String id) {
        State<V> known = kept.get(documents.getNamespace(), since, id);
        return known != null ? known : stateNow(documents, id);
    }

    @Nullable State<V> stateNow(MongoCollection<BsonDocument> documents, String id) {
        BsonDocument stored = documents.find(new BsonDocument("_id", new BsonString(id))).first();
        return stored == null ? null : new State<>(decode(stored), seen(stored));
    }

    void keep(
            MongoCollection<BsonDocument> documents,
            long since,
            String id,
            State<V> state,
            BsonDocument document) {
        kept.put(documents.getNamespace(), since, id, state, document);
    }

    void dropKept(String id) {
        var unused = kept.drop(id);
    }

    /** Writes a document whose id is the event's own: the same event writes the same document. */
    public void put(String id, V view) {
        if (Refill.underWay()) {
            Refill.of(this).ifPresent(refill -> refill.put(id, view));
            return;
        }
        Unwritten<V> batch = Batch.of(this);
        if (batch != null) {
            batch.put(id, view);
        } else {
            unlessHeld(
                    () -> {
                        putNow(id, view);
                        return true;
                    });
        }
    }

    void putNow(String id, V view) {
        documents()
                .replaceOne(
                        new BsonDocument("_id", new BsonString(id)),
                        encode(id, view, new BsonDocument()),
                        new ReplaceOptions().upsert(true));
        dropKept(id);
    }

    /** Writes while nobody switches fillings. */
    void unlessHeld(BooleanSupplier writing) {
        gate.readLock().lock();
        try {
            if (!writing.getAsBoolean()) {
                throw new IllegalStateException("what was folded into " + name + " is not written");
            }
        } finally {
            gate.readLock().unlock();
        }
    }

    /** Begins another filling beside the one that is served. */
    public Refill<V> refill() {
        return new Refill<>(this, fillings.begin());
    }

    /** Keeps everybody in this process from folding meanwhile; readers go on. */
    public <T> T hold(Supplier<T> meanwhile) {
        gate.writeLock().lock();
        try {
            return meanwhile.get();
        } finally {
            gate.writeLock().unlock();
        }
    }

    /**
     * Serves a filling from now on; call it within {@link #hold}, when the filling holds all that
     * the served one does. Positions keep their names, since nothing has to be read again.
     */
    void serve(MongoCollection<BsonDocument> filling) {
        filling.insertOne(
                new BsonDocument("_id", new BsonString(EPOCH))
                        .append("epoch", new BsonString(epoch)));
        fillings.serve(filling);
        kept.clear();
    }

    /** Drops a filling that is not served any more, or never was. */
    public void forget(String filling) {
        fillings.drop(filling);
    }

    /** Keeps in mind that another filling is wanted, until it is served or given up. */
    public void ask() {
        fillings.ask();
    }

    /** Whether another filling was asked for and is not served yet. */
    public boolean asked() {
        return fillings.asked();
    }

    /** How often what was asked for was begun. */
    public int beginnings() {
        return fillings.beginnings();
    }

    /** It is begun now. */
    public void begun() {
        fillings.begun();
    }

    /** It is not wanted any more. */
    public void giveUp() {
        fillings.giveUp();
    }

    /** Whether somebody fills one beside the served one; after a minute of silence nobody does. */
    public boolean beingFilled() {
        return fillings.beingFilled();
    }

    /** Drops all that is half filled; only where no other instance can be at it. */
    public void dropUnfinished() {
        fillings.dropUnfinished(Duration.ZERO);
    }

    /** Says that a filling is still being filled. */
    void alive(String filling) {
        fillings.alive(filling);
    }

    /** Hashes what is served now. */
    public FoldHash.Result hash() {
        return FoldHash.of(documents());
    }

    MongoCollection<BsonDocument> documents() {
        return fillings.served();
    }

    /** The document of one subject, with what this thread's batch folded into it. */
    public Optional<V> get(String id) {
        if (id.equals(EPOCH)) {
            return Optional.empty();
        }
        Unwritten<V> batch = Batch.of(this);
        Optional<V> unwritten = batch == null ? Optional.empty() : batch.get(id);
        return unwritten.isPresent() ? unwritten : written(id);
    }

    /** No other process writes here: what this one wrote last is what is stored. */
    public void alone() {
        alone = true;
        fillings.alone();
    }

    private Optional<V> written(String id) {
        if (!alone) {
            return stored(id);
        }
        // Before what is kept: a write that ends in between is kept by then.
        OnItsWay.Write<V> write = onItsWay.of(id);
        State<V> known = kept.get(documents().getNamespace(), id);
        if (known == null || known.view() == null) {
            return stored(id);
        }
        return Optional.of(
                write != null && known.seen().equals(write.before())
                        ? write.after()
                        : known.view());
    }

    private Optional<V> stored(String id) {
        return Optional.ofNullable(
                        documents().find(new BsonDocument("_id", new BsonString(id))).first())
                .map(this::decode);
    }

    /**
     * The documents that match; the filter and the order must be served by an index.
     *
     * @param limit at least 1; one more is read, since the epoch may be among them
     */
    public List<V> list(Bson filter, Bson order, int limit) {
        int oneMore = limit == Integer.MAX_VALUE ? limit : limit + 1;
        FindIterable<BsonDocument> found = documents().find(filter).sort(order).limit(oneMore);
        List<V> views = new ArrayList<>();
        for (BsonDocument document : found) {
            if (views.size() < limit && !document.getString("_id").getValue().equals(EPOCH)) {
                views.add(decode(document));
            }
        }
        return views;
    }

    /** How many documents there are. */
    public long count() {
        return documents().estimatedDocumentCount() - 1;
    }

    private boolean written(
            MongoCollection<BsonDocument> documents,
            String id,
            @Nullable State<V> before,
            BsonDocument after) {
        try {
            if (before == null) {
                documents.insertOne(after);
                return true;
            }
            return documents.replaceOne(asSeen(id, before.seen()), after).getMatchedCount() == 1;
        } catch (MongoWriteException conflict) {
            if (conflict.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw conflict;
        }
    }

    /** A document as it was when its marks were these. */
    static BsonDocument asSeen(String id, BsonDocument seen) {
        return new BsonDocument("_id", new BsonString(id)).append(SEEN, seen);
    }

    BsonDocument encode(String id, V view, BsonDocument seen) {
        BsonString key = new BsonString(id);
        BsonDocument document = new BsonDocument("_id", key);
        codec.encode(new BsonDocumentWriter(document), view, EncoderContext.builder().build());
        document.put("_id", key);
        document.put(SEEN, seen);
        return document;
    }

    static BsonDocument seen(BsonDocument document) {
        return document.getDocument(SEEN);
    }

    V decode(BsonDocument document) {
        return codec.decode(new BsonDocumentReader(document), DecoderContext.builder().build());
    }
}
