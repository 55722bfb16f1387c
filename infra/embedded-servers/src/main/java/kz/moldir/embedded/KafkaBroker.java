package kz.moldir.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.server.metrics.KafkaYammerMetrics;

/**
 * A Kafka broker and its controller (KRaft) in this JVM; topics keep everything, also over
 * restarts.
 *
 * <p>Kafka halts the JVM when its folder cannot be written any more; nothing acknowledged is lost
 * by it, since events can be sent again from the event stores.
 */
public final class KafkaBroker implements AutoCloseable {
    private final KafkaRaftServer server;
    private final int port;

    private KafkaBroker(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /**
     * Starts a broker and returns when it takes part in its cluster of one.
     *
     * @param folder where topics are kept; created when absent; used by one broker at a time (the
     *     caller's lock)
     * @param brokerPort 1 to 65535, or 0 for a free one
     * @param controllerPort 1 to 65535, or 0 for a free one
     * @throws PortTaken when another program listens there
     * @throws ServerNotStarted when the folder cannot be used
     */
    public static KafkaBroker start(Path folder, int brokerPort, int controllerPort) {
        return start(folder, brokerPort, controllerPort, 0);
    }

    /**
     * The same for a broker that clients reach by another port.
     *
     * @param advertisedPort which clients are told, or 0 for that of the broker
     */
    public static KafkaBroker start(
            Path folder, int brokerPort, int controllerPort, int advertisedPort) {
        int controller = LoopbackPort.reserve("Kafka controller", controllerPort);
        int broker = LoopbackPort.reserve("Kafka broker", brokerPort);
        try {
            Files.createDirectories(folder);
            int advertised = advertisedPort == 0 ? broker : advertisedPort;
            KafkaConfig config = KafkaSettings.of(folder, broker, controller, advertised);
            KafkaSettings.formatOnce(folder);
            KafkaRaftServer server = new KafkaRaftServer(config, Time.SYSTEM);
            server.startup();
            return new KafkaBroker(server, advertised);
        } catch (IOException | UncheckedIOException e) {
            throw new ServerNotStarted("Kafka cannot use the folder " + folder + ".", e);
        } catch (RuntimeException e) {
            throw new ServerNotStarted(
                    "Kafka did not start in " + folder + ": " + e.getMessage(), e);
        }
    }

    /** The address for clients, as {@code bootstrap.servers} takes it. */
    public String bootstrapServers() {
        return LoopbackPort.HOST + ":" + port;
    }

    /**
     * Makes topics that keep everything, those that are not there; clients that ask for one at the
     * same time would each make it, and be told that it exists.
     */
    public void make(Collection<String> topics) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
            List<NewTopic> asked =
                    topics.stream()
                            .map(
                                    name ->
                                            new NewTopic(name, Optional.empty(), Optional.empty())
                                                    .configs(Map.of("retention.ms", "-1")))
                            .toList();
            admin.createTopics(asked).values().values().forEach(KafkaBroker::made);
        }
    }

    private static void made(KafkaFuture<Void> topic) {
        try {
            topic.get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new ServerNotStarted("Kafka makes no topics: " + e.getCause(), e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerNotStarted("The start was interrupted.", e);
        }
    }

    /**
     * Stops computing the rates of what has been counted so far: that wakes two threads some thirty
     * times a second, and nobody reads them here. Counters count on.
     */
    public void withoutRates() {
        KafkaYammerMetrics.defaultRegistry().shutdown();
    }

    /** Stops the broker; what was acknowledged stays in the folder. */
    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}
