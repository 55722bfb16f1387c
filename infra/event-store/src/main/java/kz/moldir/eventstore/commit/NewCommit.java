package kz.moldir.eventstore.commit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import kz.moldir.eventstore.event.EventSerializer;
import org.axonframework.common.IdentifierFactory;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.SerializedObject;
import org.jspecify.annotations.Nullable;

/** Turns the events of one unit of work into a commit that has no number and time yet. */
public final class NewCommit {

    /** Metadata key of the command's identifier; every commit has one. */
    public static final String COMMAND = "command";

    /** Metadata key of the hash of the command's content; not kept with the events. */
    public static final String COMMAND_HASH = "commandHash";

    private final EventSerializer serializer;
    private final int maxPayload;
    private final Map<String, Integer> indexes = new LinkedHashMap<>();
    private final List<StreamRange> streams = new ArrayList<>();
    private final List<StoredEvent> stored = new ArrayList<>();

    private NewCommit(EventSerializer serializer, int maxPayload) {
        this.serializer = serializer;
        this.maxPayload = maxPayload;
    }

    /**
     * Builds the commit.
     *
     * @param events at least one, of one command or of none
     * @param answer JSON text of the command's answer
     * @param maxPayload most bytes of an event's JSON text
     * @throws TooLarge when an event's payload has more
     * @throws IllegalArgumentException when events of two commands meet, or an aggregate's sequence
     *     numbers are not consecutive
     */
    public static Commit of(
            List<? extends EventMessage<?>> events,
            EventSerializer serializer,
            @Nullable String answer,
            int maxPayload) {
        NewCommit commit = new NewCommit(serializer, maxPayload);
        events.forEach(commit::add);
        @Nullable String command = only(COMMAND, events);
        return new Commit(
                0,
                0,
                List.copyOf(commit.streams),
                command == null ? IdentifierFactory.getInstance().generateIdentifier() : command,
                only(COMMAND_HASH, events),
                answer,
                Instant.EPOCH,
                List.copyOf(commit.stored));
    }

    private static @Nullable String only(String key, List<? extends EventMessage<?>> events) {
        TreeSet<String> values = new TreeSet<>();
        for (EventMessage<?> event : events) {
            if (event.getMetaData().get(key) instanceof String value) {
                values.add(value);
            }
        }
        if (values.size() > 1) {
            throw new IllegalArgumentException("One commit cannot have several " + key + values);
        }
        return values.isEmpty() ? null : values.first();
    }

    private void add(EventMessage<?> event) {
        long seq = event instanceof DomainEventMessage<?> domain ? domain.getSequenceNumber() : 0;
        SerializedObject<String> payload = event.serializePayload(serializer, String.class);
        requireSmall(payload);
        // Sorted, so that the same event is always stored as the same bytes.
        Map<String, Object> metadata = new TreeMap<>(event.getMetaData());
        metadata.remove(COMMAND_HASH);
        stored.add(
                new StoredEvent(
                        event.getIdentifier(),
                        stream(event, seq),
                        seq,
                        payload.getType().getName(),
                        payload.getType().getRevision(),
                        payload.getData(),
                        metadata));
    }

    private void requireSmall(SerializedObject<String> payload) {
        String json = payload.getData();
        // No character takes more than three bytes for each of its UTF-16 units.
        if (json.length() > maxPayload / 3) {
            int bytes = json.getBytes(StandardCharsets.UTF_8).length;
            if (bytes > maxPayload) {
                throw new TooLarge(payload.getType().getName(), bytes, maxPayload);
            }
        }
    }

    private int stream(EventMessage<?> event, long seq) {
        boolean domain = event instanceof DomainEventMessage<?>;
        String aggregate =
                event instanceof DomainEventMessage<?> of
                        ? of.getAggregateIdentifier()
                        : event.getIdentifier();
        @Nullable String type = event instanceof DomainEventMessage<?> of ? of.getType() : null;
        @Nullable Integer known = indexes.putIfAbsent(aggregate, streams.size());
        if (known == null) {
            streams.add(new StreamRange(aggregate, type, seq, seq));
            return streams.size() - 1;
        }
        StreamRange soFar = streams.get(known);
        if (!domain || seq != soFar.to() + 1) {
            throw new IllegalArgumentException(
                    "Event %d of aggregate %s cannot follow event %d"
                            .formatted(seq, aggregate, soFar.to()));
        }
        streams.set(known, new StreamRange(aggregate, soFar.type(), soFar.from(), seq));
        return known;
    }
}
