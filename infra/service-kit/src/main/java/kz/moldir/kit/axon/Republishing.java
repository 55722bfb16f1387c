package kz.moldir.kit.axon;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import kz.moldir.eventstore.MongoEventStorageEngine;
import kz.moldir.eventstore.continuity.Continuity;
import kz.moldir.kit.publish.PublishedTopic;
import kz.moldir.kit.publish.PublishedTopic.TopicLost;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Publishes everything once more, from the first event: when the topic is gone, or when an operator
 * asks. Readers know what they have seen, so to them it changes nothing that they have.
 */
public final class Republishing implements SmartLifecycle, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Republishing.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /**
     * How far the publisher is.
     *
     * @param topic what it publishes to
     * @param position of the last event it published in this pass
     * @param head of the event store
     * @param again whether it publishes what it had published before
     * @param failure why it cannot begin again, or null
     */
    public record Status(
            String topic, long position, long head, boolean again, @Nullable String failure) {}

    private final AxonLifecycle axon;
    private final PublishedTopic topic;
    private final TokenStore tokens;
    private final MongoEventStorageEngine engine;
    private final Continuity continuity;
    private final AtomicBoolean underWay = new AtomicBoolean();
    private final AtomicBoolean running = new AtomicBoolean();
    private volatile @Nullable String failure;
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("republish").factory());

    Republishing(
            AxonLifecycle axon,
            PublishedTopic topic,
            TokenStore tokens,
            MongoEventStorageEngine engine,
            Continuity continuity) {
        this.continuity = continuity;
        this.axon = axon;
        this.topic = topic;
        this.tokens = tokens;
        this.engine = engine;
    }

    @Override
    public void start() {
        running.set(true);
        topic.onLoss(() -> begin(true));
        look();
    }

    /** Looks soon whether the topic is still there; called when there is reason to doubt. */
    public void look() {
        topic.doubt();
        if (running.get()) {
            worker.execute(
                    () -> {
                        try {
                            topic.check();
                        } catch (TopicLost begun) {
                            LOG.debug("{}", begun.getMessage()); // What is done is told there.
                        } catch (RuntimeException told) {
                            LOG.warn("{}", told.toString());
                        }
                    });
        }
    }

    /** Begins; false when it has begun already. */
    public boolean begin() {
        return begin(false);
    }

    private boolean begin(boolean lost) {
        if (!running.get() || !underWay.compareAndSet(false, true)) {
            return false;
        }
        worker.execute(() -> untilBegun(lost));
        return true;
    }

    private void untilBegun(boolean lost) {
        while (running.get()) {
            try {
                again(lost);
                failure = null;
                break;
            } catch (RuntimeException failed) {
                failure = String.valueOf(failed.getMessage());
                LOG.warn("Publishing again cannot begin yet: {}", failed.toString());
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
        underWay.set(false);
    }

    /**
     * The claim on the publisher's position comes first: each instance sees that the topic is lost,
     * and one that came late would delete what another has filled. The position goes back before
     * the topic's id is kept: a crash between begins again.
     *
     * @throws org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException when another
     *     instance publishes
     */
    private void again(boolean lost) {
        if (lost && topic.isThere()) {
            return; // Another instance has made it anew.
        }
        boolean first = lost && !topic.wasPublishedTo();
        StreamingEventProcessor publisher = publisher();
        long since = continuity.generation();
        publisher.shutDown();
        try {
            publisher.resetTokens();
            if (lost && !topic.isThere()) {
                topic.empty();
                // That may take longer than a claim holds.
                tokens.extendClaim(AxonConfiguration.PUBLISHER, 0);
            }
            if (first) {
                LOG.info("{} is made; nothing was published to it before", topic.name());
            } else {
                LOG.warn(
                        "{}everything is published to {} again",
                        lost ? "The topic was made anew or is missing: " : "As asked, ",
                        topic.name());
            }
            tokens.fetchSegments(AxonConfiguration.PUBLISHER); // Writes what waits to be written.
            continuity.awaitDurable("The publisher", since);
            topic.remember();
        } finally {
            if (running.get()) {
                publisher.start();
            }
        }
    }

    private StreamingEventProcessor publisher() {
        return axon.configuration()
                .eventProcessingConfiguration()
                .eventProcessor(AxonConfiguration.PUBLISHER, StreamingEventProcessor.class)
                .orElseThrow();
    }

    /** How far it is. */
    public Status status() {
        EventTrackerStatus status =
                publisher().processingStatus().values().stream().findFirst().orElse(null);
        long position = status == null ? 0 : status.getCurrentPosition().orElse(0);
        long head = engine.head();
        // Axon calls it a replay until something new comes.
        boolean replaying = status != null && status.isReplaying() && position < head;
        return new Status(topic.name(), position, head, underWay.get() || replaying, failure);
    }

    @Override
    public void stop() {
        running.set(false);
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running.get();
    }

    /** After the processors start, before they stop. */
    @Override
    public int getPhase() {
        return -900;
    }
}
