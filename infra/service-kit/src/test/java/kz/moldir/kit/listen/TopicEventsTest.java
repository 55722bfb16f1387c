package kz.moldir.kit.listen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import kz.moldir.eventstore.continuity.Continuity;
import kz.moldir.kit.TestDatabase;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.json.JsonMapper;

/** A topic of two partitions that is read once more. */
class TopicEventsTest {

    private static final String TOPIC = "moldir.plan";
    private static final TopicPartition BUSY = new TopicPartition(TOPIC, 0);
    private static final TopicPartition LATE = new TopicPartition(TOPIC, 1);
    private static final Node[] NONE = {};

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
    private final List<String> folded = new ArrayList<>();

    /** As many came in the one as are still to come from the broker of the other. */
    @Test
    void isNotCaughtUpByWhatCameMeanwhileInAnotherPartition() {
        consumer.updatePartitions(
                TOPIC,
                List.of(
                        new PartitionInfo(TOPIC, 0, Node.noNode(), NONE, NONE),
                        new PartitionInfo(TOPIC, 1, Node.noNode(), NONE, NONE)));
        consumer.updateBeginningOffsets(Map.of(BUSY, 0L, LATE, 0L));
        consumer.updateEndOffsets(Map.of(BUSY, 1L, LATE, 1L));
        try (Offsets offsets = new Offsets(database.get(), Continuity.unwatched(database.get()));
                TopicEvents events =
                        new TopicEvents(
                                listener(),
                                new Parking(database.get(), Clock.systemUTC()),
                                offsets,
                                new JsonMapper(),
                                consumer)) {
            BooleanSupplier caughtUp = events.caughtUp();
            arrives(BUSY, 0, "first");
            arrives(BUSY, 1, "newer");
            consumer.updateEndOffsets(Map.of(BUSY, 2L, LATE, 1L));

            assertThat(events.next(Runnable::run)).isTrue();
            assertThat(folded).containsExactly("first", "newer");
            assertThat(caughtUp.getAsBoolean()).isFalse();

            arrives(LATE, 0, "late");
            assertThat(events.next(Runnable::run)).isTrue();
            assertThat(folded).containsExactly("first", "newer", "late");
            assertThat(caughtUp.getAsBoolean()).isTrue();
        }
    }

    private void arrives(TopicPartition partition, long offset, String id) {
        ConsumerRecord<byte[], byte[]> record =
                new ConsumerRecord<>(
                        TOPIC,
                        partition.partition(),
                        offset,
                        new byte[0],
                        "{}".getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_id", id,
                        "ce_type", "kz.moldir.plan.activity-planned.v1",
                        "ce_subject", id,
                        "ce_sequence", "0000000000000000000",
                        "ce_time", "2026-04-13T04:00:00Z")
                .forEach(
                        (name, value) ->
                                record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        consumer.addRecord(record);
    }

    private Listener listener() {
        return new Listener() {
            @Override
            public String name() {
                return "planEvents";
            }

            @Override
            public String topic() {
                return TOPIC;
            }

            @Override
            public void on(PublishedEvent event) {
                folded.add(event.id());
            }

            @Override
            public void fold(PublishedEvent event) {
                on(event);
            }
        };
    }
}
