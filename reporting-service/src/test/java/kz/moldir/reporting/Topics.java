package kz.moldir.reporting;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import kz.moldir.kit.listen.PublishedEvent;
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
