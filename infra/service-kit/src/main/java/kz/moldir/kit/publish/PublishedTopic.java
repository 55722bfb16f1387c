package kz.moldir.kit.publish;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The topic that a service publishes to. Kafka gives each topic an id; when it is another than the
 * one under which this service published, what was published is gone and its position says nothing.
 */
public final class PublishedTopic implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PublishedTopic.class);

    /** In less no broker ends, loses its folder and comes back. */
    private static final long TRUSTED_NANOS = TimeUnit.SECONDS.toNanos(1);

    private static final Duration GONE_WITHIN = Duration.ofSeconds(30);
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final MongoCollection<Document> positions;
    private final String topic;
    private final int partitions;
    private final short replication;
    private final Admin admin;
    private final AtomicInteger doubts = new AtomicInteger();
    private final AtomicBoolean asking = new AtomicBoolean();
    private volatile long trustedUntil = System.nanoTime();
    private volatile Runnable lost = () -> {};

    /**
     * @param partitions how many the topic has when this makes it anew
     * @param replication likewise; -1 leaves it to the cluster
     */
    public PublishedTopic(
            MongoDatabase database,
            String topic,
            int partitions,
            short replication,
            String brokers) {
        this.positions = database.getCollection("positions");
        this.topic = topic;
        this.partitions = partitions;
        this.replication = replication;
        this.admin =
                Admin.create(
                        Map.of(
                                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                                brokers,
                                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                                5_000,
                                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                                10_000));
    }

    /** Its name. */
    public String name() {
        return topic;
    }

    /** What to do when the topic is another; called by whoever notices. */
    public void onLoss(Runnable publishAgain) {
        lost = publishAgain;
    }

    /**
     * Looks whether the topic is still the one that was published to; an answer holds for a second.
     * While it is published to, that is asked anew beside the sending, so that no message waits.
     *
     * @throws TopicLost when it is another or none; what {@link #onLoss} said is done then
     */
    public void check() {
        long trusted = trustedUntil - System.nanoTime();
        if (trusted <= 0) {
            look();
        } else if (trusted < TRUSTED_NANOS / 2 && asking.compareAndSet(false, true)) {
            var unused = Thread.startVirtualThread(this::lookAhead);
        }
    }

    /** Only the next {@link #check} decides what is lost: meanwhile all may be published again. */
    private void lookAhead() {
        try {
            int doubted = doubts.get();
            long asked = System.nanoTime();
            if (isThere()) {
                trust(doubted, asked);
            } else {
                doubt();
            }
        } catch (RuntimeException told) {
            LOG.debug("{} was looked at ahead: {}", topic, told.toString());
        } finally {
            asking.set(false);
        }
    }

    private void look() {
        int doubted = doubts.get();
        long asked = System.nanoTime();
        String known = known();
        String now = id();
        if (known == null && now != null) {
            remember(now);
        } else if (now == null || !now.equals(known)) {
            doubt();
            lost.run();
            throw new TopicLost(topic, known != null);
        }
        trust(doubted, asked);
    }

    private void trust(int doubted, long asked) {
        synchronized (doubts) {
            if (doubts.get() == doubted) {
                trustedUntil = asked + TRUSTED_NANOS;
            }
        }
    }

    /** Forgets that the topic was looked at, for whoever has a reason to look again. */
    public void doubt() {
        synchronized (doubts) {
            var unused = doubts.incrementAndGet();
            trustedUntil = System.nanoTime();
        }
    }

    /**
     * Leaves an empty topic under the name: one that holds messages got them out of order while it
     * was lost, so it is deleted. Only this service writes to it.
     */
    public void empty() {
        TopicDescription now = description();
        if (now != null && now.partitions().size() >= partitions && isEmpty(now)) {
            return;
        }
        if (now != null) {
            done(admin.deleteTopics(List.of(topic)).all());
            awaitGone(now.topicId().toString());
        }
        try {
            done(
                    admin.createTopics(
                                    List.of(
                                            new NewTopic(topic, partitions, replication)
                                                    .configs(Map.of("retention.ms", "-1"))))
                            .all());
        } catch (TopicExistsException made) {
            // A listener asked for it in the meantime and the broker made it.
        }
    }

    /** Whether it is the one that was published to, asked of Kafka now. */
    public boolean isThere() {
        String known = known();
        return known != null && known.equals(id());
    }

    /** Whether this has published under the name before, as far as it knows. */
    public boolean wasPublishedTo() {
        return known() != null;
    }

    /** From now on what is published lies in the topic that is there now. */
    public void remember() {
        String now = id();
        if (now == null) {
            throw new TopicLost(topic, wasPublishedTo());
        }
        remember(now);
    }

    private void remember(String id) {
        positions.replaceOne(
                new Document("_id", key()),
                new Document("_id", key()).append("topicId", id),
                new ReplaceOptions().upsert(true));
    }

    private @Nullable String known() {
        Document stored = positions.find(new Document("_id", key())).first();
        return stored == null ? null : stored.getString("topicId");
    }

    private String key() {
        return "published/" + topic;
    }

    private @Nullable String id() {
        TopicDescription now = description();
        return now == null ? null : now.topicId().toString();
    }

    private @Nullable TopicDescription description() {
        try {
            return done(admin.describeTopics(List.of(topic)).allTopicNames()).get(topic);
        } catch (UnknownTopicOrPartitionException none) {
            return null;
        }
    }

    private boolean isEmpty(TopicDescription now) {
        Map<TopicPartition, OffsetSpec> ends =
                now.partitions().stream()
                        .collect(
                                Collectors.toMap(
                                        each -> new TopicPartition(topic, each.partition()),
                                        each -> OffsetSpec.latest()));
        return done(admin.listOffsets(ends).all()).values().stream()
                .allMatch(end -> end.offset() == 0);
    }

    private void awaitGone(String id) {
        long until = System.nanoTime() + GONE_WITHIN.toNanos();
        while (id.equals(id())) {
            if (System.nanoTime() > until || Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException(topic + " was deleted and is still there");
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private <T> T done(KafkaFuture<T> asked) {
        try {
            return asked.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException("Kafka was asked about " + topic, failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking Kafka", interrupted);
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(2));
    }

    /** The topic is not the one that was published to. */
    public static final class TopicLost extends IllegalStateException {

        private static final long serialVersionUID = 1L;

        TopicLost(String topic, boolean published) {
            super(
                    topic
                            + (published
                                    ? " was made anew or is missing; everything is published again"
                                    : " is not there yet, and nothing was published to it"));
        }
    }
}
