package kz.moldir.kit.listen;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * An event of another service as Kafka carries it.
 *
 * @param id the CloudEvent's id; the same event may come more than once
 * @param type the wire type with its prefix, such as {@code kz.moldir.plan.activity-closed.v1}
 * @param subject the aggregate in the other service
 * @param sequence within that aggregate; rises, with gaps
 * @param topic where it came from
 * @param time the council's time of the event
 * @param role of who caused it, or null where the producer does not say
 * @param traceparent the trace it belongs to, or null
 * @param json the value as UTF-8 text
 * @param mapper reads it; unknown fields are ignored
 */
public record PublishedEvent(
        String id,
        String type,
        String subject,
        long sequence,
        String topic,
        Instant time,
        @Nullable String role,
        @Nullable String traceparent,
        String json,
        JsonMapper mapper) {

    /** An event whose producer does not say who caused it. */
    public PublishedEvent(
            String id,
            String type,
            String subject,
            long sequence,
            String topic,
            Instant time,
            @Nullable String traceparent,
            String json,
            JsonMapper mapper) {
        this(id, type, subject, sequence, topic, time, null, traceparent, json, mapper);
    }

    /** The value as the reader's own wire record. */
    public <T> T as(Class<T> wire) {
        return mapper.readValue(json, wire);
    }

    /** The name under which a view keeps its mark for this subject. */
    public String source() {
        return topic + "/" + subject;
    }
}
