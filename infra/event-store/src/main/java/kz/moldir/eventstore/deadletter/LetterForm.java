package kz.moldir.eventstore.deadletter;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.moldir.eventstore.event.EventSerializer;
import kz.moldir.eventstore.event.NotLifted;
import kz.moldir.eventstore.event.Unlifted;
import kz.moldir.eventstore.token.TokenForm;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.deadletter.Cause;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.ThrowableCause;
import org.axonframework.serialization.SerializedMessage;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.InitialEventRepresentation;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The stored form of a letter; the event's payload stays the JSON text that it was. */
final class LetterForm {

    private final EventSerializer serializer;
    private final EventUpcaster upcasters;

    LetterForm(EventSerializer serializer, EventUpcaster upcasters) {
        this.serializer = serializer;
        this.upcasters = upcasters;
    }

    /** The parts of a letter that say why and since when it waits. */
    Document state(DeadLetter<? extends EventMessage<?>> letter) {
        Document state =
                new Document("diagnostics", plain(letter.diagnostics()))
                        .append("lastTouched", Date.from(letter.lastTouched()));
        letter.cause()
                .ifPresent(
                        cause ->
                                state.append(
                                        "cause",
                                        new Document("type", cause.type())
                                                .append("message", cause.message())));
        return state;
    }

    Document event(EventMessage<?> message) {
        SerializedObject<String> payload = message.serializePayload(serializer, String.class);
        Document event =
                new Document("id", message.getIdentifier())
                        .append("at", Date.from(message.getTimestamp()))
                        .append("type", payload.getType().getName())
                        .append("revision", payload.getType().getRevision())
                        .append("payload", payload.getData())
                        .append("metadata", plain(message.getMetaData()));
        if (message instanceof DomainEventMessage<?> domain) {
            event.append("aggregate", domain.getAggregateIdentifier())
                    .append("aggregateType", domain.getType())
                    .append("seq", domain.getSequenceNumber());
        }
        if (message instanceof TrackedEventMessage<?> tracked) {
            event.append("token", TokenForm.stored(tracked.trackingToken()));
        }
        return event;
    }

    /** Whatever is not text, a whole number or a truth value becomes text: no letter is refused. */
    private static Document plain(Map<String, ?> values) {
        Document plain = new Document();
        values.forEach(
                (key, value) ->
                        plain.append(
                                key,
                                switch (value) {
                                    case Long number -> number;
                                    case Integer number -> number.longValue();
                                    case Boolean truth -> truth;
                                    case null -> null;
                                    default -> value.toString();
                                }));
        return plain;
    }

    StoredLetter letter(Document stored) {
        return new StoredLetter(
                stored.getString("_id"),
                stored.getString("sequence"),
                stored.getLong("index"),
                message(stored.get("event", Document.class)),
                cause(stored.get("cause", Document.class)),
                stored.getDate("enqueuedAt").toInstant(),
                stored.getDate("lastTouched").toInstant(),
                MetaData.from(stored.get("diagnostics", Document.class)));
    }

    private static @Nullable Cause cause(@Nullable Document stored) {
        return stored == null
                ? null
                : new ThrowableCause(stored.getString("type"), stored.getString("message"));
    }

    /**
     * Lifted as events of the store are; what becomes none or several waits as it is, and what an
     * upcaster fails on waits on.
     */
    private SerializedObject<?> payload(Document event) {
        SerializedObject<?> stored =
                new SimpleSerializedObject<>(
                        event.getString("payload"),
                        String.class,
                        new SimpleSerializedType(
                                event.getString("type"), event.getString("revision")));
        if (upcasters == NoOpEventUpcaster.INSTANCE) {
            return stored;
        }
        try {
            List<IntermediateEventRepresentation> lifted =
                    upcasters
                            .upcast(
                                    Stream.of(
                                            new InitialEventRepresentation(
                                                    LetterEvent.of(event), serializer)))
                            .toList();
            return lifted.size() == 1 ? lifted.getFirst().getData(String.class) : stored;
        } catch (RuntimeException failed) {
            return new Unlifted(stored, new NotLifted(stored.getType(), failed));
        }
    }

    private EventMessage<?> message(Document event) {
        SerializedMessage<?> content =
                new SerializedMessage<>(
                        event.getString("id"),
                        payload(event),
                        new SimpleSerializedObject<>(
                                event.get("metadata", Document.class),
                                Document.class,
                                EventSerializer.METADATA),
                        serializer);
        Instant at = event.getDate("at").toInstant();
        boolean tracked = event.containsKey("token");
        @Nullable TrackingToken token = TokenForm.token(event.get("token"));
        @Nullable String aggregate = event.getString("aggregate");
        if (aggregate == null) {
            return tracked
                    ? new GenericTrackedEventMessage<>(token, content, () -> at)
                    : new GenericEventMessage<>(content, () -> at);
        }
        String type = event.getString("aggregateType");
        long seq = event.getLong("seq");
        return tracked
                ? new GenericTrackedDomainEventMessage<>(
                        token, type, aggregate, seq, content, () -> at)
                : new GenericDomainEventMessage<>(type, aggregate, seq, content, () -> at);
    }
}
