package kz.moldir.kit.listen;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.common.Uuid;
import org.bson.Document;

/**
 * How far each listener has read, in the database that holds what it made of it.
 *
 * <p>Written a moment after the last event and unjournalled, as the views before them: what is lost
 * with the process is read again, and every effect is idempotent. A topic that was made anew has
 * another id, so it is read from its start.
 */
public final class Offsets implements AutoCloseable {

    private static final long DELAY_MILLIS = 200;

    private final MongoCollection<Document> positions;
    private final Map<String, Document> unwritten = new ConcurrentHashMap<>();
    private final Map<String, Uuid> topics = new ConcurrentHashMap<>();
    private final AtomicBoolean due = new AtomicBoolean();
    private final ExecutorService writer =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("offsets").factory());
    private final Executor soon =
            CompletableFuture.delayedExecutor(DELAY_MILLIS, TimeUnit.MILLISECONDS, writer);

    public Offsets(MongoDatabase database) {
        this.positions =
                database.getCollection("positions")
                        .withWriteConcern(WriteConcern.W1.withJournal(false));
    }

    /** The topic's present id; positions under another id do not count. */
    void topicIs(String topic, Uuid id) {
        topics.put(topic, id);
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

    void handled(String listener, String topic, int partition, long offset) {
        String id = id(listener, topic, partition);
        unwritten.put(
                id,
                new Document("_id", id)
                        .append("topicId", topicId(topic))
                        .append("next", offset + 1));
        writeSoon();
    }

    private void writeSoon() {
        if (!writer.isShutdown() && due.compareAndSet(false, true)) {
            soon.execute(this::write);
        }
    }

    private synchronized void write() {
        due.set(false);
        Map<String, Document> now = Map.copyOf(unwritten);
        if (now.isEmpty()) {
            return;
        }
        try {
            positions.bulkWrite(
                    now.values().stream().map(Offsets::replacement).toList(),
                    new BulkWriteOptions().ordered(false));
            now.forEach(unwritten::remove);
        } catch (RuntimeException failed) {
            writeSoon();
            throw failed;
        }
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
