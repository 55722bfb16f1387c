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
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What happened to accounts: every sign-in, every failure, every change; no secrets. */
public final class Audit {

    private static final Logger LOG = LoggerFactory.getLogger(Audit.class);
    private static final Duration KEPT = Duration.ofDays(365);
    private static final int SHOWN = 100;
    private static final String AT = "at";
    private static final String ACCOUNT = "account";
    private static final String WHAT = "what";

    /** Every word of a line; each has a text {@code identity.audit.<word>}. */
    public static final List<String> WORDS =
            List.of(
                    "signedIn",
                    "refused",
                    "throttled",
                    "signedOutEverywhere",
                    "codeSent",
                    "resetSent",
                    "passwordChanged",
                    "passwordRefused",
                    "invited",
                    "changed",
                    "tied",
                    "contact",
                    "mailFailed",
                    "addressWaits",
                    "addressConfirmed",
                    "addressTakenBack",
                    "addressCounts",
                    "addressTaken",
                    "absence",
                    "noAbsence",
                    "disabled",
                    "enabled",
                    "ended",
                    "rolesEnded",
                    "byRoster",
                    "opened",
                    "renewed",
                    "programToken",
                    "programRefused",
                    "rotated",
                    "keysReplaced");

    private final MongoCollection<Document> entries;
    private final Clock clock;

    public Audit(MongoDatabase database, Clock clock) {
        this.entries = database.getCollection("audit");
        this.clock = clock;
        entries.createIndex(new Document(ACCOUNT, 1).append(AT, -1));
        entries.createIndex(new Document(WHAT, 1).append(AT, -1));
        entries.createIndex(new Document(AT, -1));
    }

    /**
     * One line.
     *
     * @param what one of {@link #WORDS}
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
                        .append(AT, Date.from(clock.instant()))
                        .append(WHAT, what)
                        .append(ACCOUNT, account)
                        .append("by", by)
                        .append("address", address)
                        .append("detail", detail));
    }

    /** The newest about one account. */
    public List<Entry> of(String account) {
        return entries.find(Filters.eq(ACCOUNT, account))
                .sort(Sorts.descending(AT))
                .limit(SHOWN)
                .map(Audit::entry)
                .into(new ArrayList<>());
    }

    /** Whether an account has signed in within a year. */
    public boolean hasSignedIn(String account) {
        return entries.find(Filters.and(Filters.eq(ACCOUNT, account), Filters.eq(WHAT, "signedIn")))
                        .first()
                != null;
    }

    /**
     * Some lines, the newest first.
     *
     * @param older the time of the line before the first of the next page; null where this one is
     *     the last
     */
    public record Page(List<Entry> entries, @Nullable Instant older) {}

    /**
     * Lines of one kind, of one account, before a moment; null for any.
     *
     * @param account an account's id, or empty for those about none
     */
    public Page page(@Nullable String what, @Nullable String account, @Nullable Instant before) {
        List<Bson> which = new ArrayList<>();
        if (what != null) {
            which.add(Filters.eq(WHAT, what));
        }
        if (account != null) {
            which.add(Filters.eq(ACCOUNT, account.isEmpty() ? null : account));
        }
        Bson until = before == null ? null : Filters.lt(AT, Date.from(before));
        List<Document> found = found(which, until, SHOWN + 1);
        if (found.size() <= SHOWN) {
            return new Page(found.stream().map(Audit::entry).toList(), null);
        }
        // With all of the last moment, since the next page begins before it.
        Instant last = found.get(SHOWN - 1).getDate(AT).toInstant();
        List<Document> whole = new ArrayList<>(found);
        whole.removeIf(each -> !each.getDate(AT).toInstant().isAfter(last));
        whole.addAll(found(which, Filters.eq(AT, Date.from(last)), Integer.MAX_VALUE));
        boolean more = !found(which, Filters.lt(AT, Date.from(last)), 1).isEmpty();
        return new Page(whole.stream().map(Audit::entry).toList(), more ? last : null);
    }

    private List<Document> found(List<Bson> which, @Nullable Bson when, int most) {
        List<Bson> all = new ArrayList<>(which);
        if (when != null) {
            all.add(when);
        }
        return entries.find(all.isEmpty() ? Filters.empty() : Filters.and(all))
                .sort(Sorts.descending(AT))
                .limit(most)
                .into(new ArrayList<>());
    }

    /** Forgets what is older than a year. */
    public void upkeep() {
        entries.deleteMany(Filters.lt(AT, Date.from(clock.instant().minus(KEPT))));
    }

    private static Entry entry(Document stored) {
        return new Entry(
                stored.getDate(AT).toInstant(),
                stored.getString(WHAT),
                stored.getString(ACCOUNT),
                stored.getString("by"),
                stored.getString("address"),
                stored.getString("detail"));
    }
}
