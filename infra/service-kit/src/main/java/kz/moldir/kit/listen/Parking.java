package kz.moldir.kit.listen;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Events that could not be handled, a queue per listener and subject, kept until replayed. */
public final class Parking {

    private static final String COLLECTION = "parked";

    private static final Document IN_ORDER = new Document("sequence", 1);

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

    /**
     * Parks an event if an earlier one of its subject still waits, else does nothing. One that
     * comes again from before what waits does not wait behind it, nor does one that finds the last
     * gone when it is parked.
     */
    synchronized boolean parkBehind(String listener, PublishedEvent event, Place place) {
        String queue = queue(listener, event.subject());
        if (!held.contains(queue)) {
            return false;
        }
        Document first = first(queue);
        if (first == null) {
            held.remove(queue); // Another instance replayed it.
            return false;
        }
        if (event.sequence() < first.getLong("sequence")) {
            return false;
        }
        Document letter =
                letter(listener, event, place, "waits behind an earlier event of its subject");
        return !inserted(letter) || !takenBack(letter);
    }

    /** False when another waits before it, or whoever replays them has handled it. */
    private boolean takenBack(Document letter) {
        Document first = first(letter.getString("queue"));
        return first != null
                && Objects.equals(first.get("_id"), letter.get("_id"))
                && parked.deleteOne(new Document("_id", letter.get("_id"))).getDeletedCount() > 0;
    }

    private @Nullable Document first(String queue) {
        return parked.find(new Document("queue", queue)).sort(IN_ORDER).limit(1).first();
    }

    /** The keys of all that waits in one listener, in whichever process it was parked. */
    Set<String> keys(String listener) {
        Set<String> keys = new HashSet<>();
        parked.find(new Document("listener", listener))
                .projection(new Document("_id", 1))
                .forEach(letter -> keys.add(letter.getString("_id")));
        return keys;
    }

    /** The key of an event that waits. */
    static String key(String listener, PublishedEvent event) {
        return queue(listener, event.subject()) + "/" + event.id();
    }

    /** Keeps an event with the reason; one that waits already keeps the reason that it has. */
    synchronized void park(String listener, PublishedEvent event, Place place, String reason) {
        var unused = inserted(letter(listener, event, place, reason));
        held.add(queue(listener, event.subject()));
    }

    private Document letter(String listener, PublishedEvent event, Place place, String reason) {
        return new Document("_id", key(listener, event))
                .append("queue", queue(listener, event.subject()))
                .append("listener", listener)
                .append("subject", event.subject())
                .append("sequence", event.sequence())
                .append("type", event.type())
                .append("topic", event.topic())
                .append("time", event.time().toString())
                .append("role", event.role())
                .append("traceparent", event.traceparent())
                .append("value", event.json())
                .append("place", place.document())
                .append("reason", reason)
                .append("parkedAt", machineClock.instant().toString());
    }

    /** False when this very event waits already; its place may be another one by now. */
    private boolean inserted(Document letter) {
        try {
            parked.insertOne(letter);
            return true;
        } catch (MongoWriteException waits) {
            if (waits.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw waits;
            }
            parked.updateOne(
                    new Document("_id", letter.get("_id")),
                    new Document("$set", new Document("place", letter.get("place"))));
            return false;
        }
    }

    /** How many subjects are held up, in whichever process they were parked. */
    public int size() {
        return parked.distinct("queue", String.class).into(new ArrayList<>()).size();
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
                .sort(IN_ORDER)
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
