package kz.moldir.plan.read.feeds;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.ReplaceOptions;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kz.moldir.kit.command.CommandIds;
import kz.moldir.plan.read.feeds.Feed.Scope;
import kz.moldir.ui.language.Language;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The addresses that were handed out, outside the event store: what they say follows from the plan,
 * and whoever takes one back wants nothing left of it but that there was one.
 */
public final class Feeds {

    /** As many an account may have at once. */
    static final int MOST = 50;

    private static final int ALL = 1000;
    private static final int SHOWN = 200;
    private static final Document LAST = new Document("revokedAt", -1);

    private final MongoCollection<Document> feeds;
    private final MongoCollection<Document> revoked;

    public Feeds(MongoDatabase database) {
        this.feeds = database.getCollection("feeds");
        feeds.createIndex(new Document("hash", 1), new IndexOptions().unique(true));
        feeds.createIndex(new Document("by", 1));
        this.revoked = database.getCollection("feeds-revoked");
        revoked.createIndex(LAST);
        revoked.createIndex(new Document("by", 1).append("revokedAt", -1));
    }

    /** Keeps a feed under its secret's hash; false where its id is taken. */
    boolean keep(Feed feed, String secret) {
        try {
            feeds.insertOne(
                    new Document("_id", feed.id())
                            .append("hash", hash(secret))
                            .append("by", feed.by())
                            .append("scope", feed.scope().name())
                            .append("value", feed.value())
                            .append("language", feed.language().name())
                            .append("withheld", feed.withheld())
                            .append("madeAt", feed.madeAt().toEpochMilli()));
            return true;
        } catch (MongoWriteException taken) {
            if (taken.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw taken;
        }
    }

    /** The feed of an address that was not taken back. */
    Optional<Feed> at(String secret) {
        return Optional.ofNullable(feeds.find(new Document("hash", hash(secret))).first())
                .map(Feeds::read);
    }

    /** One feed. */
    Optional<Feed> get(String id) {
        return Optional.ofNullable(feeds.find(new Document("_id", id)).first()).map(Feeds::read);
    }

    /** Those of an account, the newest first. */
    List<Feed> of(String account) {
        return list(new Document("by", account));
    }

    /** Those of all accounts, the newest first. */
    List<Feed> all() {
        return list(new Document());
    }

    /** Its address answers no more, and is forgotten; who had it and who took it back is not. */
    void revoke(Feed feed, String account, Instant now) {
        Document its = new Document("_id", feed.id());
        Document stored = feeds.find(its).first();
        if (stored != null) {
            stored.remove("hash");
            stored.append("revokedBy", account).append("revokedAt", now.toEpochMilli());
            revoked.replaceOne(its, stored, new ReplaceOptions().upsert(true));
            feeds.deleteOne(its);
        }
    }

    /** Those of an account that were taken back, or of all for null; the last one first. */
    List<Revoked> revoked(@Nullable String account) {
        Document whose = account == null ? new Document() : new Document("by", account);
        List<Revoked> found = new ArrayList<>();
        for (Document stored : revoked.find(whose).sort(LAST).limit(SHOWN)) {
            found.add(
                    new Revoked(
                            read(stored),
                            stored.getString("revokedBy"),
                            Instant.ofEpochMilli(stored.getLong("revokedAt"))));
        }
        return List.copyOf(found);
    }

    /** One that was taken back: by whom, and when. */
    record Revoked(Feed feed, String by, Instant at) {}

    private List<Feed> list(Document filter) {
        List<Feed> found = new ArrayList<>();
        for (Document stored : feeds.find(filter)) {
            found.add(read(stored));
        }
        found.sort(Comparator.comparing(Feed::madeAt).reversed());
        return List.copyOf(found.subList(0, Math.min(ALL, found.size())));
    }

    private static String hash(String secret) {
        return CommandIds.hash(secret.getBytes(StandardCharsets.US_ASCII));
    }

    private static Feed read(Document stored) {
        return new Feed(
                stored.getString("_id"),
                stored.getString("by"),
                Scope.valueOf(stored.getString("scope")),
                stored.getString("value"),
                Language.valueOf(stored.getString("language")),
                stored.getBoolean("withheld"),
                Instant.ofEpochMilli(stored.getLong("madeAt")));
    }
}
