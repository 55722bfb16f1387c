package kz.moldir.eventstore.deadletter;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The stored letters of one processing group, and every query that is asked of them. */
final class Letters {

    /** Events of no aggregate have no sequence number: they stay as they came. */
    private static final Document IN_ORDER = new Document("event.seq", 1).append("index", 1);

    private static final Document BY_INDEX_DOWN = new Document("index", -1);

    private final MongoDatabase database;
    private final MongoCollection<Document> letters;
    private final String group;

    Letters(MongoDatabase database, String collection, String group) {
        this.database = database;
        this.group = group;
        this.letters =
                database.getCollection(collection)
                        .withReadPreference(ReadPreference.primary())
                        .withReadConcern(ReadConcern.MAJORITY)
                        .withWriteConcern(WriteConcern.MAJORITY);
        IndexOptions unique = new IndexOptions().unique(true);
        letters.createIndex(
                new Document("group", 1).append("sequence", 1).append("index", 1), unique);
        letters.createIndex(
                new Document("group", 1)
                        .append("sequence", 1)
                        .append("event.seq", 1)
                        .append("index", 1));
        letters.createIndex(
                new Document("group", 1).append("event.id", 1).append("event.type", 1), unique);
    }

    private Document inGroup() {
        return new Document("group", group);
    }

    private Document inSequence(String sequence) {
        return inGroup().append("sequence", sequence);
    }

    /** Adds a letter to its sequence; false if its event waits already. */
    boolean add(String sequence, Document letter) {
        while (!insert(letter.append("index", nextIndex(sequence)))) {
            // A batch that is handled again brings its letters again; otherwise the place was
            // taken.
            if (keeps(letter)) {
                return false;
            }
        }
        return true;
    }

    private boolean insert(Document letter) {
        try {
            letters.insertOne(letter);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return false;
        }
    }

    /** Whether a letter's event waits already. */
    boolean keeps(Document letter) {
        Document event = letter.get("event", Document.class);
        Document same =
                inGroup()
                        .append("event.id", event.get("id"))
                        .append("event.type", event.get("type"));
        return letters.find(same).first() != null;
    }

    private long nextIndex(String sequence) {
        @Nullable Document last =
                letters.find(inSequence(sequence)).sort(BY_INDEX_DOWN).limit(1).first();
        return last == null ? 0 : last.getLong("index") + 1;
    }

    Document enqueued(String id, String sequence, Instant at) {
        return new Document("_id", id)
                .append("group", group)
                .append("sequence", sequence)
                .append("enqueuedAt", Date.from(at));
    }

    void delete(String id) {
        letters.deleteOne(new Document("_id", id));
    }

    /** Takes a letter back that waits behind no other; false if it does, or is being processed. */
    boolean takeBack(String sequence, String id) {
        boolean first =
                first(sequence).map(letter -> letter.getString("_id").equals(id)).orElse(false);
        Document untried = new Document("_id", id).append("processingStarted", null);
        return first && letters.deleteOne(untried).getDeletedCount() > 0;
    }

    /** Replaces why a letter waits and lets it be tried again; false if it is gone. */
    boolean touch(String id, Document state) {
        Document change =
                new Document("$set", state).append("$unset", new Document("processingStarted", ""));
        return letters.updateOne(new Document("_id", id), change).getMatchedCount() > 0;
    }

    FindIterable<Document> sequence(String sequence) {
        return letters.find(inSequence(sequence)).sort(IN_ORDER);
    }

    Optional<Document> first(String sequence) {
        return Optional.ofNullable(sequence(sequence).limit(1).first());
    }

    List<String> sequences() {
        return letters.distinct("sequence", inGroup(), String.class).into(new ArrayList<>());
    }

    long size() {
        return letters.countDocuments(inGroup());
    }

    long size(String sequence) {
        return letters.countDocuments(inSequence(sequence));
    }

    void clear() {
        letters.deleteMany(inGroup());
    }

    /** Claims a letter for processing unless another did within the duration. */
    boolean claim(Document letter, Duration duration) {
        Document free =
                new Document("_id", letter.get("_id"))
                        .append(
                                "processingStarted",
                                letter.get("processingStarted") == null
                                        ? null
                                        : new Document("$lt", Date.from(expired(duration))));
        Document mine = new Document("$currentDate", new Document("processingStarted", true));
        return letters.updateOne(free, mine).getMatchedCount() > 0;
    }

    private Instant expired(Duration duration) {
        Document server = database.runCommand(new Document("isMaster", 1));
        return server.getDate("localTime").toInstant().minus(duration);
    }
}
