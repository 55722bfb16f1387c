package kz.moldir.monitoring;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.moldir.testkit.TestServers;
import kz.moldir.testkit.WholeTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What monitoring-service published, as a plain consumer reads it. */
final class MonitoringTopic {

    private static final JsonMapper JSON = new JsonMapper();

    private MonitoringTopic() {}

    /** One message: the headers as raw UTF-8, and the value. */
    record Message(Map<String, String> headers, JsonNode value) {

        String type() {
            return headers.getOrDefault("ce_type", "");
        }
    }

    /** All messages about one visit so far, in their order. */
    static List<Message> about(String visitId) {
        return WholeTopic.read(TestServers.kafkaBrokers(), "moldir.monitoring").stream()
                .filter(each -> each.key().equals(visitId))
                .map(MonitoringTopic::message)
                .toList();
    }

    private static Message message(ConsumerRecord<String, String> record) {
        Map<String, String> headers = new TreeMap<>();
        record.headers()
                .forEach(
                        each ->
                                headers.put(
                                        each.key(),
                                        new String(each.value(), StandardCharsets.UTF_8)));
        return new Message(headers, JSON.readTree(record.value()));
    }
}
