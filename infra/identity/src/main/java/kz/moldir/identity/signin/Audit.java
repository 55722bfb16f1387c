package kz.moldir.identity.signin;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What happened to accounts: every sign-in, every failure, every change; no secrets. */
public final class Audit {

    private static final Logger LOG = LoggerFactory.getLogger(Audit.class);
    private static final Duration KEPT = Duration.ofDays(365);
    private static final int SHOWN = 100;

    private final MongoCollection<Document> entries;
    private final Clock clock;

    public Audit(MongoDatabase database, Clock clock) {
        this.entries = database.getCollection("audit");
        this.clock = clock;
        entries.createIndex(new Document("account", 1).append("at", -1));
        entries.createIndex(new Document("at", -1));
    }

    /**
     * One line.
     *
     * @param what a word with a text {@code identity.audit.<what>}
     * @param account whom it is about; null when no account is known
     * @param by who did it: an account's name; null when the person did or nobody is known
     * @param address where from; null when it came from no request
     */
    public record Entry(
            Instant at,
            String what,
            @Nullable String account,
            @Nullable String by,
            @Nullable String address,
            @Nullable String detail) {}

    /** Remembers; the log gets what is no personal data. */
    public void add(
            String what,
            @Nullable String account,
            @Nullable String by,
            @Nullable String address,
            @Nullable String detail) {
        LOG.info("{} account={}", what, account);
        entries.insertOne(
                new Document("_id", UUID.randomUUID().toString())
                        .append("at", Date.from(clock.instant()))
                        .append("what", what)
                        .append("account", account)
                        .append("by", by)
                        .append("address", address)
                        .append("detail", detail));
    }

    /** The newest about one account. */
    public List<Entry> of(String account) {
        return entries.find(Filters.eq("account", account))
                .sort(Sorts.descending("at"))
                .limit(SHOWN)
                .map(Audit::entry)
                .into(new ArrayList<>());
    }

    /** Whether an account has signed in within a year. */
    public boolean hasSignedIn(String account) {
        return entries.find(
                                Filters.and(
                                        Filters.eq("account", account),
                                        Filters.eq("what", "signedIn")))
                        .first()
                != null;
    }

    /** The newest of all. */
    public List<Entry> newest() {
        return entries.find()
                .sort(Sorts.descending("at"))
                .limit(SHOWN)
                .map(Audit::entry)
                .into(new ArrayList<>());
    }

    /** Forgets what is older than a year. */
    public void upkeep() {
        entries.deleteMany(Filters.lt("at", Date.from(clock.instant().minus(KEPT))));
    }

    private static Entry entry(Document stored) {
        return new Entry(
                stored.getDate("at").toInstant(),
                stored.getString("what"),
                stored.getString("account"),
                stored.getString("by"),
                stored.getString("address"),
                stored.getString("detail"));
    }
}
