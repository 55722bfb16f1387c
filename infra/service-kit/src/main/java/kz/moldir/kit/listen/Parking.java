package kz.moldir.kit.listen;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;

/** Events that could not be handled, a queue per listener and subject, kept until replayed. */
public final class Parking {

    private static final String COLLECTION = "parked";

    private final MongoCollection<Document> parked;
    private final Clock machineClock;
    private final Set<String> held = ConcurrentHashMap.newKeySet();

    public Parking(MongoDatabase database, Clock machineClock) {
        this.parked = database.getCollection(COLLECTION);
        this.machineClock = machineClock;
        parked.createIndex(new Document("queue", 1).append("sequence", 1), new IndexOptions());
        refresh();
    }

    /** Learns what other instances parked; called when this one takes over their partitions. */
    void refresh() {
        parked.find()
                .projection(new Document("queue", 1))
                .forEach(letter -> held.add(letter.getString("queue")));
    }

    /** Whether later events of this subject must queue. */
    boolean holds(String listener, String subject) {
        return held.contains(queue(listener, subject));
    }

    /** Whether this very event waits. */
    boolean keeps(String listener, PublishedEvent event) {
        return holds(listener, event.subject())
                && parked.find(
                                        new Document(
                                                "_id",
                                                queue(listener, event.subject())
                                                        + "/"
                                                        + event.id()))
                                .first()
                        != null;
    }

    /** Keeps an event with the reason; the same event is kept once. */
    void park(String listener, PublishedEvent event, String reason) {
        String queue = queue(listener, event.subject());
        Document letter =
                new Document("_id", queue + "/" + event.id())
                        .append("queue", queue)
                        .append("listener", listener)
                        .append("subject", event.subject())
                        .append("sequence", event.sequence())
                        .append("type", event.type())
                        .append("topic", event.topic())
                        .append("time", event.time().toString())
                        .append("role", event.role())
                        .append("traceparent", event.traceparent())
                        .append("value", event.json())
                        .append("reason", reason)
                        .append("parkedAt", machineClock.instant().toString());
        parked.replaceOne(
                new Document("_id", letter.get("_id")), letter, new ReplaceOptions().upsert(true));
        held.add(queue);
    }

    /** How many subjects are held up. */
    public int size() {
        return held.size();
    }

    private static String queue(String listener, String subject) {
        return listener + "/" + subject;
    }
}
