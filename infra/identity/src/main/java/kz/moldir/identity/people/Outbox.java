package kz.moldir.identity.people;

import com.mongodb.client.FindIterable;
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
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Mails until a server has taken them. No link and no code is kept with one: what only its reader
 * may know is made anew each time that it is sent.
 */
public final class Outbox {

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final int MOST_DOUBLINGS = 6;
    private static final int MOST = 1000;

    private static final String ACCOUNT = "account";
    private static final String TRIES = "tries";

    /** Of a mail that no server will take, since it knows nobody of that address. */
    private static final String REFUSED = "refused";

    private final MongoCollection<Document> mails;
    private final Clock clock;

    public Outbox(MongoDatabase database, Clock clock) {
        this.mails = database.getCollection("outbox");
        this.clock = clock;
        mails.createIndex(new Document("next", 1));
        mails.createIndex(new Document("until", 1));
        mails.createIndex(new Document(ACCOUNT, 1));
    }

    /**
     * A mail that has not been taken.
     *
     * @param kind of the text {@code identity.mail.<kind>}
     * @param words that stand in it, beside what is made when it is sent
     * @param tries how often it was sent in vain
     * @param refused whether it is not tried again: nobody has the address
     */
    public record Mail(
            String id,
            String account,
            String to,
            String kind,
            List<String> words,
            int tries,
            boolean refused) {

        private static Mail of(Document stored) {
            return new Mail(
                    stored.getString("_id"),
                    stored.getString(ACCOUNT),
                    stored.getString("to"),
                    stored.getString("kind"),
                    stored.getList("words", String.class),
                    stored.getInteger(TRIES),
                    stored.getBoolean(REFUSED, false));
        }
    }

    /**
     * Keeps a mail that is sent at once, and else by upkeep.
     *
     * @param life how long it says something
     */
    Mail keep(String account, String to, String kind, List<String> words, Duration life) {
        Instant now = clock.instant();
        Mail mail = new Mail(UUID.randomUUID().toString(), account, to, kind, words, 0, false);
        mails.insertOne(
                new Document("_id", mail.id())
                        .append(ACCOUNT, account)
                        .append("to", to)
                        .append("kind", kind)
                        .append("words", words)
                        .append(TRIES, 0)
                        .append("next", Date.from(now.plus(FIRST_PAUSE)))
                        .append("until", Date.from(now.plus(life))));
        return mail;
    }

    /** What is to be sent again now, the longest waiting first. */
    List<Mail> due() {
        return mails.find(Filters.lte("next", Date.from(clock.instant())))
                .sort(Sorts.ascending("next"))
                .limit(MOST)
                .map(Mail::of)
                .into(new ArrayList<>());
    }

    /** A server has taken it, or nobody needs it any more. */
    void end(Mail mail) {
        mails.deleteOne(Filters.eq("_id", mail.id()));
    }

    /** Nobody needs mails of a kind to a person any more. */
    void end(String account, String kind) {
        mails.deleteMany(Filters.and(Filters.eq(ACCOUNT, account), Filters.eq("kind", kind)));
    }

    /** No server has taken it; the next time comes later and later, after an hour at most. */
    void later(Mail mail) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(mail.tries(), MOST_DOUBLINGS));
        tried(mail, Updates.set("next", Date.from(clock.instant().plus(pause))));
    }

    /** The server knows nobody of its address: it is shown, and not sent again. */
    void refused(Mail mail) {
        tried(mail, Updates.combine(Updates.set(REFUSED, true), Updates.set("next", null)));
    }

    private void tried(Mail mail, Bson change) {
        mails.updateOne(
                Filters.eq("_id", mail.id()),
                Updates.combine(Updates.set(TRIES, mail.tries() + 1), change));
    }

    /** What was sent to a person in vain so far. */
    List<Mail> of(String account) {
        return inVain(mails.find(Filters.eq(ACCOUNT, account))).toList();
    }

    /** To whom something was sent in vain so far. */
    Set<String> accounts() {
        return inVain(mails.find()).map(Mail::account).collect(Collectors.toSet());
    }

    private static Stream<Mail> inVain(FindIterable<Document> found) {
        return found.limit(MOST).map(Mail::of).into(new ArrayList<>()).stream()
                .filter(mail -> mail.tries() > 0);
    }

    /** Forgets what says nothing any more. */
    void upkeep() {
        mails.deleteMany(Filters.lt("until", Date.from(clock.instant())));
    }
}
