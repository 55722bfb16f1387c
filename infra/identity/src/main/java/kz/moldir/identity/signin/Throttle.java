package kz.moldir.identity.signin;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import kz.moldir.identity.account.Hashes;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Growing pauses between attempts, by account and by address, whether the account exists or not.
 * Nobody is locked out for good: a pause is at most 15 minutes, and a day without attempts forgets
 * them. An attempt counts before it is decided, so that many at once are no way around.
 */
public final class Throttle {

    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN = Duration.ofDays(1);
    private static final int FREE_OF_ACCOUNT = 5;
    private static final int FREE_OF_ADDRESS = 30;
    private static final int TRIES = 5;

    private final MongoCollection<Document> attempts;
    private final Clock clock;

    public Throttle(MongoDatabase database, Clock clock) {
        this.attempts = database.getCollection("attempts");
        this.clock = clock;
        attempts.createIndex(new Document("last", 1));
    }

    /**
     * Counts an attempt.
     *
     * @param what such as "sign-in"; each is counted apart
     * @return how long to wait first; zero when the attempt may be made
     */
    public Duration attempt(String what, String login, String address) {
        Duration ofAddress = taken(address(what, address), FREE_OF_ADDRESS);
        return ofAddress.isZero() ? taken(account(what, login), FREE_OF_ACCOUNT) : ofAddress;
    }

    /**
     * An attempt was right: the account's count ends, and the attempt is taken back from the
     * address's.
     */
    public void succeeded(String what, String login, String address) {
        attempts.deleteOne(Filters.eq("_id", account(what, login)));
        attempts.updateOne(
                Filters.and(Filters.eq("_id", address(what, address)), Filters.gt("count", 0)),
                Updates.inc("count", -1));
    }

    /** Forgets what is old. */
    public void upkeep() {
        attempts.deleteMany(Filters.lt("last", Date.from(clock.instant().minus(FORGOTTEN))));
    }

    private Duration taken(String key, int free) {
        for (int left = TRIES; left > 0; left--) {
            Instant now = clock.instant();
            Document before = attempts.find(Filters.eq("_id", key)).first();
            int count = before == null || old(before, now) ? 0 : before.getInteger("count");
            if (before != null && count > 0) {
                Instant open = before.getDate("last").toInstant().plus(pause(count, free));
                if (open.isAfter(now)) {
                    return Duration.between(now, open);
                }
            }
            if (counted(key, before, count + 1, now)) {
                return Duration.ZERO;
            }
        }
        return Duration.ofSeconds(1);
    }

    private boolean counted(String key, @Nullable Document before, int count, Instant now) {
        Document next =
                new Document("_id", key).append("count", count).append("last", Date.from(now));
        if (before == null) {
            try {
                attempts.insertOne(next);
                return true;
            } catch (MongoWriteException another) {
                return false;
            }
        }
        return attempts.updateOne(
                                Filters.and(
                                        Filters.eq("_id", key),
                                        Filters.eq("count", before.getInteger("count")),
                                        Filters.eq("last", before.getDate("last"))),
                                Updates.combine(
                                        List.of(
                                                Updates.set("count", count),
                                                Updates.set("last", next.getDate("last")))))
                        .getMatchedCount()
                == 1;
    }

    private static boolean old(Document before, Instant now) {
        return before.getDate("last").toInstant().plus(FORGOTTEN).isBefore(now);
    }

    static Duration pause(int count, int free) {
        int beyond = count - free;
        if (beyond < 0) {
            return Duration.ZERO;
        }
        Duration pause = Duration.ofSeconds(1L << Math.min(beyond, 20));
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }

    private static String account(String what, String login) {
        // Hashed, since people type passwords into the wrong field.
        return what + ":account:" + Hashes.quick(login.strip().toLowerCase(Locale.ROOT));
    }

    private static String address(String what, String address) {
        return what + ":address:" + address;
    }
}
