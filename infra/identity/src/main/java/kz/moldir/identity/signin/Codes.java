package kz.moldir.identity.signin;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import kz.moldir.identity.account.Hashes;
import org.bson.Document;

/** Codes for one sign-in, and links for one new password; only their hashes are kept. */
public final class Codes {

    /** How long a code from a mail can be used. */
    public static final Duration CODE = Duration.ofMinutes(10);

    /** How long a link to a new password can be used. */
    public static final Duration RESET = Duration.ofHours(1);

    /** How long an invitation can be used. */
    public static final Duration INVITATION = Duration.ofDays(7);

    private static final int TRIES = 5;

    private final MongoCollection<Document> codes;
    private final Hashes hashes;
    private final Clock clock;

    public Codes(MongoDatabase database, Hashes hashes, Clock clock) {
        this.codes = database.getCollection("codes");
        this.hashes = hashes;
        this.clock = clock;
        codes.createIndex(new Document("ends", 1));
        codes.createIndex(new Document("account", 1));
    }

    /** A new code of an account; an earlier one ends. */
    public String code(String account) {
        String code = Hashes.digits();
        codes.replaceOne(
                Filters.eq("_id", "code:" + account),
                ends(new Document("account", account), CODE)
                        .append("hash", hashes.encode(code))
                        .append("left", TRIES),
                new ReplaceOptions().upsert(true));
        return code;
    }

    /**
     * Whether it is the account's code; a right one is used up, and so is one after five wrong
     * ones.
     */
    public boolean use(String account, String code) {
        var known = Filters.eq("_id", "code:" + account);
        Document stored = codes.find(known).first();
        if (stored == null || ended(stored)) {
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
        String secret = Hashes.random();
        codes.insertOne(
                ends(new Document("_id", "link:" + Hashes.quick(secret)), life)
                        .append("account", account));
        return secret;
    }

    /** The account of a link that can still be used. */
    public Optional<String> account(String secret) {
        return Optional.ofNullable(
                        codes.find(Filters.eq("_id", "link:" + Hashes.quick(secret))).first())
                .filter(stored -> !ended(stored))
                .map(stored -> stored.getString("account"));
    }

    /** Uses a link up; false when somebody did already. */
    public boolean use(String secret) {
        return codes.deleteOne(Filters.eq("_id", "link:" + Hashes.quick(secret))).getDeletedCount()
                == 1;
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
