package kz.moldir.identity.signin;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import kz.moldir.identity.account.Hashes;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Codes for one sign-in, and links for one new password; only their hashes are kept. */
public final class Codes {

    /** How long a code from a mail can be used. */
    public static final Duration CODE = Duration.ofMinutes(10);

    /** How long a link to a new password can be used. */
    public static final Duration RESET = Duration.ofHours(1);

    /** How long an invitation can be used. */
    public static final Duration INVITATION = Duration.ofDays(7);

    private static final int TRIES = 5;

    /** When an invitation was written, of one. */
    private static final String INVITED = "invited";

    /** When a link to a new password was asked for, of one. */
    private static final String ASKED = "asked";

    private final MongoCollection<Document> codes;
    private final Hashes hashes;
    private final Clock clock;

    public Codes(MongoDatabase database, Hashes hashes, Clock clock) {
        this.codes = database.getCollection("codes");
        this.hashes = hashes;
        this.clock = clock;
        codes.createIndex(new Document("ends", 1));
        codes.createIndex(new Document("account", 1).append(INVITED, -1));
        codes.createIndex(new Document("account", 1).append(ASKED, 1));
    }

    /**
     * A new code of an account for the browser that asks; an earlier one of that browser ends, and
     * none of another's does.
     *
     * @param browser a secret of the browser
     */
    public String code(String account, String browser) {
        String code = Hashes.digits();
        codes.replaceOne(
                Filters.eq("_id", id(account, browser)),
                ends(new Document("account", account), CODE)
                        .append("hash", hashes.encode(code))
                        .append("left", TRIES),
                new ReplaceOptions().upsert(true));
        return code;
    }

    private static String id(String account, String browser) {
        return "code:" + account + ":" + Hashes.quick(browser);
    }

    /**
     * Whether it is the account's code of this browser; a right one is used up, and so is one after
     * five wrong ones of the same browser.
     */
    public boolean use(String account, String browser, String code) {
        var known = Filters.eq("_id", id(account, browser));
        Document stored = codes.find(known).first();
        if (stored == null || ended(stored)) {
            // As much work as where there is one.
            codes.updateOne(
                    Filters.eq("_id", "code:nobody"),
                    Updates.inc("left", -1),
                    new UpdateOptions().upsert(true));
            hashes.matchesInEqualTime(code, null);
            return false;
        }
        boolean counted =
                codes.updateOne(
                                        Filters.and(
                                                known,
                                                Filters.eq("hash", stored.getString("hash")),
                                                Filters.gt("left", 0)),
                                        Updates.inc("left", -1))
                                .getMatchedCount()
                        == 1;
        boolean right = hashes.matches(code, stored.getString("hash"));
        return right && counted && codes.deleteOne(known).getDeletedCount() == 1;
    }

    /** A secret for a link with which an account gets a password. */
    public String link(String account, Duration life) {
        return link(account, life, null);
    }

    /** A secret for a link with which a new person sets a password. */
    public String invitation(String account) {
        return link(account, INVITATION, clock.instant().toEpochMilli());
    }

    /** A secret for a link with which who forgot the password sets another one. */
    public String reset(String account) {
        String secret = Hashes.random();
        insert(secret, RESET, account, ASKED, clock.instant().toEpochMilli());
        return secret;
    }

    private String link(String account, Duration life, @Nullable Long invited) {
        String secret = Hashes.random();
        insert(secret, life, account, INVITED, invited);
        return secret;
    }

    private void insert(
            String secret, Duration life, String account, String when, @Nullable Long moment) {
        codes.insertOne(
                ends(new Document("_id", id(secret)), life)
                        .append("account", account)
                        .append(when, moment));
    }

    private static String id(String secret) {
        return "link:" + Hashes.quick(secret);
    }

    /** Once a server has a mail with a link, those that were asked for before it end. */
    public void endResetsBefore(String account, String secret) {
        Document newer = codes.find(Filters.eq("_id", id(secret))).first();
        if (newer != null && newer.get(ASKED) != null) {
            codes.deleteMany(
                    Filters.and(
                            Filters.eq("account", account),
                            Filters.lt(ASKED, newer.getLong(ASKED))));
        }
    }

    /** Only the last invitation can be used, once it is known that it was delivered. */
    public void endEarlierInvitations(String account) {
        Bson invitations = Filters.and(Filters.eq("account", account), Filters.gt(INVITED, 0L));
        Document last = codes.find(invitations).sort(Sorts.descending(INVITED)).first();
        if (last != null) {
            codes.deleteMany(
                    Filters.and(
                            Filters.eq("account", account),
                            Filters.gt(INVITED, 0L),
                            Filters.lt(INVITED, last.getLong(INVITED))));
        }
    }

    /** The account of a link that can still be used. */
    public Optional<String> account(String secret) {
        return Optional.ofNullable(codes.find(Filters.eq("_id", id(secret))).first())
                .filter(stored -> !ended(stored))
                .map(stored -> stored.getString("account"));
    }

    /** Uses a link up; false when somebody did already. */
    public boolean use(String secret) {
        return codes.deleteOne(Filters.eq("_id", id(secret))).getDeletedCount() == 1;
    }

    /** No code and no link of an account can be used any more. */
    public void end(String account) {
        codes.deleteMany(Filters.eq("account", account));
    }

    /** Forgets what has ended. */
    public void upkeep() {
        codes.deleteMany(Filters.lt("ends", Date.from(clock.instant())));
    }

    private Document ends(Document code, Duration life) {
        return code.append("ends", Date.from(clock.instant().plus(life)));
    }

    private boolean ended(Document stored) {
        return !stored.getDate("ends").toInstant().isAfter(clock.instant());
    }
}
