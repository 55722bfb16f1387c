package kz.moldir.acceptance.faults.observe;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.moldir.testkit.WholeTopic;
import kz.moldir.testkit.check.Consumed;
import kz.moldir.testkit.check.Marks;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** What a topic holds, read by a plain consumer without a group. */
public final class Topics {

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
        return WholeTopic.read(brokers, topic);
    }
}
