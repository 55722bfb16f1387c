package kz.moldir.identity.account;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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

    /** Of one that becomes the person's at this moment: nobody takes it back any more. */
    private static final String COUNTING = "counting";

    /** Of one that nobody could be told of so far: it does not count by itself. */
    private static final String UNTOLD = "untold";

    private final MongoCollection<Document> addresses;
    private final Clock clock;

    public NewAddresses(MongoDatabase database, Clock clock) {
        this.addresses = database.getCollection("addresses");
        this.clock = clock;
        addresses.createIndex(new Document("link", 1));
        addresses.createIndex(new Document("counts", 1));
        addresses.createIndex(new Document("email", 1));
    }

    /**
     * An address that waits.
     *
     * @param account whose it will be
     * @param by who entered it
     * @param counts from when it is the person's, where the person was told
     * @param told whether the address of before has been written to, or nobody has that
     */
    public record Waiting(String account, String email, String by, Instant counts, boolean told) {

        private static Waiting of(Document stored) {
            return new Waiting(
                    stored.getString("_id"),
                    stored.getString("email"),
                    stored.getString("by"),
                    stored.getDate("counts").toInstant(),
                    !stored.getBoolean(UNTOLD, false));
        }
    }

    /**
     * What a mail says.
     *
     * @param secret for the link with which it is confirmed or refused
     */
    public record Kept(Waiting waiting, String secret) {}

    /** Lets an address wait, at first until somebody is told of it. */
    public Waiting keep(String account, String email, String by) {
        Instant counts = counts();
        addresses.replaceOne(
                Filters.eq("_id", account),
                new Document("_id", account)
                        .append("email", email)
                        .append("by", by)
                        .append("counts", Date.from(counts))
                        .append(UNTOLD, true),
                new ReplaceOptions().upsert(true));
        return new Waiting(account, email, by, counts, false);
    }

    private Instant counts() {
        return clock.instant().plus(WAIT).truncatedTo(ChronoUnit.MILLIS);
    }

    /** A link for the mail that tells of it now, the only one; none where it waits no more. */
    public Optional<Kept> link(String account, String email) {
        String secret = Hashes.random();
        return change(account, email, Updates.set("link", Hashes.quick(secret)))
                .map(waiting -> new Kept(waiting, secret));
    }

    /** The person was told: the time to take it back begins. */
    public void told(String account, String email) {
        change(account, email, Updates.set(UNTOLD, false));
    }

    private Optional<Waiting> change(String account, String email, Bson change) {
        return Optional.ofNullable(
                        addresses.findOneAndUpdate(
                                Filters.and(
                                        Filters.eq("_id", account),
                                        Filters.eq("email", email),
                                        Filters.eq(UNTOLD, true)),
                                Updates.combine(Updates.set("counts", Date.from(counts())), change),
                                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)))
                .map(Waiting::of);
    }

    /** Whether an address waits for somebody else than one. */
    public boolean waitForAnother(String email, String account) {
        return addresses
                .find(Filters.eq("email", email))
                .map(Waiting::of)
                .into(new ArrayList<>())
                .stream()
                .anyMatch(waiting -> !waiting.account().equals(account));
    }

    /** Whose an address will be. */
    public Optional<Waiting> byEmail(String email) {
        return one(Filters.eq("email", email));
    }

    /** What waits for a person. */
    public Optional<Waiting> of(String account) {
        return one(Filters.eq("_id", account));
    }

    /** What a link is about. */
    public Optional<Waiting> byLink(String secret) {
        return one(Filters.eq("link", Hashes.quick(secret)));
    }

    /** Takes one away; false when it is gone, counts by now, or another one waits. */
    public boolean end(Waiting waiting) {
        return addresses
                        .deleteOne(Filters.and(same(waiting), Filters.exists(COUNTING, false)))
                        .getDeletedCount()
                == 1;
    }

    /** Takes away what waits for a person, also what was begun and not brought to its end. */
    public Optional<Waiting> drop(String account) {
        Optional<Waiting> waiting = of(account);
        addresses.deleteOne(Filters.eq("_id", account));
        return waiting;
    }

    /**
     * Begins to make one the person's; it is {@linkplain #due due} until that is done.
     *
     * @return false when it is gone, or another one waits by now
     */
    public boolean begin(Waiting waiting) {
        Instant now = clock.instant();
        Instant counts = waiting.counts().isBefore(now) ? waiting.counts() : now;
        return addresses
                        .updateOne(
                                same(waiting),
                                Updates.combine(
                                        Updates.set(COUNTING, true),
                                        Updates.set(UNTOLD, false),
                                        Updates.set("counts", Date.from(counts))))
                        .getMatchedCount()
                == 1;
    }

    /** Ends what was begun; false when somebody else did. */
    public boolean done(Waiting waiting) {
        return addresses
                        .deleteOne(
                                Filters.and(
                                        Filters.eq("_id", waiting.account()),
                                        Filters.eq("email", waiting.email()),
                                        Filters.eq(COUNTING, true)))
                        .getDeletedCount()
                == 1;
    }

    private static Bson same(Waiting waiting) {
        return Filters.and(
                Filters.eq("_id", waiting.account()),
                Filters.eq("email", waiting.email()),
                Filters.eq("counts", Date.from(waiting.counts())));
    }

    /** Those that have waited long enough since the person was told. */
    public List<Waiting> due() {
        return addresses
                .find(Filters.lte("counts", Date.from(clock.instant())))
                .limit(MOST)
                .map(Waiting::of)
                .into(new ArrayList<>())
                .stream()
                .filter(Waiting::told)
                .toList();
    }

    private Optional<Waiting> one(Bson filter) {
        return Optional.ofNullable(addresses.find(filter).first()).map(Waiting::of);
    }
}
