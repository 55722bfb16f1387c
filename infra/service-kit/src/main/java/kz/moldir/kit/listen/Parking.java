package kz.moldir.kit.listen;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
        parked.createIndex(new Document("listener", 1), new IndexOptions());
        refresh();
    }

    /** Learns what other instances parked; called when this one takes over their partitions. */
    void refresh() {
        parked.find()
                .projection(new Document("queue", 1))
                .forEach(letter -> held.add(letter.getString("queue")));
    }

    /** Parks an event if an earlier one of its subject still waits, else does nothing. */
    synchronized boolean parkBehind(String listener, PublishedEvent event) {
        String queue = queue(listener, event.subject());
        if (!held.contains(queue)) {
            return false;
        }
        if (parked.find(new Document("queue", queue)).first() == null) {
            held.remove(queue); // Another instance replayed it.
            return false;
        }
        park(listener, event, "waits behind an earlier event of its subject");
        return true;
    }

    /** Whether this very event waits. */
    boolean keeps(String listener, PublishedEvent event) {
        String queue = queue(listener, event.subject());
        return held.contains(queue)
                && parked.find(new Document("_id", queue + "/" + event.id())).first() != null;
    }

    /** Keeps an event with the reason; the same event is kept once. */
    synchronized void park(String listener, PublishedEvent event, String reason) {
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

    /** What waits in one listener, the oldest first. */
    List<Document> of(String listener) {
        return parked.find(new Document("listener", listener)).into(new ArrayList<>()).stream()
                .sorted(Comparator.comparing(letter -> letter.getString("parkedAt")))
                .toList();
    }

    /** The events of one subject that wait, in their order. */
    List<Document> waiting(String listener, String subject) {
        return parked.find(new Document("queue", queue(listener, subject)))
                .sort(new Document("sequence", 1))
                .into(new ArrayList<>());
    }

    /** An event that was handled after all. */
    void handled(Document letter) {
        parked.deleteOne(new Document("_id", letter.get("_id")));
    }

    void failedAgain(Document letter, String reason) {
        letter.put("reason", reason);
        parked.replaceOne(new Document("_id", letter.get("_id")), letter);
    }

    /** Lets later events of a subject pass if none waits any more; false while one does. */
    synchronized boolean release(String listener, String subject) {
        String queue = queue(listener, subject);
        return parked.find(new Document("queue", queue)).first() == null && held.remove(queue);
    }

    private static String queue(String listener, String subject) {
        return listener + "/" + subject;
    }
}
