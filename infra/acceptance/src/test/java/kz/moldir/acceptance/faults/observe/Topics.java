package kz.moldir.acceptance.faults.observe;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import kz.moldir.testkit.check.Consumed;
import kz.moldir.testkit.check.Marks;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What a topic holds, read by a plain consumer without a group. */
public final class Topics {

    private static final Duration POLL = Duration.ofMillis(200);

    private final String brokers;

    public Topics(String brokers) {
        this.brokers = brokers;
    }

    /** What plan-service published of activities. */
    public Consumed ofActivities() {
        return consumed("the topic moldir.plan", "moldir.plan", "plan", Histories.OF_ACTIVITIES);
    }

    /** What monitoring-service published of new visits. */
    public Consumed ofVisits() {
        return consumed(
                "the topic moldir.monitoring",
                "moldir.monitoring",
                "monitoring",
                Set.of("visit.scheduled"));
    }

    private Consumed consumed(String name, String topic, String store, Set<String> types) {
        Map<String, List<String>> marks = new HashMap<>();
        for (ConsumerRecord<String, String> each : records(topic)) {
            if (types.contains(storedType(each))) {
                marks.computeIfAbsent(each.key(), first -> new ArrayList<>())
                        .addAll(Marks.in(each.value()));
            }
        }
        return new Consumed(name, store, types, true, marks);
    }

    /** The stored name of what is published as kz.moldir.plan.activity-closed.v1. */
    private static String storedType(ConsumerRecord<String, String> each) {
        Header type = each.headers().lastHeader("ce_type");
        String[] parts = new String(type.value(), StandardCharsets.UTF_8).split("\\.");
        String wire = parts[3];
        return wire.equals("occurrence-recorded")
                ? "activity.occurrence-recorded"
                : wire.replaceFirst("-", ".");
    }

    /** Every record from the beginning to where the partitions end now. */
    public List<ConsumerRecord<String, String>> records(String topic) {
        Properties properties = new Properties();
        properties.put("bootstrap.servers", brokers);
        List<ConsumerRecord<String, String>> records = new ArrayList<>();
        try (var consumer =
                new KafkaConsumer<>(
                        properties, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions =
                    consumer.partitionsFor(topic).stream()
                            .map(each -> new TopicPartition(topic, each.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream()
                    .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(records::add);
            }
        }
        return records;
    }
}
