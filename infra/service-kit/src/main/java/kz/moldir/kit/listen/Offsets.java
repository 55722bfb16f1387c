package kz.moldir.kit.listen;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import kz.moldir.eventstore.continuity.Continuity;
import kz.moldir.eventstore.continuity.Standing;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.bson.Document;

/**
 * How far each listener has read, in the database that holds what it made of it.
 *
 * <p>Written a moment after the last event, when what it did is on disk, and unjournalled: what is
 * lost with the process is read again, and every effect is idempotent. What the document server may
 * have lost is not stood for: its listener is set back. A topic that was made anew has another id,
 * so it is read from its start.
 */
public final class Offsets implements AutoCloseable {

    private static final long DELAY_MILLIS = 200;

    private final MongoCollection<Document> positions;
    private final Continuity continuity;
    private final Map<String, Reached> unwritten = new ConcurrentHashMap<>();
    private final Map<String, Uuid> topics = new ConcurrentHashMap<>();
    private final AtomicBoolean due = new AtomicBoolean();
    private final ExecutorService writer =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("offsets").factory());
    private final Executor soon =
            CompletableFuture.delayedExecutor(DELAY_MILLIS, TimeUnit.MILLISECONDS, writer);

    /**
     * @param generation of the document server that took what the position stands for
     */
    private record Reached(Document position, long generation) {}

    /**
     * @param continuity in which listeners go by the names of their positions
     */
    public Offsets(MongoDatabase database, Continuity continuity) {
        this.continuity = continuity;
        this.positions =
                database.getCollection("positions")
                        .withWriteConcern(WriteConcern.W1.withJournal(false));
    }

    /** The topic's present id; positions under another id do not count. */
    void topicIs(String topic, Uuid id) {
        topics.put(topic, id);
    }

    /** What a listener may rely on. */
    Standing of(Listener listener) {
        return continuity.of(listener.position());
    }

    /** A listener has no partition any more. */
    void leave(Listener listener) {
        continuity.leaves(listener.position());
    }

    /** Sets a listener to what is stored, in all partitions that its consumer has. */
    void setBack(Listener listener, Consumer<?, ?> consumer) {
        continuity.takesUp(listener.position());
        List<TopicPartition> fromStart = new ArrayList<>();
        for (TopicPartition partition : consumer.assignment()) {
            OptionalLong next = next(listener.position(), listener.topic(), partition.partition());
            if (next.isPresent()) {
                consumer.seek(partition, next.getAsLong());
            } else {
                fromStart.add(partition);
            }
        }
        if (!fromStart.isEmpty()) { // Kafka takes none for all.
            consumer.seekToBeginning(fromStart);
        }
    }

    /** The next offset to read, or empty to read from the start. */
    OptionalLong next(String listener, String topic, int partition) {
        write();
        Document position =
                positions.find(new Document("_id", id(listener, topic, partition))).first();
        if (position == null || !topicId(topic).equals(position.getString("topicId"))) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(position.getLong("next"));
    }

    Place place(String topic, int partition, long offset) {
        return new Place(topicId(topic), partition, offset);
    }

    /**
     * Whether a listener has handled what stands there and all before it, in whichever process; of
     * a topic that is known to have been made anew since, nothing is known any more, so it has.
     */
    boolean passed(String listener, String topic, Place place) {
        write();
        Document position =
                positions.find(new Document("_id", id(listener, topic, place.partition()))).first();
        if (position != null && place.topicId().equals(position.getString("topicId"))) {
            return position.getLong("next") > place.offset();
        }
        return topics.containsKey(topic) && !place.topicId().equals(topicId(topic));
    }

    void handled(String listener, String topic, int partition, long offset) {
        String id = id(listener, topic, partition);
        unwritten.put(
                id,
                new Reached(
                        new Document("_id", id)
                                .append("topicId", topicId(topic))
                                .append("next", offset + 1),
                        continuity.of(listener).generation()));
        writeSoon();
    }

    private void writeSoon() {
        if (!writer.isShutdown() && due.compareAndSet(false, true)) {
            soon.execute(this::write);
        }
    }

    private synchronized void write() {
        due.set(false);
        Map<String, Reached> now = Map.copyOf(unwritten);
        if (now.isEmpty()) {
            return;
        }
        try {
            List<ReplaceOneModel<Document>> safe = safe(now);
            if (!safe.isEmpty()) {
                positions.bulkWrite(safe, new BulkWriteOptions().ordered(false));
            }
            now.forEach(unwritten::remove);
        } catch (RuntimeException failed) {
            writeSoon();
            throw failed;
        }
    }

    /** Those that stand for what is on disk. */
    private List<ReplaceOneModel<Document>> safe(Map<String, Reached> all) {
        continuity.awaitDurable();
        long now = continuity.generation();
        return all.values().stream()
                .filter(each -> each.generation() == now)
                .map(each -> replacement(each.position()))
                .toList();
    }

    private static ReplaceOneModel<Document> replacement(Document position) {
        return new ReplaceOneModel<>(
                new Document("_id", position.getString("_id")),
                position,
                new ReplaceOptions().upsert(true));
    }

    private String topicId(String topic) {
        return String.valueOf(topics.get(topic));
    }

    private static String id(String listener, String topic, int partition) {
        return listener + "/" + topic + "/" + partition;
    }

    @Override
    public void close() {
        writer.shutdown();
        write();
    }
}
