package kz.moldir.eventstore.token;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.UpdateOneModel;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Who may work on a segment; every time in here is the server's. */
final class Claims {

    private static final Document NOW = new Document("claimedAt", true);

    private final MongoDatabase database;
    private final MongoCollection<Document> tokens;
    private final MongoCollection<Document> relaxed;
    private final TokenStoreSettings settings;

    Claims(MongoDatabase database, TokenStoreSettings settings) {
        this.database = database;
        this.settings = settings;
        this.tokens =
                database.getCollection(settings.collection())
                        .withReadPreference(ReadPreference.primary())
                        .withReadConcern(ReadConcern.MAJORITY)
                        .withWriteConcern(WriteConcern.MAJORITY);
        this.relaxed = tokens.withWriteConcern(WriteConcern.W1.withJournal(false));
        tokens.createIndex(
                new Document("processor", 1).append("segment", 1), new IndexOptions().unique(true));
    }

    MongoCollection<Document> tokens() {
        return tokens;
    }

    static String id(String processor, int segment) {
        return processor + "/" + segment;
    }

    /** The segment's entry if it is claimed here. */
    Document own(String processor, int segment) {
        return new Document("_id", id(processor, segment)).append("owner", settings.owner());
    }

    /**
     * Claims a segment, or extends its claim.
     *
     * @return its entry
     * @throws UnableToClaimTokenException if there is none or another holds it
     */
    Document claim(String processor, int segment) {
        Document entry = tokens.find(new Document("_id", id(processor, segment))).first();
        if (entry == null) {
            throw new UnableToClaimTokenException(
                    "Segment %d of %s is not initialized".formatted(segment, processor));
        }
        if (settings.owner().equals(entry.getString("owner"))) {
            extend(processor, segment);
            return entry;
        }
        Document mine =
                new Document("$set", new Document("owner", settings.owner()))
                        .append("$currentDate", NOW);
        if (tokens.updateOne(takeable(entry), mine).getMatchedCount() == 0) {
            throw new UnableToClaimTokenException(
                    "Segment %d of %s is claimed by %s"
                            .formatted(segment, processor, entry.getString("owner")));
        }
        // A former owner may have stored a position between the look and the taking.
        return Objects.requireNonNull(
                tokens.find(new Document("_id", id(processor, segment))).first());
    }

    /** The entry as it was seen if it may be taken, so that of two takers one wins. */
    private Document takeable(Document entry) {
        Document seen = new Document("_id", entry.get("_id")).append("owner", entry.get("owner"));
        return entry.get("owner") == null || !settings.shared()
                ? seen
                : seen.append("claimedAt", new Document("$lt", Date.from(expired())));
    }

    /** Those entries that this process may claim. */
    List<Document> claimable(List<Document> entries) {
        if (!settings.shared()) {
            return entries;
        }
        Instant expired = expired();
        return entries.stream().filter(entry -> isFree(entry, expired)).toList();
    }

    private boolean isFree(Document entry, Instant expired) {
        @Nullable String owner = entry.getString("owner");
        @Nullable Date claimedAt = entry.getDate("claimedAt");
        return owner == null
                || owner.equals(settings.owner())
                || claimedAt == null
                || claimedAt.toInstant().isBefore(expired);
    }

    /** Claims of before this time of the server's may be taken. */
    private Instant expired() {
        // An old command, but the one that all servers answer with their time.
        Document server = database.runCommand(new Document("isMaster", 1));
        return server.getDate("localTime").toInstant().minus(settings.claimTimeout());
    }

    /** Stores a token if the segment is claimed here. */
    boolean store(Position position) {
        return relaxed.updateOne(own(position.processor(), position.segment()), change(position))
                        .getMatchedCount()
                == 1;
    }

    /** Stores many tokens by one write; whether all their segments are claimed here. */
    boolean storeAll(Collection<Position> positions) {
        List<UpdateOneModel<Document>> changes =
                positions.stream()
                        .map(
                                each ->
                                        new UpdateOneModel<Document>(
                                                own(each.processor(), each.segment()),
                                                change(each)))
                        .toList();
        return relaxed.bulkWrite(changes, new BulkWriteOptions().ordered(false)).getMatchedCount()
                == positions.size();
    }

    private Document change(Position position) {
        Document change = new Document("$set", new Document("token", position.form()));
        return settings.shared() ? change.append("$currentDate", NOW) : change;
    }

    void extend(String processor, int segment) {
        if (settings.shared()
                && relaxed.updateOne(own(processor, segment), new Document("$currentDate", NOW))
                                .getMatchedCount()
                        == 0) {
            throw new UnableToClaimTokenException(
                    "Segment %d of %s is not claimed here".formatted(segment, processor));
        }
    }

    void release(String processor, int segment) {
        tokens.updateOne(
                own(processor, segment), new Document("$set", new Document("owner", null)));
    }
}
