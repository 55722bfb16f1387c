package kz.moldir.identity.people;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Mails until a server has taken them. No link and no code is kept with one: what only its reader
 * may know is made anew each time that it is sent.
 */
public final class Outbox {

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);

    /** The next try comes after as long as all of before have taken, three days at most. */
    private static final int MOST_DOUBLINGS = 12;

    /** In three weeks: a server may have taken each of them without saying so. */
    private static final int MOST_TRIES = 20;

    /**
     * Nobody else sends a mail meanwhile; once a minute whoever sends says that it still does. So
     * the mail of a program that was stopped waits no longer than that.
     */
    private static final Duration BEING_SENT = Duration.ofMinutes(5);

    private static final int MOST = 1000;

    private static final String ACCOUNT = "account";
    private static final String TRIES = "tries";
    private static final String KIND = "kind";
    private static final String NEXT = "next";

    /** Of a mail that no server will take, since it knows nobody of that address. */
    private static final String REFUSED = "refused";

    private static final Bson IN_VAIN = Filters.gt(TRIES, 0);

    private final MongoCollection<Document> mails;
    private final Clock clock;

    /** What this process sends just now, and until when it has said so. */
    private final Map<String, Date> sending = new ConcurrentHashMap<>();

    public Outbox(MongoDatabase database, Clock clock) {
        this.mails = database.getCollection("outbox");
        this.clock = clock;
        mails.createIndex(new Document(NEXT, 1));
        mails.createIndex(new Document("until", 1));
        mails.createIndex(new Document(ACCOUNT, 1).append(TRIES, 1));
        mails.createIndex(new Document(TRIES, 1));
    }

    /**
     * A mail that has not been taken.
     *
     * @param kind of the text {@code identity.mail.<kind>}
     * @param words that stand in it, beside what is made when it is sent
     * @param tries how often it was sent in vain
     * @param refused whether it is not tried again: nobody has the address
     * @param next when it is to be sent; null where it is not tried again
     */
    public record Mail(
            String id,
            String account,
            String to,
            String kind,
            List<String> words,
            int tries,
            boolean refused,
            @Nullable Date next) {

        private static Mail of(Document stored) {
            return new Mail(
                    stored.getString("_id"),
                    stored.getString(ACCOUNT),
                    stored.getString("to"),
                    stored.getString(KIND),
                    stored.getList("words", String.class),
                    stored.getInteger(TRIES),
                    stored.getBoolean(REFUSED, false),
                    stored.getDate(NEXT));
        }
    }

    /**
     * Keeps a mail that is sent at once, and else by upkeep.
     *
     * @param life how long it says something
     */
    Mail keep(String account, String to, String kind, List<String> words, Duration life) {
        Instant now = clock.instant();
        Date next = Date.from(now.plus(FIRST_PAUSE));
        Mail mail =
                new Mail(UUID.randomUUID().toString(), account, to, kind, words, 0, false, next);
        mails.insertOne(
                new Document("_id", mail.id())
                        .append(ACCOUNT, account)
                        .append("to", to)
                        .append(KIND, kind)
                        .append("words", words)
                        .append(TRIES, 0)
                        .append(NEXT, next)
                        .append("until", Date.from(now.plus(life))));
        return mail;
    }

    /** What is to be sent again now, the longest waiting first. */
    List<Mail> due() {
        return mails.find(Filters.lte(NEXT, Date.from(clock.instant())))
                .sort(Sorts.ascending(NEXT))
                .limit(MOST)
                .map(Mail::of)
                .into(new ArrayList<>());
    }

    /**
     * Whether it is one's own to send now: nobody has ended it since it was read, and nobody else
     * sends it.
     */
    boolean begin(Mail mail) {
        return until(mail.id(), mail.next());
    }

    private boolean until(String id, @Nullable Date before) {
        Date until = Date.from(clock.instant().plus(BEING_SENT));
        boolean own =
                mails.updateOne(
                                        Filters.and(
                                                Filters.eq("_id", id), Filters.eq(NEXT, before)),
                                        Updates.set(NEXT, until))
                                .getMatchedCount()
                        == 1;
        if (own) {
            sending.put(id, until);
        }
        return own;
    }

    /** What this process sends just now it still sends, while a server is slow to answer. */
    void stillSends() {
        sending.forEach(this::until);
    }

    /** Whatever became of it, it is not sent just now any more. */
    void stop(Mail mail) {
        sending.remove(mail.id());
    }

    /** Whether a mail of a kind to a person is still sent. */
    boolean sends(String account, String kind) {
        return mails
                .find(Filters.eq(ACCOUNT, account))
                .limit(MOST)
                .map(Mail::of)
                .into(new ArrayList<>())
                .stream()
                .anyMatch(mail -> mail.kind().equals(kind) && mail.next() != null);
    }

    /** A server has taken it, or nobody needs it any more. */
    void end(Mail mail) {
        mails.deleteOne(Filters.eq("_id", mail.id()));
    }

    /** Nobody needs mails of a kind to a person any more. */
    void end(String account, String kind) {
        mails.deleteMany(Filters.and(Filters.eq(ACCOUNT, account), Filters.eq(KIND, kind)));
    }

    /** No server has taken it; the next time comes later and later, and at last none. */
    void later(Mail mail) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(mail.tries(), MOST_DOUBLINGS));
        Date next = Date.from(clock.instant().plus(pause));
        tried(mail, Updates.set(NEXT, mail.tries() + 1 < MOST_TRIES ? next : null));
    }

    /** The server knows nobody of its address: it is shown, and not sent again. */
    void refused(Mail mail) {
        tried(mail, Updates.combine(Updates.set(REFUSED, true), Updates.set(NEXT, null)));
    }

    private void tried(Mail mail, Bson change) {
        mails.updateOne(
                Filters.eq("_id", mail.id()),
                Updates.combine(Updates.set(TRIES, mail.tries() + 1), change));
    }

    /** What was sent to a person in vain so far. */
    List<Mail> of(String account) {
        return mails.find(Filters.and(Filters.eq(ACCOUNT, account), IN_VAIN))
                .limit(MOST)
                .map(Mail::of)
                .into(new ArrayList<>());
    }

    /** To whom something was sent in vain so far. */
    Set<String> accounts() {
        return mails.distinct(ACCOUNT, IN_VAIN, String.class).into(new HashSet<>());
    }

    /** Forgets what says nothing any more. */
    void upkeep() {
        mails.deleteMany(Filters.lt("until", Date.from(clock.instant())));
    }
}
