package kz.moldir.kit.view;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;
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

    private final String name;
    private final int version;
    private final String epoch;
    private final Fillings fillings;
    private final Form<V> form;
    private final Known<V> known;
    private final Writing<V> writing;

    private View(
            MongoDatabase database, String name, int version, Class<V> type, List<Bson> indexes) {
        this.name = name;
        this.version = version;
        this.fillings = new Fillings(database, "view-" + name + "-v" + version, indexes);
        this.form = new Form<>(type);
        this.known = new Known<>(form);
        this.writing = new Writing<>(fillings, form, known);
        this.epoch = Epoch.of(documents(), name + "-v" + version);
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

    /** The joint epoch of the views that one processor or listener fills; empty without views. */
    public static String epochOf(List<View<?>> views) {
        return views.stream().map(view -> "@" + view.epoch()).collect(Collectors.joining());
    }

    /** Its name, without the version. */
    public String name() {
        return name;
    }

    /** The version of its form. */
    public int version() {
        return version;
    }

    /** No other process writes here: what this one wrote last is what is stored. */
    public void alone() {
        known.alone();
        fillings.alone();
    }

    /** Whether only this process writes here, so that {@link #changes} tells of every write. */
    public boolean isAlone() {
        return known.isAlone();
    }

    /** Who waits for what this process writes here. */
    public Changes changes() {
        return known.changes();
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
        String mark = Marks.key(source);
        if (Refill.underWay()) {
            Refill.of(this).ifPresent(refill -> refill.fold(id, mark, sequence, fold));
            return;
        }
        Unwritten<V> batch = Batch.of(this);
        if (batch != null) {
            batch.fold(id, mark, sequence, fold);
        } else {
            writing.unlessHeld(() -> writing.fold(id, mark, sequence, fold, Batch.alone()));
        }
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
            writing.unlessHeld(() -> writing.put(id, view));
        }
    }

    /** The document of one subject, with what this thread's batch folded into it. */
    public Optional<V> get(String id) {
        if (id.equals(Epoch.ID)) {
            return Optional.empty();
        }
        Unwritten<V> batch = Batch.of(this);
        Optional<V> unwritten = batch == null ? Optional.empty() : batch.get(id);
        return unwritten.isPresent() ? unwritten : known.read(documents(), id);
    }

    /**
     * The documents that match; the filter and the order must be served by an index.
     *
     * @param limit at least 1; one more is read, since the epoch may be among them
     */
    public List<V> list(Bson filter, Bson order, int limit) {
        int oneMore = limit == Integer.MAX_VALUE ? limit : limit + 1;
        FindIterable<RawBsonDocument> found = documents().find(filter).sort(order).limit(oneMore);
        List<V> views = new ArrayList<>();
        for (RawBsonDocument document : found) {
            if (views.size() < limit && !Epoch.is(document)) {
                views.add(form.decode(document));
            }
        }
        return views;
    }

    /** How many documents there are. */
    public long count() {
        return documents().estimatedDocumentCount() - 1;
    }

    /**
     * How far the documents that are served have followed each source.
     *
     * @param sources what the names of the sources begin with; {@link Marks#key} gives their keys
     *     here
     */
    public Map<String, Long> marks(String sources) {
        return Marks.in(documents(), sources);
    }

    /** Hashes what is served now. */
    public FoldHash.Result hash() {
        return FoldHash.of(documents());
    }

    /** The collection that is served now. */
    public String filling() {
        return documents().getNamespace().getCollectionName();
    }

    /** Which collection is served, and which others are wanted or half filled. */
    public Fillings fillings() {
        return fillings;
    }

    /** Begins another filling beside the one that is served. */
    public Refill<V> refill() {
        return new Refill<>(this, fillings.begin());
    }

    /** Keeps everybody in this process from folding meanwhile; readers go on. */
    public <T> T hold(Supplier<T> meanwhile) {
        return writing.hold(meanwhile);
    }

    /**
     * Serves a filling from now on; call it within {@link #hold}, when the filling holds all that
     * the served one does. Positions keep their names, since nothing has to be read again.
     */
    void serve(MongoCollection<RawBsonDocument> filling) {
        Epoch.name(filling, epoch);
        fillings.serve(filling);
        known.clear();
    }

    MongoCollection<RawBsonDocument> documents() {
        return fillings.served();
    }

    Form<V> form() {
        return form;
    }

    Known<V> known() {
        return known;
    }

    Writing<V> writing() {
        return writing;
    }
}
