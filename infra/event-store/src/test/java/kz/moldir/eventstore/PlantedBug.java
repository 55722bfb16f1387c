package kz.moldir.eventstore;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.bson.Document;

/** A mistake put into an engine, its reader or whoever answers, so that the checks must see it. */
enum PlantedBug {
    NONE,
    ANSWER_BEFORE_APPEND,
    NO_DEDUPLICATION,
    SKIPPED_EVENT,
    REPEATED_EVENT,
    REORDERED_EVENTS;

    private static final int SOMEWHERE = 5;

    /** Leaves out what makes a command id unique, once the engines made it so. */
    void into(MongoDatabase database) {
        if (this != NO_DEDUPLICATION) {
            return;
        }
        for (String name : database.listCollectionNames()) {
            MongoCollection<Document> documents = database.getCollection(name);
            for (Document index : documents.listIndexes()) {
                if (index.get("key", Document.class).containsKey("command.id")) {
                    documents.dropIndex(index.getString("name"));
                    return;
                }
            }
        }
        throw new IllegalStateException("nothing made command ids unique");
    }

    /** One command in seven is answered and lost. */
    boolean answersBeforeAppending(String command) {
        return this == ANSWER_BEFORE_APPEND && command.hashCode() % 7 == 0;
    }

    /** What a reader with this mistake saw; it ends as it should. */
    List<TrackedEventMessage<?>> read(List<TrackedEventMessage<?>> seen) {
        List<TrackedEventMessage<?>> wrong = new ArrayList<>(seen);
        switch (this) {
            case SKIPPED_EVENT -> wrong.remove(SOMEWHERE);
            case REPEATED_EVENT -> wrong.add(SOMEWHERE, wrong.get(SOMEWHERE));
            case REORDERED_EVENTS -> Collections.swap(wrong, SOMEWHERE, SOMEWHERE + 1);
            default -> {}
        }
        return wrong;
    }
}
