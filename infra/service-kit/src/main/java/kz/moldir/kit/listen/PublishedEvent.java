package kz.moldir.kit.listen;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Function;
import kz.moldir.kit.publish.CloudEventHeaders;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
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

    /** Reads a record of a topic; empty when it is not an event of Moldir. */
    static Optional<PublishedEvent> read(ConsumerRecord<byte[], byte[]> record, JsonMapper json) {
        return read(
                name -> {
                    Header header = record.headers().lastHeader(name);
                    return header == null || header.value() == null
                            ? null
                            : new String(header.value(), StandardCharsets.UTF_8);
                },
                record.value(),
                record.topic(),
                json);
    }

    /**
     * Reads a message of a topic.
     *
     * @param header gives a header's text by its name, or null
     * @return empty when it is not an event of Moldir
     */
    static Optional<PublishedEvent> read(
            Function<String, @Nullable String> header,
            byte @Nullable [] value,
            String topic,
            JsonMapper json) {
        String type = header.apply(CloudEventHeaders.TYPE);
        String subject = header.apply(CloudEventHeaders.SUBJECT);
        String id = header.apply(CloudEventHeaders.ID);
        String sequence = header.apply(CloudEventHeaders.SEQUENCE);
        String time = header.apply(CloudEventHeaders.TIME);
        if (type == null || subject == null || id == null || sequence == null || time == null) {
            return Optional.empty();
        }
        if (value == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new PublishedEvent(
                            id,
                            type,
                            subject,
                            Long.parseLong(sequence),
                            topic,
                            Instant.parse(time),
                            header.apply(CloudEventHeaders.ROLE),
                            header.apply(CloudEventHeaders.TRACEPARENT),
                            new String(value, StandardCharsets.UTF_8),
                            json));
        } catch (NumberFormatException | DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }
}
