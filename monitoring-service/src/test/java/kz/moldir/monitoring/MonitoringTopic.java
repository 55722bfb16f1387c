package kz.moldir.monitoring;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.moldir.testkit.TestServers;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
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
        List<Message> messages = new ArrayList<>();
        Map<String, Object> settings = Map.of("bootstrap.servers", TestServers.kafkaBrokers());
        try (var consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> all =
                    consumer.partitionsFor("moldir.monitoring").stream()
                            .map(each -> new TopicPartition(each.topic(), each.partition()))
                            .toList();
            consumer.assign(all);
            consumer.seekToBeginning(all);
            Map<TopicPartition, Long> ends = consumer.endOffsets(all);
            while (all.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
                for (ConsumerRecord<String, String> each : consumer.poll(Duration.ofSeconds(1))) {
                    if (each.key().equals(visitId)) {
                        messages.add(message(each));
                    }
                }
            }
        }
        return messages;
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
