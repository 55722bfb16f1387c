package kz.moldir.eventstore.deadletter;

import java.time.Instant;
import kz.moldir.eventstore.event.EventSerializer;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.EventData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.bson.Document;

/** A waiting event as Axon's upcasters take it. */
sealed class LetterEvent implements EventData<Object> {

    private final Document stored;

    private LetterEvent(Document stored) {
        this.stored = stored;
    }

    /** As part of its aggregate, if it has one. */
    static LetterEvent of(Document stored) {
        return stored.getString("aggregate") == null
                ? new LetterEvent(stored)
                : new OfAggregate(stored);
    }

    @Override
    public String getEventIdentifier() {
        return stored.getString("id");
    }

    @Override
    public Instant getTimestamp() {
        return stored.getDate("at").toInstant();
    }

    @Override
    public SerializedObject<Object> getMetaData() {
        return new SimpleSerializedObject<>(
                stored.get("metadata", Document.class), Object.class, EventSerializer.METADATA);
    }

    @Override
    public SerializedObject<Object> getPayload() {
        // The interface wants one representation for payload and metadata; the payload's is text.
        @SuppressWarnings({"unchecked", "rawtypes"})
        SerializedObject<Object> payload =
                (SerializedObject)
                        new SimpleSerializedObject<>(
                                stored.getString("payload"),
                                String.class,
                                new SimpleSerializedType(
                                        stored.getString("type"), stored.getString("revision")));
        return payload;
    }

    private static final class OfAggregate extends LetterEvent implements DomainEventData<Object> {

        private final Document stored;

        private OfAggregate(Document stored) {
            super(stored);
            this.stored = stored;
        }

        @Override
        public String getAggregateIdentifier() {
            return stored.getString("aggregate");
        }

        @Override
        public long getSequenceNumber() {
            return stored.getLong("seq");
        }

        @Override
        public String getType() {
            return stored.getString("aggregateType");
        }
    }
}
