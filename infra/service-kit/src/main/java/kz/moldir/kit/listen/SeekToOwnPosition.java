package kz.moldir.kit.listen;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.springframework.cloud.stream.binder.kafka.KafkaBindingRebalanceListener;

/**
 * Sets a listener to where its own database says it stands, whatever Kafka remembers; a listener
 * whose view is missing starts from the beginning, which is how a view is rebuilt.
 */
public final class SeekToOwnPosition implements KafkaBindingRebalanceListener {

    private final Map<String, Listener> listeners;
    private final Parking parking;
    private final Offsets offsets;
    private final Map<String, Object> admin;
    private final Runnable doubt;

    /**
     * @param doubt run when Kafka may have lost its topics: whoever publishes looks after its own
     */
    public SeekToOwnPosition(
            List<Listener> listeners,
            Parking parking,
            Offsets offsets,
            String brokers,
            Runnable doubt) {
        this.listeners =
                listeners.stream()
                        .collect(Collectors.toMap(each -> each.name() + "-in-0", each -> each));
        this.parking = parking;
        this.offsets = offsets;
        this.admin = Map.of("bootstrap.servers", brokers);
        this.doubt = doubt;
    }

    @Override
    public void onPartitionsAssigned(
            String binding,
            Consumer<?, ?> consumer,
            Collection<TopicPartition> partitions,
            boolean initial) {
        Listener listener = listeners.get(binding);
        if (listener == null || partitions.isEmpty()) {
            return;
        }
        if (!initial) {
            doubt.run();
        }
        TopicDescription topic = describe(listener.topic());
        offsets.topicIs(listener.topic(), topic.topicId());
        parking.refresh();
        List<TopicPartition> fromStart = new ArrayList<>();
        for (TopicPartition partition : partitions) {
            OptionalLong next =
                    offsets.next(listener.position(), listener.topic(), partition.partition());
            if (next.isPresent()) {
                consumer.seek(partition, next.getAsLong());
            } else {
                fromStart.add(partition);
            }
        }
        if (!fromStart.isEmpty()) { // Kafka takes none for all.
            consumer.seekToBeginning(fromStart);
        }
    }

    private TopicDescription describe(String topic) {
        try (Admin client = Admin.create(admin)) {
            return Objects.requireNonNull(
                    client.describeTopics(List.of(topic)).allTopicNames().get().get(topic), topic);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("Kafka does not describe " + topic, failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking Kafka", interrupted);
        }
    }
}
