package kz.moldir.reporting;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.moldir.kit.listen.PublishedEvent;
import kz.moldir.reporting.listening.Story;
import kz.moldir.testkit.TestServers;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Publishes events the way the other services do: CloudEvents in binary mode. */
final class Topics {

    private Topics() {}

    static void publish(List<PublishedEvent> events) {
        Map<String, Object> settings = Map.of("bootstrap.servers", TestServers.kafkaBrokers());
        try (var producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            for (PublishedEvent event : events) {
                var message = new ProducerRecord<>(event.topic(), event.subject(), event.json());
                headers(event)
                        .forEach(
                                (name, value) ->
                                        message.headers()
                                                .add(name, value.getBytes(StandardCharsets.UTF_8)));
                producer.send(message);
            }
        }
    }

    /** The same of one event. */
    static void publish(String service, String type, String subject, long sequence, String json) {
        publish(List.of(event(service, type, subject, sequence, json)));
    }

    private static PublishedEvent event(
            String service, String type, String subject, long sequence, String json) {
        return new PublishedEvent(
                UUID.randomUUID().toString(),
                "kz.moldir." + service + "." + type + ".v1",
                subject,
                sequence,
                "moldir." + service,
                Instant.parse("2026-04-13T03:00:00Z"),
                "system",
                null,
                json,
                Story.JSON);
    }

    private static Map<String, String> headers(PublishedEvent event) {
        return Map.of(
                "ce_specversion", "1.0",
                "ce_id", event.id(),
                "ce_type", event.type(),
                "ce_subject", event.subject(),
                "ce_time", event.time().toString(),
                "ce_sequence", "%019d".formatted(event.sequence()),
                "ce_role", String.valueOf(event.role()));
    }
}
