package kz.moldir.kit.view;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.UpdateOptions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * Which collection holds a view. The one served stands in an alias document, and one write of that
 * switches it; other instances notice within a second of their next use, unless there is none.
 */
public final class Fillings {

    private static final String ALIASES = "views";
    private static final String ASKED = "asked";
    private static final long LOOK_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final Duration GIVEN_UP = Duration.ofMinutes(1);

    private final MongoDatabase database;
    private final MongoCollection<Document> aliases;
    private final String first;
    private final List<Bson> indexes;
    private final Clock clock = Clock.systemUTC();
    private final AtomicLong looked = new AtomicLong();
    private final AtomicReference<MongoCollection<RawBsonDocument>> served;
    private volatile boolean alone;

    Fillings(MongoDatabase database, String first, List<Bson> indexes) {
        this.database = database;
        this.aliases = database.getCollection(ALIASES);
        this.first = first;
        this.indexes = indexes;
        this.served = new AtomicReference<>(prepared(name()));
        looked.set(System.nanoTime());
        dropUnfinished(GIVEN_UP);
    }

    /** No other process switches it: nobody need look. */
    void alone() {
        alone = true;
    }

    /** What readers and writers use. */
    MongoCollection<RawBsonDocument> served() {
        long last = looked.get();
        if (!alone
                && System.nanoTime() - last > LOOK_NANOS
                && looked.compareAndSet(last, System.nanoTime())) {
            look();
        }
        return served.get();
    }

    /** What was switched while it was asked is newer than the answer. */
    private void look() {
        MongoCollection<RawBsonDocument> before = served.get();
        String name = name();
        if (!name.equals(before.getNamespace().getCollectionName())) {
            var unused = served.compareAndSet(before, collection(name));
        }
    }

    /** A new, empty filling; it is dropped later when nobody says that it is alive. */
    MongoCollection<RawBsonDocument> begin() {
        dropUnfinished(GIVEN_UP);
        String name = first + "-" + ObjectId.get().toHexString();
        alive(name);
        return prepared(name);
    }

    /** Says that a filling is still being filled. */
    void alive(String filling) {
        change(
                new Document(
                        "$set", new Document("filling." + filling, clock.instant().toString())));
    }

    /** What was served is dropped by whoever looks later, if nobody does so before. */
    void serve(MongoCollection<RawBsonDocument> filling) {
        String name = filling.getNamespace().getCollectionName();
        String now = clock.instant().toString();
        change(
                new Document(
                                "$set",
                                new Document("served", name)
                                        .append("since", now)
                                        .append("filling." + name(), now))
                        .append("$unset", new Document("filling." + name, "").append(ASKED, "")));
        served.set(collection(name));
    }

    /** Drops a filling that is not served any more, or never was. */
    public void drop(String filling) {
        if (filling.equals(name())) {
            throw new IllegalArgumentException(filling + " is served");
        }
        database.getCollection(filling).drop();
        change(new Document("$unset", new Document("filling." + filling, "")));
    }

    /** Drops all that is half filled; only where no other instance can be at it. */
    public void dropUnfinished() {
        dropUnfinished(Duration.ZERO);
    }

    /** Drops fillings that nobody said to be alive for as long. */
    private void dropUnfinished(Duration silent) {
        Instant before = clock.instant().minus(silent);
        unfinished()
                .forEach(
                        (name, alive) -> {
                            if (!Instant.parse(Objects.toString(alive)).isAfter(before)) {
                                drop(name);
                            }
                        });
    }

    /** Whether somebody fills one beside the served one; after a minute of silence nobody does. */
    public boolean beingFilled() {
        Instant after = clock.instant().minus(GIVEN_UP);
        return unfinished().values().stream()
                .anyMatch(alive -> Instant.parse(Objects.toString(alive)).isAfter(after));
    }

    private Document unfinished() {
        return part("filling");
    }

    /** What the alias document says of something; empty when it says nothing. */
    private Document part(String of) {
        Document alias = alias();
        Document part = alias == null ? null : alias.get(of, Document.class);
        return part == null ? new Document() : part;
    }

    /** Keeps in mind that another filling is wanted, until it is served or given up. */
    public void ask() {
        change(
                new Document(
                        "$set",
                        new Document(
                                ASKED,
                                new Document("at", clock.instant().toString())
                                        .append("begun", 0))));
    }

    /** Whether another filling was asked for and is not served yet. */
    public boolean asked() {
        return !part(ASKED).isEmpty();
    }

    /** How often what was asked for was begun. */
    public int beginnings() {
        return part(ASKED).getInteger("begun", 0);
    }

    /** It is begun now. */
    public void begun() {
        change(new Document("$set", new Document(ASKED + ".begun", beginnings() + 1)));
    }

    /** It is not wanted any more. */
    public void giveUp() {
        change(new Document("$unset", new Document(ASKED, "")));
    }

    private void change(Document change) {
        aliases.updateOne(new Document("_id", first), change, new UpdateOptions().upsert(true));
    }

    private String name() {
        Document alias = alias();
        String name = alias == null ? null : alias.getString("served");
        return name == null ? first : name;
    }

    private @Nullable Document alias() {
        return aliases.find(new Document("_id", first)).first();
    }

    private MongoCollection<RawBsonDocument> prepared(String name) {
        MongoCollection<RawBsonDocument> collection = collection(name);
        for (Bson index : indexes) {
            collection.createIndex(index, new IndexOptions());
        }
        return collection;
    }

    /** Unjournalled: a position is stored when the effects before it are on disk. */
    private MongoCollection<RawBsonDocument> collection(String name) {
        return database.getCollection(name, RawBsonDocument.class)
                .withReadConcern(ReadConcern.LOCAL)
                .withWriteConcern(WriteConcern.W1.withJournal(false));
    }
}
