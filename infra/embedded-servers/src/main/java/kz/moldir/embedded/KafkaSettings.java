package kz.moldir.embedded;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import kafka.server.KafkaConfig;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;

/** What one broker on one machine needs to know, and the formatting of its folder. */
final class KafkaSettings {
    private static final int NODE = 1;

    private KafkaSettings() {}

    static KafkaConfig of(Path folder, int broker, int controller, int advertised) {
        Map<String, String> settings = new HashMap<>();
        cluster(settings, broker, controller, advertised);
        settings.put("log.dirs", folder.toString());
        keepEverything(settings);
        aloneInCluster(settings);
        small(settings);
        quiet(settings);
        return new KafkaConfig(settings, false);
    }

    static void formatOnce(Path folder) {
        if (Files.exists(folder.resolve("meta.properties"))) {
            return;
        }
        try (PrintStream silent =
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            new Formatter()
                    .setPrintStream(silent)
                    .setNodeId(NODE)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setControllerListenerName("CONTROLLER")
                    .setMetadataLogDirectory(folder.toString())
                    .addDirectory(folder.toString())
                    .run();
        } catch (Exception e) {
            throw new ServerNotStarted("Kafka cannot format the folder " + folder + ".", e);
        }
    }

    private static void cluster(
            Map<String, String> settings, int broker, int controller, int advertised) {
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", String.valueOf(NODE));
        settings.put(
                "listeners",
                "CLIENT://%1$s:%2$d,CONTROLLER://%1$s:%3$d"
                        .formatted(LoopbackPort.HOST, broker, controller));
        settings.put(
                "advertised.listeners", "CLIENT://%s:%d".formatted(LoopbackPort.HOST, advertised));
        settings.put("listener.security.protocol.map", "CLIENT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("inter.broker.listener.name", "CLIENT");
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put(
                "controller.quorum.voters",
                "%d@%s:%d".formatted(NODE, LoopbackPort.HOST, controller));
    }

    private static void keepEverything(Map<String, String> settings) {
        settings.put("log.retention.ms", "-1");
        settings.put("log.retention.bytes", "-1");
        settings.put("log.cleanup.policy", "delete");
        settings.put("offsets.retention.minutes", String.valueOf(Integer.MAX_VALUE));
        settings.put("num.partitions", "6");
    }

    private static void aloneInCluster(Map<String, String> settings) {
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("offsets.topic.num.partitions", "4");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("transaction.state.log.num.partitions", "4");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        settings.put("group.initial.rebalance.delay.ms", "0");
    }

    /**
     * Nothing is written while nobody sends: no empty metadata records, and what only shortens the
     * way after a kill is noted at a clean stop and once an hour.
     */
    private static void quiet(Map<String, String> settings) {
        String hour = String.valueOf(Duration.ofHours(1).toMillis());
        settings.put("metadata.max.idle.interval.ms", "0");
        settings.put("log.flush.offset.checkpoint.interval.ms", hour);
        settings.put("log.flush.start.offset.checkpoint.interval.ms", hour);
        settings.put("replica.high.watermark.checkpoint.interval.ms", hour);
        // Each is written once after the start as well: then, and not half a minute later.
        settings.put("log.initial.task.delay.ms", "1000");
    }

    private static void small(Map<String, String> settings) {
        settings.put("metric.reporters", "");
        // Each looks for work three times a second.
        settings.put("num.network.threads", "1");
        settings.put("num.io.threads", "1");
        settings.put("background.threads", "2");
        settings.put("group.coordinator.threads", "1");
        settings.put("log.cleaner.dedupe.buffer.size", String.valueOf(4 << 20));
        settings.put("log.cleaner.io.buffer.size", String.valueOf(64 << 10));
    }
}
