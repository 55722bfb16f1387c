package kz.moldir.kit.listen;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import kz.moldir.kit.rebuild.LeftOut;
import kz.moldir.kit.rebuild.Source;
import kz.moldir.kit.view.Marks;
import kz.moldir.kit.view.View;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A topic once more from its start, for the views of one listener, in no consumer group. */
final class TopicEvents implements Source {

    private static final Duration WAIT = Duration.ofMillis(200);
    private static final int BATCH = 1000;

    private final Listener listener;
    private final Offsets offsets;
    private final JsonMapper json;
    private final org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer;
    private final List<TopicPartition> partitions;
    private final LeftOut<PublishedEvent> leftOut;
    private final Parking parking;

    /** The last event that was read of each subject. */
    private final Map<String, Long> last = new HashMap<>();

    private Set<String> waiting;
    private @Nullable Map<String, Long> wanted;

    TopicEvents(
            Listener listener, Parking parking, Offsets offsets, JsonMapper json, String brokers) {
        this(
                listener,
                parking,
                offsets,
                json,
                new KafkaConsumer<>(
                        Map.of(
                                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                                brokers,
                                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                                BATCH,
                                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                                false,
                                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                                "read_uncommitted"),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer()));
    }

    TopicEvents(
            Listener listener,
            Parking parking,
            Offsets offsets,
            JsonMapper json,
            org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer) {
        this.listener = listener;
        this.parking = parking;
        this.leftOut =
                new LeftOut<>(event -> waiting.contains(Parking.key(listener.name(), event)));
        this.offsets = offsets;
        this.json = json;
        this.consumer = consumer;
        try {
            this.waiting = parking.keys(listener.name());
            this.partitions = assigned(consumer, listener.topic());
        } catch (RuntimeException failed) {
            consumer.close();
            throw failed;
        }
    }

    private static List<TopicPartition> assigned(
            org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer, String topic) {
        List<TopicPartition> partitions =
                consumer.partitionsFor(topic).stream()
                        .map(info -> new TopicPartition(info.topic(), info.partition()))
                        .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return partitions;
    }

    @Override
    public String name() {
        return listener.name();
    }

    @Override
    public boolean next(Consumer<Runnable> fold) {
        if (read() >= end()) {
            return false;
        }
        ConsumerRecords<byte[], byte[]> records = consumer.poll(WAIT);
        waiting = parking.keys(listener.name());
        fold.accept(() -> records.forEach(this::fold));
        return true;
    }

    private void fold(ConsumerRecord<byte[], byte[]> record) {
        PublishedEvent.read(record, json)
                .ifPresent(
                        event -> {
                            last.merge(Marks.key(event.source()), event.sequence(), Math::max);
                            leftOut.read(event.subject(), event, listener::fold);
                        });
    }

    @Override
    public void settle(Consumer<Runnable> fold) {
        if (!leftOut.isEmpty()) {
            waiting = parking.keys(listener.name());
            fold.accept(() -> leftOut.settle(listener::fold));
        }
    }

    /** Asked of the view once: what it sees later has come through the topic that is read here. */
    @Override
    public long lacks(View<?> served) {
        Map<String, Long> lacking = wanted;
        if (lacking == null) {
            lacking = served.marks(listener.topic() + "/");
            wanted = lacking;
        }
        lacking.entrySet()
                .removeIf(seen -> last.getOrDefault(seen.getKey(), -1L) >= seen.getValue());
        return lacking.size();
    }

    @Override
    public long read() {
        return partitions.stream().mapToLong(consumer::position).sum();
    }

    @Override
    public long end() {
        return consumer.endOffsets(partitions).values().stream().mapToLong(Long::longValue).sum();
    }

    /** Each partition by itself: what comes in one says nothing of another. */
    @Override
    public BooleanSupplier caughtUp() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        return () ->
                ends.entrySet().stream()
                        .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    @Override
    public boolean servedIsHere() {
        return partitions.stream()
                .allMatch(
                        partition -> {
                            OptionalLong served =
                                    offsets.next(
                                            listener.position(),
                                            listener.topic(),
                                            partition.partition());
                            return served.orElse(0) >= consumer.position(partition);
                        });
    }

    @Override
    public void close() {
        consumer.close();
    }
}
