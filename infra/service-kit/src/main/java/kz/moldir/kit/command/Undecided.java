package kz.moldir.kit.command;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.bson.Document;

/**
 * The commands that an event asked for and that decided nothing. No commit remembers them, and
 * their event may come again after others have changed what they would decide. Those of events that
 * are two years older than the latest are forgotten: the plans they were about are over.
 */
public final class Undecided {

    /** Longer than a plan of a year, its reports and what is put right of it. */
    static final Duration KEPT = Duration.ofDays(730);

    private static final String TIME = "time";

    private final MongoCollection<Document> commands;
    private final AtomicReference<Instant> forgotten = new AtomicReference<>(Instant.EPOCH);

    public Undecided(MongoDatabase database) {
        this.commands =
                database.getCollection("undecided")
                        .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    boolean knows(Origin origin) {
        return commands.find(new Document("_id", origin.commandId())).first() != null;
    }

    /** On disk when it returns: what its event asked for is over. */
    void remember(Origin origin) {
        try {
            commands.insertOne(
                    new Document("_id", origin.commandId())
                            .append("actor", origin.actor())
                            .append("causation", origin.causation())
                            .append(TIME, origin.time().toString()));
        } catch (MongoWriteException known) {
            if (known.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw known;
            }
        }
        forgetBefore(origin.time().truncatedTo(ChronoUnit.DAYS));
    }

    /** Once for each day of events, so that hardly any command waits for it. */
    private void forgetBefore(Instant day) {
        Instant before =
                forgotten.getAndAccumulate(day, (one, other) -> one.isAfter(other) ? one : other);
        if (!day.isAfter(before)) {
            return;
        }
        commands.createIndex(new Document(TIME, 1));
        commands.deleteMany(new Document(TIME, new Document("$lt", day.minus(KEPT).toString())));
    }
}
