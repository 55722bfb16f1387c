package kz.moldir.identity.signin;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import kz.moldir.identity.account.Hashes;
import kz.moldir.ui.limit.Network;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Growing pauses between attempts, whether the account exists or not. They are counted for an
 * account as tried from one network, and mails as asked for from one site, so that nobody keeps the
 * owner out from elsewhere; for the network; and, far more loosely, for the account, whichever of
 * its names is typed. A pause is at most 15 minutes, and one attempt is forgotten in each of those.
 * An attempt counts before it is decided, so that many at once are no way around; one that has to
 * wait does not count, and one that is taken back leaves no pause.
 */
public final class Throttle {

    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN = Duration.ofMinutes(15);
    private static final int TRIES = 5;

    private final MongoCollection<Document> attempts;
    private final Clock clock;

    /** What is tried; each is counted apart. */
    public enum What {
        /** A password. */
        PASSWORD(30, 100, Duration.ofMinutes(1)),
        /** A code from a mail; five wrong ones of the browser that asked for it end it anyway. */
        CODE(30, Integer.MAX_VALUE, Duration.ZERO),
        /** To be sent a code. */
        CODE_MAIL(100, 30, Duration.ofMinutes(5)),
        /** To be sent a link to a new password. */
        RESET_MAIL(100, 30, Duration.ofMinutes(5));

        private static final int FREE_OF_PAIR = 5;
        private static final int FREE_OF_SITE = 10;

        private final int ofNetwork;
        private final int ofLogin;
        private final Duration longestOfLogin;

        What(int ofNetwork, int ofLogin, Duration longestOfLogin) {
            this.ofNetwork = ofNetwork;
            this.ofLogin = ofLogin;
            this.longestOfLogin = longestOfLogin;
        }

        private boolean isMail() {
            return this == CODE_MAIL || this == RESET_MAIL;
        }
    }

    /**
     * How long to wait.
     *
     * @param left zero when the attempt may be made
     * @param first whether nobody was told of this pause before
     */
    public record Pause(Duration left, boolean first) {

        static final Pause NONE = new Pause(Duration.ZERO, false);

        /** Whether the attempt may be made. */
        public boolean isOver() {
            return left.isZero();
        }

        /** What is left in whole seconds, at least one. */
        public long seconds() {
            return Math.max(1, left.plusMillis(999).toSeconds());
        }
    }

    private record Bucket(String key, @Nullable String login, int free, Duration longest) {}

    public Throttle(MongoDatabase database, Clock clock) {
        this.attempts = database.getCollection("throttle");
        this.clock = clock;
        attempts.createIndex(new Document("empty", 1));
        attempts.createIndex(new Document("login", 1));
    }

    /** Counts an attempt with a name that is no account's, or the account's own. */
    public Pause attempt(What what, String login, String address) {
        return attempt(what, login, login, address);
    }

    /**
     * Counts an attempt, unless it has to wait.
     *
     * @param login what was typed
     * @param account the user name of the account of which it is a name; else what was typed
     */
    public Pause attempt(What what, String login, String account, String address) {
        List<Bucket> counted = new ArrayList<>();
        for (Bucket each : buckets(what, login, account, address)) {
            Pause pause = taken(each);
            if (!pause.isOver()) {
                counted.forEach(this::takeBack);
                return pause;
            }
            counted.add(each);
        }
        return Pause.NONE;
    }

    /** An attempt with the account's own name was right. */
    public void succeeded(What what, String login, String address) {
        succeeded(what, login, login, address);
    }

    /** An attempt was right: it is taken back, and so are the wrong ones from that network. */
    public void succeeded(What what, String login, String account, String address) {
        List<Bucket> all = buckets(what, login, account, address);
        attempts.deleteOne(Filters.eq("_id", all.getFirst().key()));
        all.stream().skip(1).forEach(this::takeBack);
    }

    /** The owner has shown to be the owner: nothing that was tried with these names counts. */
    public void cleared(List<String> logins) {
        logins.forEach(login -> attempts.deleteMany(Filters.eq("login", hashed(login))));
    }

    /** Forgets what is old. */
    public void upkeep() {
        attempts.deleteMany(Filters.lt("empty", Date.from(clock.instant())));
    }

