package kz.moldir.eventstore.read;

import java.time.Instant;
import kz.moldir.eventstore.commit.Commit;
import kz.moldir.eventstore.commit.StoredEvent;
import kz.moldir.eventstore.commit.StreamRange;
import kz.moldir.eventstore.event.EventSerializer;
import kz.moldir.eventstore.event.NotLifted;
import kz.moldir.eventstore.event.Unlifted;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.EventData;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedMessage;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;

/** A stored event as Axon's upcasters and messages take it. */
sealed class StoredEventData implements EventData<Object>, TrackedEventData<Object> {

    private final StoredEvent event;
    private final Instant at;
    private final long position;

    private StoredEventData(StoredEvent event, Instant at, long position) {
        this.event = event;
        this.at = at;
        this.position = position;
    }

    /** The commit's event with the given index, as part of its aggregate if it has one. */
    static StoredEventData of(Commit commit, int index) {
        StoredEvent event = commit.events().get(index);
        StreamRange stream = commit.streams().get(event.stream());
        long position = commit.id() + index;
        String type = stream.type();
        return type == null
                ? new StoredEventData(event, commit.at(), position)
                : new OfAggregate(event, commit.at(), position, stream.aggregate(), type);
    }

    /** The message that Axon's own way through the upcasters would give. */
    TrackedEventMessage<?> message(EventSerializer serializer) {
        return message(content(getPayload(), serializer));
    }

    /** The message of one that an upcaster failed on. */
    TrackedEventMessage<?> unlifted(EventSerializer serializer, NotLifted failure) {
        return message(content(new Unlifted(getPayload(), failure), serializer));
    }

    private SerializedMessage<Object> content(
            SerializedObject<?> payload, EventSerializer serializer) {
        return new SerializedMessage<>(event.id(), payload, getMetaData(), serializer);
    }

    TrackedEventMessage<?> message(SerializedMessage<Object> content) {
        return new GenericTrackedEventMessage<>(trackingToken(), content, () -> at);
    }

    /**
     * @param notLifted why it is as it was stored
     */
    ReplayedEvent replayed(@Nullable NotLifted notLifted) {
        return new ReplayedEvent(
                position,
                event.id(),
                null,
                null,
                event.seq(),
                event.type(),
                event.revision(),
                event.payload(),
                event.metadata(),
                at,
                notLifted);
    }

    @Override
    public String getEventIdentifier() {
        return event.id();
    }

    @Override
    public Instant getTimestamp() {
        return at;
    }

    @Override
    public SerializedObject<Object> getMetaData() {
        return new SimpleSerializedObject<>(
                event.metadata(), Object.class, EventSerializer.METADATA);
    }

    @Override
    public SerializedObject<Object> getPayload() {
        // The interface wants one representation for payload and metadata; the payload's is text.
        @SuppressWarnings({"unchecked", "rawtypes"})
        SerializedObject<Object> payload =
                (SerializedObject)
                        new SimpleSerializedObject<>(
                                event.payload(),
                                String.class,
                                new SimpleSerializedType(event.type(), event.revision()));
        return payload;
    }

    @Override
    public TrackingToken trackingToken() {
        return new GlobalSequenceTrackingToken(position);
    }

    private static final class OfAggregate extends StoredEventData
            implements DomainEventData<Object> {

        private final String aggregate;
        private final String type;
        private final long seq;

        private OfAggregate(
                StoredEvent event, Instant at, long position, String aggregate, String type) {
            super(event, at, position);
            this.aggregate = aggregate;
            this.type = type;
            this.seq = event.seq();
        }

        @Override
        TrackedEventMessage<?> message(SerializedMessage<Object> content) {
            return new GenericTrackedDomainEventMessage<>(
                    trackingToken(), type, aggregate, seq, content, this::getTimestamp);
        }

        @Override
        ReplayedEvent replayed(@Nullable NotLifted notLifted) {
            ReplayedEvent event = super.replayed(notLifted);
            return new ReplayedEvent(
                    event.position(),
                    event.id(),
                    aggregate,
                    type,
                    seq,
                    event.type(),
                    event.revision(),
                    event.payload(),
                    event.metadata(),
                    event.at(),
                    notLifted);
        }

        @Override
        public String getAggregateIdentifier() {
            return aggregate;
        }

        @Override
        public long getSequenceNumber() {
            return seq;
        }

        @Override
        public String getType() {
            return type;
        }
    }
}
