package kz.moldir.identity.account;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Mail addresses that somebody else entered and that do not count yet, one of a person. */
public final class NewAddresses {

    /** How long the person has to take the change back. */
    public static final Duration WAIT = Duration.ofDays(3);

    private static final int MOST = 1000;

    private final MongoCollection<Document> addresses;
    private final Clock clock;

    public NewAddresses(MongoDatabase database, Clock clock) {
        this.addresses = database.getCollection("addresses");
        this.clock = clock;
        addresses.createIndex(new Document("link", 1));
        addresses.createIndex(new Document("counts", 1));
    }

    /**
     * An address that waits.
     *
     * @param account whose it will be
     * @param by who entered it
     * @param counts from when it is the person's
     */
    public record Waiting(String account, String email, String by, Instant counts) {

        private static Waiting of(Document stored) {
            return new Waiting(
                    stored.getString("_id"),
                    stored.getString("email"),
                    stored.getString("by"),
                    stored.getDate("counts").toInstant());
        }
    }

    /** Lets an address wait; the secret is for the link with which it is confirmed or refused. */
    public String keep(String account, String email, String by) {
        String secret = Hashes.random();
        addresses.replaceOne(
                Filters.eq("_id", account),
                new Document("_id", account)
                        .append("email", email)
                        .append("by", by)
                        .append("counts", Date.from(clock.instant().plus(WAIT)))
                        .append("link", Hashes.quick(secret)),
                new ReplaceOptions().upsert(true));
        return secret;
    }

    /** What waits for a person. */
    public Optional<Waiting> of(String account) {
        return one(Filters.eq("_id", account));
    }

    /** What a link is about. */
    public Optional<Waiting> byLink(String secret) {
        return one(Filters.eq("link", Hashes.quick(secret)));
    }

    /** Takes one away; false when it is gone, or another one waits by now. */
    public boolean end(Waiting waiting) {
        return addresses
                        .deleteOne(
                                Filters.and(
                                        Filters.eq("_id", waiting.account()),
                                        Filters.eq("email", waiting.email()),
                                        Filters.eq("counts", Date.from(waiting.counts()))))
                        .getDeletedCount()
                == 1;
    }

    /** Those that have waited long enough. */
    public List<Waiting> due() {
        return addresses
                .find(Filters.lte("counts", Date.from(clock.instant())))
                .limit(MOST)
                .map(Waiting::of)
                .into(new ArrayList<>());
    }

    private Optional<Waiting> one(Bson filter) {
        return Optional.ofNullable(addresses.find(filter).first()).map(Waiting::of);
    }
}
