package kz.moldir.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.moldir.testkit.TestServers;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what the service published, as a plain consumer does. */
final class NotificationTopic {

    private static final JsonMapper JSON = new JsonMapper();

    private NotificationTopic() {}

    /** All events of a type so far, such as "notification-failed.v1"; waits for the first. */
    static List<JsonNode> all(String type) {
        List<JsonNode> found = new ArrayList<>();
        Map<String, Object> settings =
                Map.of(
                        "bootstrap.servers", TestServers.kafkaBrokers(),
                        "group.id", UUID.randomUUID().toString(),
                        "auto.offset.reset", "earliest");
        try (var consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of("moldir.notification"));
            await().atMost(Duration.ofSeconds(90))
                    .untilAsserted(
                            () -> {
                                take(consumer.poll(Duration.ofMillis(500)), type, found);
                                assertThat(found).isNotEmpty();
                            });
            take(consumer.poll(Duration.ofSeconds(1)), type, found);
        }
        return found;
    }

    private static void take(
            ConsumerRecords<String, String> records, String type, List<JsonNode> found) {
        records.forEach(
                each -> {
                    byte[] written = each.headers().lastHeader("ce_type").value();
                    if (new String(written, StandardCharsets.UTF_8)
                            .equals("kz.moldir.notification." + type)) {
                        found.add(JSON.readTree(each.value()));
                    }
                });
    }
}
