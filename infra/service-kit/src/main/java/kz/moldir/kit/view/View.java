package kz.moldir.kit.view;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonDocumentWriter;
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
 * mark.
 *
 * @param <V> the view as a record; its {@code _id} is kept beside it
 */
public final class View<V> {

    private static final String SEEN = "seen";
    private static final String EPOCH = "#epoch";

    private final String epoch;
    private final MongoCollection<BsonDocument> documents;
    private final Codec<V> codec;

    private View(
            MongoDatabase database, String name, int version, Class<V> type, List<Bson> indexes) {
        this.codec = ViewCodecs.registry().get(type);
        this.documents =
                database.getCollection("view-" + name + "-v" + version, BsonDocument.class);
        this.epoch = epoch(name, version);
        for (Bson index : indexes) {
            documents.createIndex(index, new IndexOptions());
        }
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
     * @param fold from the view so far (null: none yet) to the view after (null: none still)
     */
    public void fold(String id, String source, long sequence, UnaryOperator<@Nullable V> fold) {
        String mark = source.replace('.', '_');
        while (true) {
            BsonDocument before =
                    documents.find(new BsonDocument("_id", new BsonString(id))).first();
            BsonDocument seen = before == null ? new BsonDocument() : before.getDocument(SEEN);
            if (seen.containsKey(mark) && seen.getInt64(mark).getValue() >= sequence) {
                return;
            }
            V after = fold.apply(before == null ? null : decode(before));
            if (after == null) {
                return;
            }
            BsonDocument document = encode(id, after);
            document.put(SEEN, seen.clone().append(mark, new BsonInt64(sequence)));
            if (written(id, before, document)) {
                return;
            }
        }
    }

    /** Writes a document whose id is the event's own: the same event writes the same document. */
    public void put(String id, V view) {
        BsonDocument document = encode(id, view);
        document.put(SEEN, new BsonDocument());
        documents.replaceOne(
                new BsonDocument("_id", new BsonString(id)),
                document,
                new ReplaceOptions().upsert(true));
    }

    /** The document of one subject. */
    public Optional<V> get(String id) {
        if (id.equals(EPOCH)) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                        documents.find(new BsonDocument("_id", new BsonString(id))).first())
                .map(this::decode);
    }

    /**
     * The documents that match; the filter and the order must be served by an index.
     *
     * @param limit at least 1; one more is read, since the epoch may be among them
     */
    public List<V> list(Bson filter, Bson order, int limit) {
        int oneMore = limit == Integer.MAX_VALUE ? limit : limit + 1;
        FindIterable<BsonDocument> found = documents.find(filter).sort(order).limit(oneMore);
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
        return documents.estimatedDocumentCount() - 1;
    }

    private boolean written(String id, @Nullable BsonDocument before, BsonDocument after) {
        try {
            if (before == null) {
                documents.insertOne(after);
                return true;
            }
            BsonDocument asRead =
                    new BsonDocument("_id", new BsonString(id)).append(SEEN, before.get(SEEN));
            return documents.replaceOne(asRead, after).getMatchedCount() == 1;
        } catch (MongoWriteException conflict) {
            if (conflict.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw conflict;
        }
    }

    private BsonDocument encode(String id, V view) {
        BsonDocument document = new BsonDocument("_id", new BsonString(id));
        BsonDocument fields = new BsonDocument();
        codec.encode(new BsonDocumentWriter(fields), view, EncoderContext.builder().build());
        fields.remove("_id");
        document.putAll(fields);
        return document;
    }

    private V decode(BsonDocument document) {
        return codec.decode(new BsonDocumentReader(document), DecoderContext.builder().build());
    }
}
