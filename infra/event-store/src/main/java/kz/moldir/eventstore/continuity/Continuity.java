package kz.moldir.eventstore.continuity;

import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices that the document server lost what it acknowledged: it was killed and started again, or
 * another primary took over.
 *
 * <p>A server says who it is. It is asked only when the driver made a connection or learned of a
 * primary: whatever went over older connections went to the server that was known. Each change
 * begins a generation. Followers keep positions in memory that stand for unjournalled writes; each
 * remembers the generation in which it read its position last.
 */
public final class Continuity {

    private static final Logger log = LoggerFactory.getLogger(Continuity.class);

    private static final Document HELLO = new Document("hello", 1);
    private static final Document BARRIER = new Document("_id", "barrier");
    private static final Document PASSED = new Document("$inc", new Document("passed", 1L));

    private final MongoDatabase database;
    private final MongoCollection<Document> journal;
    private final Connections connections;
    private final Map<String, Long> takenUp = new ConcurrentHashMap<>();
    private final AtomicLong written = new AtomicLong();
    private final Object barrier = new Object();
    private volatile long durable;
    private volatile long settled;
    private volatile long generation;
    private @Nullable String server;

    /**
     * @param connections those of the client to which the database belongs
     */
    public Continuity(MongoDatabase database, Connections connections) {
        this.database = database.withReadPreference(ReadPreference.primary());
        this.journal =
                database.getCollection("journal")
                        .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.connections = connections;
    }

    /** Of a server that nobody watches: it never changes. */
    public static Continuity unwatched(MongoDatabase database) {
        return new Continuity(database, new Connections());
    }

    /**
     * Which server it is by now. The same number twice: all that was written between was taken by
     * one server, which still lives.
     */
    public long generation() {
        return connections.doubts() == settled ? generation : asked();
    }

    private synchronized long asked() {
        long doubts = connections.doubts();
        if (doubts != settled) {
            String now = server();
            if (!now.equals(server)) {
                if (server != null) {
                    log.warn("The document server is another than before: what it lost is redone");
                }
                server = now;
                generation++;
            }
            settled = doubts;
        }
        return generation;
    }

    /** One that does not say who it is is another each time. */
    private String server() {
        Document hello = database.runCommand(HELLO);
        Document version = hello.get("topologyVersion", Document.class);
        Object process = version == null ? hello.get("process") : version.get("processId");
        return (process == null ? ObjectId.get() : process) + "/" + hello.get("electionId");
    }

    /** A follower reads its position, after this, and relies on nothing before. */
    public void takesUp(String follower) {
        takenUp.put(follower, generation());
    }

    /** A follower does not follow here any more. */
    public void leaves(String follower) {
        takenUp.remove(follower);
    }

    /** What a follower may rely on; it is named as it takes up. */
    public Standing of(String follower) {
        return new Standing() {
            @Override
            public long generation() {
                Long from = takenUp.get(follower);
                return from == null ? Continuity.this.generation() : from;
            }

            @Override
            public boolean holds() {
                return generation() == Continuity.this.generation();
            }

            @Override
            public boolean holdsForSure() {
                Long from = takenUp.get(follower);
                return from != null && connections.doubts() == settled && from == generation;
            }

            @Override
            public void check() {
                if (!holds()) {
                    throw new ServerChanged(follower);
                }
            }

            @Override
            public void wrote() {
                Continuity.this.wrote();
            }
        };
    }

    /** Whether every follower may rely on what it wrote. */
    public boolean isWhole() {
        long now = generation();
        return takenUp.values().stream().allMatch(from -> from == now);
    }

    private void wrote() {
        written.incrementAndGet();
    }

    /**
     * Returns when all that followers wrote until now is on disk, or lost: whoever finds the
     * generation unchanged afterwards knows that nothing is.
     */
    public void awaitDurable() {
        if (durable < written.get()) {
            synchronized (barrier) {
                long now = written.get();
                if (durable < now) {
                    journal.updateOne(BARRIER, PASSED, new UpdateOptions().upsert(true));
                    durable = now;
                }
            }
        }
    }

    /**
     * Returns when all that was written since is on disk.
     *
     * @param who wrote
     * @param since the generation before the first write
     * @throws ServerChanged when some of it may be lost
     */
    public void awaitDurable(String who, long since) {
        wrote();
        awaitDurable();
        if (generation() != since) {
            throw new ServerChanged(who);
        }
    }

    /**
     * Runs what a follower writes and returns when that is on disk.
     *
     * @throws ServerChanged when it may be lost
     */
    public void durably(String follower, Runnable writing) {
        long since = generation();
        of(follower).check();
        writing.run();
        awaitDurable(follower, since);
    }
}