    /**
     * From one network a user name and a mail address are counted apart: a pause of one that came
     * from the other would tell whoever has tried a few times that both are one account's.
     */
    private static List<Bucket> buckets(What what, String login, String account, String address) {
        String name = hashed(login);
        String whole = hashed(account);
        String network = Network.of(address);
        List<Bucket> all = new ArrayList<>();
        all.add(
                new Bucket(
                        what + ":pair:" + name + ":" + network, name, What.FREE_OF_PAIR, LONGEST));
        if (what.isMail()) {
            // A site of IPv6 has thousands of networks; it fills no account's count by itself.
            String site = what + ":site:" + name + ":" + Network.site(address);
            all.add(new Bucket(site, name, What.FREE_OF_SITE, LONGEST));
        }
        all.add(new Bucket(what + ":network:" + network, null, what.ofNetwork, LONGEST));
        all.add(new Bucket(what + ":login:" + whole, whole, what.ofLogin, what.longestOfLogin));
        return all;
    }

    /** Hashed, since people type passwords into the wrong field. */
    private static String hashed(String login) {
        return Hashes.quick(login.strip().toLowerCase(Locale.ROOT));
    }

    private Pause taken(Bucket bucket) {
        for (int left = TRIES; left > 0; left--) {
            Instant now = clock.instant();
            Document before = attempts.find(Filters.eq("_id", bucket.key())).first();
            if (before != null && !isYetToCome(before, now)) {
                Instant open =
                        before.getDate("last").toInstant().plus(pause(count(before, now), bucket));
                if (open.isAfter(now)) {
                    return new Pause(Duration.between(now, open), told(before));
                }
            }
            if (counted(bucket, before, now)) {
                return Pause.NONE;
            }
        }
        return new Pause(Duration.ofSeconds(1), false);
    }

    /** The clock was set back since: nobody waits for the time that it showed. */
    private static boolean isYetToCome(Document before, Instant now) {
        return before.getDate("last").toInstant().isAfter(now.plus(LONGEST));
    }

    private static int count(Document before, Instant now) {
        Duration full = Duration.between(now, before.getDate("empty").toInstant());
        return full.isNegative()
                ? 0
                : Math.toIntExact(
                        (full.toMillis() + FORGOTTEN.toMillis() - 1) / FORGOTTEN.toMillis());
    }

    private static Duration pause(int count, Bucket bucket) {
        int beyond = count - bucket.free();
        if (beyond < 0 || count == 0) {
            return Duration.ZERO;
        }
        Duration pause = Duration.ofSeconds(1L << Math.min(beyond, 20));
        return pause.compareTo(bucket.longest()) > 0 ? bucket.longest() : pause;
    }

    /** Whether it is told now for the first time. */
    private boolean told(Document before) {
        return attempts.updateOne(
                                Filters.and(
                                        Filters.eq("_id", before.getString("_id")),
                                        Filters.eq("last", before.getDate("last")),
                                        Filters.eq("told", false)),
                                Updates.set("told", true))
                        .getMatchedCount()
                == 1;
    }

    private boolean counted(Bucket bucket, @Nullable Document before, Instant now) {
        Instant since =
                before == null || isYetToCome(before, now)
                        ? now
                        : before.getDate("empty").toInstant();
        Date empty = Date.from((since.isAfter(now) ? since : now).plus(FORGOTTEN));
        if (before == null) {
            try {
                attempts.insertOne(
                        new Document("_id", bucket.key())
                                .append("login", bucket.login())
                                .append("empty", empty)
                                .append("last", Date.from(now))
                                .append("before", Date.from(Instant.EPOCH))
                                .append("told", false));
                return true;
            } catch (MongoWriteException another) {
                return false;
            }
        }
        return attempts.updateOne(
                                Filters.and(
                                        Filters.eq("_id", bucket.key()),
                                        Filters.eq("empty", before.getDate("empty")),
                                        Filters.eq("last", before.getDate("last"))),
                                Updates.combine(
                                        List.of(
                                                Updates.set("empty", empty),
                                                Updates.set("last", Date.from(now)),
                                                Updates.set("before", before.getDate("last")),
                                                Updates.set("told", false))))
                        .getMatchedCount()
                == 1;
    }

    /** With its time, since a pause is counted from there. */
    private void takeBack(Bucket bucket) {
        for (int left = TRIES; left > 0; left--) {
            Document held = attempts.find(Filters.eq("_id", bucket.key())).first();
            if (held == null || takenBack(held)) {
                return;
            }
        }
    }

    private boolean takenBack(Document held) {
        Date last = held.getDate("last");
        Date empty = held.getDate("empty");
        return attempts.updateOne(
                                Filters.and(
                                        Filters.eq("_id", held.getString("_id")),
                                        Filters.eq("empty", empty),
                                        Filters.eq("last", last)),
                                Updates.combine(
                                        Updates.set(
                                                "empty",
                                                Date.from(empty.toInstant().minus(FORGOTTEN))),
                                        Updates.set("last", held.get("before", last))))
                        .getMatchedCount()
                == 1;
    }
}
