package kz.moldir.eventstore.read;

import java.time.Instant;
import java.util.Map;
import kz.moldir.eventstore.event.EventSerializer;
import kz.moldir.eventstore.event.NotLifted;
import org.jspecify.annotations.Nullable;

/**
 * One event as a replay hands it out, lifted to the current revision.
 *
 * @param position global index, from 1
 * @param id the event's identifier
 * @param aggregate the aggregate's identifier, null for an event of none
 * @param aggregateType the aggregate's type, null for an event of none
 * @param seq sequence number in its aggregate, from 0
 * @param type stored name
 * @param revision revision of the form
 * @param payload JSON text; {@link #read} turns it into the event
 * @param metadata text, whole numbers and truth values by key
 * @param at machine time of its commit
 * @param notLifted why it has still the form in which it was stored; null where nothing failed
 */
public record ReplayedEvent(
        long position,
        String id,
        @Nullable String aggregate,
        @Nullable String aggregateType,
        long seq,
        String type,
        String revision,
        String payload,
        Map<String, ?> metadata,
        Instant at,
        @Nullable NotLifted notLifted) {

    /**
     * The event that the payload holds.
     *
     * @throws NotLifted when an upcaster failed on it
     * @throws org.axonframework.serialization.SerializationException when it cannot be read
     */
    public Object read(EventSerializer serializer) {
        if (notLifted != null) {
            throw notLifted;
        }
        return serializer.read(type, revision, payload);
    }
}
