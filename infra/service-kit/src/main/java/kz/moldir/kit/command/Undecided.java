package kz.moldir.kit.command;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;

/**
 * The commands that an event asked for and that decided nothing. No commit remembers them, and
 * their event may come again after others have changed what they would decide.
 */
public final class Undecided {

    private final MongoCollection<Document> commands;

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
                            .append("time", origin.time().toString()));
        } catch (MongoWriteException known) {
            if (known.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw known;
            }
        }
    }
}
