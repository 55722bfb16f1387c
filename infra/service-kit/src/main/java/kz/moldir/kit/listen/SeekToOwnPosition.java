package kz.moldir.kit.listen;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.WeakHashMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.springframework.cloud.stream.binder.kafka.KafkaBindingRebalanceListener;
import org.springframework.context.event.EventListener;
import org.springframework.kafka.event.ListenerContainerIdleEvent;

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
    private final Map<Consumer<?, ?>, Listener> reading =
            Collections.synchronizedMap(new WeakHashMap<>());

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
        offsets.setBack(listener, consumer);
        reading.put(consumer, listener);
    }

    @Override
    public void onPartitionsRevokedAfterCommit(
            String binding, Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        Listener listener = listeners.get(binding);
        if (listener != null && partitions.containsAll(consumer.assignment())) {
            offsets.leave(listener);
        }
    }

    /** Who waits for events looks whether what it made of the earlier ones is still there. */
    @EventListener
    void idle(ListenerContainerIdleEvent event) {
        Consumer<?, ?> consumer = event.getConsumer();
        Listener listener = reading.get(consumer);
        if (listener != null && !offsets.of(listener).holds()) {
            offsets.setBack(listener, consumer);
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
