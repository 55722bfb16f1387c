package kz.moldir.notification;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import kz.moldir.testkit.TestServers;
import kz.moldir.testkit.WholeTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what the service published, as a plain consumer does. */
final class NotificationTopic {

    private static final JsonMapper JSON = new JsonMapper();

    private NotificationTopic() {}

    /** All events of a type so far, such as "notification-failed.v1"; waits for the first. */
    static List<JsonNode> all(String type) {
        return await().atMost(Duration.ofSeconds(90))
                .until(() -> read(type), found -> !found.isEmpty());
    }

    private static List<JsonNode> read(String type) {
        return WholeTopic.read(TestServers.kafkaBrokers(), "moldir.notification").stream()
                .filter(each -> type(each).equals("kz.moldir.notification." + type))
                .map(each -> JSON.readTree(each.value()))
                .toList();
    }

    private static String type(ConsumerRecord<?, ?> each) {
        return new String(each.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
    }
}
