package kz.moldir.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** Events that some processor or listener of the four services has not handled yet. */
final class Backlog implements AutoCloseable {

    private static final Pattern LAG = Pattern.compile("(?m)^moldir_lag\\{.*\\} (\\S+)$");
    private static final Pattern POSITION =
            Pattern.compile(
                    "(?m)^moldir_listener_position\\{.*listener=\"(\\w+)\".*partition=\"(\\d+)\".*\\} (\\S+)$");
    private static final Map<String, String> TOPICS =
            Map.of(
                    "planEvents", "moldir.plan",
                    "monitoringEvents", "moldir.monitoring",
                    "notificationEvents", "moldir.notification");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final PlatformProcess platform;
    private final Api api;
    private final Admin admin;

    Backlog(PlatformProcess platform, Api api) {
        this.platform = platform;
        this.api = api;
        this.admin = Admin.create(Map.of("bootstrap.servers", platform.brokers()));
    }

    /** How many events wait now, all services together; at most one read behind. */
    long now() throws IOException, InterruptedException {
        Map<String, Double> positions = new HashMap<>();
        double lag = 0;
        for (String service : platform.services()) {
            String figures = api.get(service + "/actuator/prometheus").body();
            Matcher waiting = LAG.matcher(figures);
            while (waiting.find()) {
                lag += Math.max(0, Double.parseDouble(waiting.group(1)));
            }
            Matcher position = POSITION.matcher(figures);
            while (position.find()) {
                positions.put(
                        service + " " + TOPICS.get(position.group(1)) + " " + position.group(2),
                        Double.parseDouble(position.group(3)));
            }
        }
        Map<String, Long> ends = ends();
        for (Map.Entry<String, Double> position : positions.entrySet()) {
            String partition = position.getKey().substring(position.getKey().indexOf(' ') + 1);
            lag += Math.max(0, ends.getOrDefault(partition, 0L) - position.getValue());
        }
        return (long) lag;
    }

    /** Waits until nothing waits; how long that took in seconds. */
    double awaitNone() throws IOException, InterruptedException {
        long begin = System.nanoTime();
        while (now() > 0) {
            if (System.nanoTime() - begin > PATIENCE.toNanos()) {
                throw new IOException("still " + now() + " events wait");
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    private Map<String, Long> ends() throws IOException, InterruptedException {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        for (String topic : TOPICS.values()) {
            for (int partition = 0; partition < 6; partition++) {
                asked.put(new TopicPartition(topic, partition), OffsetSpec.latest());
            }
        }
        try {
            return admin.listOffsets(asked).all().get().entrySet().stream()
                    .collect(
                            Collectors.toMap(
                                    end -> end.getKey().topic() + " " + end.getKey().partition(),
                                    end -> end.getValue().offset()));
        } catch (ExecutionException failed) {
            throw new IOException("Kafka does not tell how much it has", failed);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
