package kz.moldir.eventstore.commit;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One event as it is stored.
 *
 * @param id the event's identifier
 * @param stream index of its aggregate's entry among those of the commit
 * @param seq sequence number in its aggregate, from 0
 * @param type stored name
 * @param revision revision of the form
 * @param payload JSON text exactly as written
 * @param metadata text, whole numbers and truth values by key
 */
public record StoredEvent(
        String id,
        int stream,
        long seq,
        String type,
        String revision,
        String payload,
        Map<String, Object> metadata) {

    /** Whole numbers come back as long ones. */
    StoredEvent readBack() {
        if (metadata.values().stream().noneMatch(Integer.class::isInstance)) {
            return this;
        }
        Map<String, Object> read = new LinkedHashMap<>(metadata);
        read.replaceAll(
                (key, value) -> value instanceof Integer number ? number.longValue() : value);
        return new StoredEvent(id, stream, seq, type, revision, payload, read);
    }
}
