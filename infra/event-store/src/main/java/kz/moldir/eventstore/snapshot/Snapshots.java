package kz.moldir.eventstore.snapshot;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Date;
import java.util.Optional;
import kz.moldir.eventstore.event.EventSerializer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedMessage;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The newest snapshot of each aggregate; it can be thrown away at any time. */
public final class Snapshots {

    private static final Logger log = LoggerFactory.getLogger(Snapshots.class);

    private final MongoCollection<Document> snapshots;
    private final EventSerializer serializer;

    public Snapshots(MongoDatabase database, String collection, EventSerializer serializer) {
        this.snapshots = database.getCollection(collection).withWriteConcern(WriteConcern.MAJORITY);
        this.serializer = serializer;
    }

    /** Keeps a snapshot in place of the aggregate's former one. */
    public void store(DomainEventMessage<?> snapshot) {
        SerializedObject<String> payload = snapshot.serializePayload(serializer, String.class);
        Document stored =
                new Document("_id", snapshot.getAggregateIdentifier())
                        .append("aggregateType", snapshot.getType())
                        .append("seq", snapshot.getSequenceNumber())
                        .append("id", snapshot.getIdentifier())
                        .append("type", payload.getType().getName())
                        .append("revision", payload.getType().getRevision())
                        .append("payload", payload.getData())
                        .append("at", Date.from(snapshot.getTimestamp()));
        snapshots.replaceOne(
                new Document("_id", snapshot.getAggregateIdentifier()),
                stored,
                new ReplaceOptions().upsert(true));
    }

    /**
     * The aggregate's snapshot; empty also when its revision is no longer the current one or its
     * text does not fit: the events tell the same.
     */
    public Optional<DomainEventMessage<?>> read(String aggregate) {
        return Optional.ofNullable(snapshots.find(new Document("_id", aggregate)).first())
                .filter(this::isCurrent)
                .map(this::message)
                .filter(Snapshots::isReadable);
    }

    private static boolean isReadable(DomainEventMessage<?> snapshot) {
        try {
            var unused = snapshot.getPayload();
            return true;
        } catch (SerializationException unreadable) {
            log.warn(
                    "The snapshot of {} is passed over: {}",
                    snapshot.getAggregateIdentifier(),
                    unreadable.getMessage());
            return false;
        }
    }

    private boolean isCurrent(Document stored) {
        return serializer.knows(stored.getString("type"), stored.getString("revision"));
    }

    private DomainEventMessage<?> message(Document stored) {
        SimpleSerializedObject<String> payload =
                new SimpleSerializedObject<>(
                        stored.getString("payload"),
                        String.class,
                        new SimpleSerializedType(
                                stored.getString("type"), stored.getString("revision")));
        SimpleSerializedObject<Document> metadata =
                new SimpleSerializedObject<>(
                        new Document(), Document.class, EventSerializer.METADATA);
        return new GenericDomainEventMessage<>(
                stored.getString("aggregateType"),
                stored.getString("_id"),
                stored.getLong("seq"),
                new SerializedMessage<>(stored.getString("id"), payload, metadata, serializer),
                () -> stored.getDate("at").toInstant());
    }
}
