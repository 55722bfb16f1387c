package kz.moldir.identity.token;

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
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** What services have still to hear: the end of a session, until each has or it has ended there. */
public final class Endings {

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);

    /** As long as services act on what they know of who does not come (0338). */
    private static final Duration KNOWN = Duration.ofDays(31);

    private static final int MOST_DOUBLINGS = 3;
    private static final int MOST = 1000;

    private final MongoCollection<Document> endings;
    private final Clock clock;

    public Endings(MongoDatabase database, Clock clock) {
        this.endings = database.getCollection("endings");
        this.clock = clock;
        endings.createIndex(new Document("next", 1));
        endings.createIndex(new Document("until", 1));
    }

    /**
     * One service has to hear of one end.
     *
     * @param sid the session as its ID token named it; null for all of the person
     * @param at when it ended
     * @param access whether the person may no longer what the service knows of
     * @param tries how often it was told in vain
     */
    record Ending(
            String id,
            String client,
            @Nullable String sid,
            String subject,
            Instant at,
            boolean access,
            int tries) {

        private static Ending of(Document stored) {
            return new Ending(
                    stored.getString("_id"),
                    stored.getString("client"),
                    stored.getString("sid"),
                    stored.getString("subject"),
                    stored.getDate("at").toInstant(),
                    stored.getBoolean("access", false),
                    stored.getInteger("tries"));
        }
    }

    /** Keeps what each of the services has to hear; it is told at once, and else by upkeep. */
    List<Ending> keep(List<Authorizations.SignedIn> ended, List<String> clients) {
        return keep(ended, clients, false);
    }

    /** The same, and whether what the person may has ended too. */
    List<Ending> keep(List<Authorizations.SignedIn> ended, List<String> clients, boolean access) {
        Instant now = clock.instant();
        List<Ending> kept = new ArrayList<>();
        for (Authorizations.SignedIn one : ended) {
            for (String client : clients) {
                kept.add(
                        new Ending(
                                UUID.randomUUID().toString(),
                                client,
                                one.sid(),
                                one.subject(),
                                now,
                                access,
                                0));
            }
        }
        if (!kept.isEmpty()) {
            endings.insertMany(kept.stream().map(one -> stored(one, now)).toList());
        }
        return kept;
    }

    /** What is to be told again now, the longest waiting first. */
    List<Ending> due() {
        return endings.find(Filters.lte("next", Date.from(clock.instant())))
                .sort(Sorts.ascending("next"))
                .limit(MOST)
                .map(Ending::of)
                .into(new ArrayList<>());
    }

    /** The service has heard. */
    void heard(Ending ending) {
        endings.deleteOne(Filters.eq("_id", ending.id()));
    }

    /** The service has not; the next time comes later and later, after eight minutes at most. */
    void later(Ending ending) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(ending.tries(), MOST_DOUBLINGS));
        endings.updateOne(
                Filters.eq("_id", ending.id()),
                Updates.combine(
                        Updates.set("next", Date.from(clock.instant().plus(pause))),
                        Updates.set("tries", ending.tries() + 1)));
    }

    /** Forgets what has ended at the services by itself. */
    void upkeep() {
        endings.deleteMany(Filters.lt("until", Date.from(clock.instant())));
    }

    private static Document stored(Ending ending, Instant now) {
        return new Document("_id", ending.id())
                .append("client", ending.client())
                .append("sid", ending.sid())
                .append("subject", ending.subject())
                .append("at", Date.from(ending.at()))
                .append("access", ending.access())
                .append("tries", ending.tries())
                .append("next", Date.from(now.plus(FIRST_PAUSE)))
                .append(
                        "until",
                        Date.from(now.plus(ending.access() ? KNOWN : EndOfSessions.LONGEST)));
    }
}
