package kz.moldir.kit.axon;

import java.time.Instant;
import java.util.Map;
import kz.moldir.kit.command.Metadata;
import kz.moldir.kit.view.RecordedEvent;

/** What consumers see of a stored event, whichever way it came. */
final class RecordedEvents {

    private RecordedEvents() {}

    /** Domain time and who caused it stand in the metadata. */
    static RecordedEvent of(
            String id,
            Object payload,
            String type,
            String subject,
            long sequence,
            long position,
            Instant stored,
            Map<String, ?> metadata) {
        Object time = metadata.get(Metadata.TIME);
        return new RecordedEvent(
                id,
                payload,
                type,
                subject,
                sequence,
                position,
                time == null ? stored : Instant.parse(time.toString()),
                text(metadata, Metadata.ACTOR, "unknown"),
                text(metadata, Metadata.ROLE, "unknown"),
                text(metadata, Metadata.CORRELATION, id),
                (String) metadata.get(Metadata.TRACEPARENT),
                (String) metadata.get(Metadata.ACTING_FOR));
    }

    private static String text(Map<String, ?> metadata, String key, String otherwise) {
        Object value = metadata.get(key);
        return value == null ? otherwise : value.toString();
    }
}
