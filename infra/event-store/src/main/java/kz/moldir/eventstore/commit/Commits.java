package kz.moldir.eventstore.commit;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertManyOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.configuration.CodecRegistries;
import org.jspecify.annotations.Nullable;

/**
 * The collection of commits and every query that is asked of it, each served by an index. Reads go
 * to the primary with read concern majority, so they see only what cannot be lost.
 */
public final class Commits {

    private static final Document BY_ID = new Document("_id", 1);
    private static final Document BY_ID_DOWN = new Document("_id", -1);

    private final MongoCollection<Commit> commits;
    private final MongoCollection<RawBsonDocument> raw;
    private final MongoCollection<Document> documents;

    /** Uses the named collection and creates its indexes where they are missing. */
    public Commits(MongoDatabase database, String collection) {
        this.documents =
                database.getCollection(collection)
                        .withReadPreference(ReadPreference.primary())
                        .withReadConcern(ReadConcern.MAJORITY)
                        .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.raw = documents.withDocumentClass(RawBsonDocument.class);
        this.commits =
                documents
                        .withDocumentClass(Commit.class)
                        .withCodecRegistry(
                                CodecRegistries.fromRegistries(
                                        CodecRegistries.fromCodecs(new CommitCodec()),
                                        database.getCodecRegistry()));
        IndexOptions unique = new IndexOptions().unique(true);
        documents.createIndex(
                new Document("streams.aggregate", 1).append("streams.from", 1), unique);
        documents.createIndex(new Document("command.id", 1), unique);
    }

    /** Inserts in order and returns when all are acknowledged by a majority and journalled. */
    public void insert(List<RawBsonDocument> numbered) {
        raw.insertMany(numbered, new InsertManyOptions().ordered(true));
    }

    /** The newest commit's last position and time. */
    public Head head() {
        Document newest =
                documents
                        .find()
                        .sort(BY_ID_DOWN)
                        .limit(1)
                        .projection(new Document("last", 1).append("at", 1))
                        .first();
        return newest == null
                ? Head.EMPTY
                : new Head(newest.getLong("last"), newest.getDate("at").toInstant());
    }

    /** Global index of the newest stored event, 0 when there is none. */
    public long last() {
        return head().last();
    }

    /** The commit of a command. */
    public Optional<Commit> ofCommand(String command) {
        return Optional.ofNullable(commits.find(new Document("command.id", command)).first());
    }

    /** Whether a stored commit begins with the given event of the aggregate. */
    public boolean taken(StreamRange stream) {
        Document key =
                new Document("streams.aggregate", stream.aggregate())
                        .append("streams.from", stream.from());
        for (Commit commit : commits.find(key)) {
            if (commit.holds(stream.aggregate(), stream.from())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a stored commit has this number. */
    public boolean taken(long id) {
        return documents.find(new Document("_id", id)).projection(BY_ID).first() != null;
    }

    /** All commits of one aggregate that hold an event from {@code seq} on, in order. */
    public List<Commit> ofAggregate(String aggregate, long seq) {
        List<Commit> found = new ArrayList<>();
        for (Commit commit : commits.find(new Document("streams.aggregate", aggregate))) {
            if (commit.streams().stream()
                    .anyMatch(s -> s.aggregate().equals(aggregate) && s.to() >= seq)) {
                found.add(commit);
            }
        }
        // A sort by the server would take the smallest of all streams of a commit, not this one's.
        found.sort(Comparator.comparingLong(Commit::id));
        return found;
    }

    /** All commits that hold an event of one of the aggregates, in order; asked in one query. */
    public List<Commit> ofAggregates(Collection<String> aggregates) {
        Document any = new Document("$in", List.copyOf(aggregates));
        List<Commit> found = new ArrayList<>();
        for (Commit commit : commits.find(new Document("streams.aggregate", any))) {
            found.add(commit);
        }
        found.sort(Comparator.comparingLong(Commit::id));
        return found;
    }

    /** Sequence number of the aggregate's newest event. */
    public Optional<Long> lastSequence(String aggregate) {
        @Nullable Long last = null;
        for (Document commit :
                documents
                        .find(new Document("streams.aggregate", aggregate))
                        .projection(new Document("streams", 1))) {
            for (Document stream : commit.getList("streams", Document.class)) {
                if (aggregate.equals(stream.getString("aggregate"))) {
                    long to = stream.getLong("to");
                    last = last == null ? to : Math.max(last, to);
                }
            }
        }
        return Optional.ofNullable(last);
    }

    /** The commits that begin after the given position, in order, at most {@code limit}. */
    public FindIterable<Commit> after(long position, int limit) {
        return commits.find(new Document("_id", new Document("$gt", position)))
                .sort(BY_ID)
                .limit(limit)
                .batchSize(limit);
    }

    /** The commit that begins at the position or holds it. */
    public Optional<Commit> at(long position) {
        return Optional.ofNullable(
                commits.find(new Document("_id", new Document("$lte", position)))
                        .sort(BY_ID_DOWN)
                        .limit(1)
                        .first());
    }

    /** Position just before the first commit made at the time or later; empty if there is none. */
    public Optional<Long> before(Instant time) {
        long low = 0;
        long high = last();
        Optional<Long> found = Optional.empty();
        // Commit times never go backwards (see Commit.at), so halving finds the first.
        while (low < high) {
            long middle = low + (high - low) / 2;
            Document next =
                    documents
                            .find(new Document("_id", new Document("$gt", middle)))
                            .sort(BY_ID)
                            .limit(1)
                            .projection(new Document("at", 1))
                            .first();
            if (next == null) {
                high = middle;
            } else if (next.getDate("at").toInstant().isBefore(time)) {
                low = next.getLong("_id");
            } else {
                found = Optional.of(next.getLong("_id") - 1);
                high = middle;
            }
        }
        return found;
    }

    /** The newest position and the time of its commit. */
    public record Head(long last, Instant at) {

        /** Before the first commit. */
        public static final Head EMPTY = new Head(0, Instant.EPOCH);
    }
}
