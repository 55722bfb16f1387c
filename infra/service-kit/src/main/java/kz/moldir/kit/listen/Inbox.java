package kz.moldir.kit.listen;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import kz.moldir.kit.observe.Traces;
import kz.moldir.kit.view.OutOfReach;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageHeaders;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes one listener's messages: tries a few times, then parks the event and all later ones of its
 * subject; other subjects go on. The position moves only after the event was handled or parked.
 */
public final class Inbox implements Consumer<Message<byte[]>> {

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
    private static final List<Duration> BACK_OFF =
            List.of(Duration.ofMillis(50), Duration.ofMillis(250), Duration.ofMillis(1250));

    private static final Duration WAIT = Duration.ofSeconds(1);

    private final Listener listener;
    private final Parking parking;
    private final Offsets offsets;
    private final Traces traces;
    private final MeterRegistry meters;
    private final JsonMapper json;
    private final Map<Integer, AtomicLong> positions = new ConcurrentHashMap<>();

    Inbox(
            Listener listener,
            Parking parking,
            Offsets offsets,
            Traces traces,
            MeterRegistry meters,
            JsonMapper json) {
        this.listener = listener;
        this.parking = parking;
        this.offsets = offsets;
        this.traces = traces;
        this.meters = meters;
        this.json = json;
    }

    @Override
    public void accept(Message<byte[]> message) {
        PublishedEvent event = read(message);
        if (event != null) {
            traces.run(event.traceparent(), listener.name(), () -> untilKept(event));
        }
        int partition = required(message, KafkaHeaders.RECEIVED_PARTITION, Integer.class);
        long offset = required(message, KafkaHeaders.OFFSET, Long.class);
        offsets.handled(listener.position(), listener.topic(), partition, offset);
        position(partition).set(offset + 1);
    }

    private AtomicLong position(int partition) {
        return positions.computeIfAbsent(
                partition,
                absent -> {
                    AtomicLong next = new AtomicLong();
                    Gauge.builder("moldir.listener.position", next, AtomicLong::get)
                            .description(
                                    "The offset that a listener, and what it fills, reads next")
                            .tag("listener", listener.name())
                            .tag("partition", String.valueOf(partition))
                            .register(meters);
                    return next;
                });
    }

    /** While the database is out of reach nothing can be kept, so nothing later may pass. */
    private void untilKept(PublishedEvent event) {
        for (int waits = 0; ; waits++) {
            try {
                handle(event);
                return;
            } catch (RuntimeException failed) {
                if (!OutOfReach.says(failed) || Thread.currentThread().isInterrupted()) {
                    throw failed;
                }
                if (waits % 10 == 0) {
                    LOG.warn("{} waits for the database: {}", listener.name(), failed.toString());
                }
                LockSupport.parkNanos(WAIT.toNanos());
            }
        }
    }

    private void handle(PublishedEvent event) {
        if (parking.holds(listener.name(), event.subject())) {
            parking.park(listener.name(), event, "waits behind an earlier event of its subject");
            return;
        }
        RuntimeException failure = attempts(event);
        if (failure != null) {
            LOG.error("Parked {} {} of {}", event.type(), event.id(), event.subject(), failure);
            parking.park(listener.name(), event, String.valueOf(failure));
        }
        meters.counter(
                        "moldir.listen",
                        "listener",
                        listener.name(),
                        "parked",
                        String.valueOf(failure != null))
                .increment();
    }

    private @Nullable RuntimeException attempts(PublishedEvent event) {
        RuntimeException last = null;
        for (int attempt = 0; attempt <= BACK_OFF.size(); attempt++) {
            if (attempt > 0) {
                LockSupport.parkNanos(BACK_OFF.get(attempt - 1).toNanos());
            }
            try {
                listener.on(event);
                return null;
            } catch (RuntimeException failed) {
                if (OutOfReach.says(failed)) {
                    throw failed;
                }
                last = failed;
            }
        }
        return last;
    }

    private @Nullable PublishedEvent read(Message<byte[]> message) {
        MessageHeaders headers = message.getHeaders();
        return PublishedEvent.read(
                        name -> headers.get(name, String.class),
                        message.getPayload(),
                        listener.topic(),
                        json)
                .orElseGet(() -> foreign(headers));
    }

    private @Nullable PublishedEvent foreign(MessageHeaders headers) {
        LOG.error("A message without CloudEvents headers in {}: {}", listener.topic(), headers);
        meters.counter("moldir.listen.foreign", "listener", listener.name()).increment();
        return null;
    }

    private static <T> T required(Message<?> message, String header, Class<T> type) {
        return Objects.requireNonNull(message.getHeaders().get(header, type), header);
    }
}
