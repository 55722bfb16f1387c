package kz.moldir.kit.listen;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import kz.moldir.eventstore.continuity.ServerChanged;
import kz.moldir.eventstore.continuity.Standing;
import kz.moldir.kit.observe.Traces;
import kz.moldir.kit.view.Batch;
import kz.moldir.kit.view.OutOfReach;
import kz.moldir.kit.view.Turns;
import kz.moldir.ui.errors.Fault;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.messaging.Message;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes what a poll brought to one listener: tries each event a few times, then parks it and all
 * later ones of its subject; other subjects go on. The positions move only after all was handled or
 * parked, and what was folded is written.
 */
public final class Inbox implements Consumer<Message<Polled>>, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
    private static final List<Duration> BACK_OFF =
            List.of(Duration.ofMillis(50), Duration.ofMillis(250), Duration.ofMillis(1250));

    private static final Duration WAIT = Duration.ofSeconds(1);
    private static final Duration GATHERING = Duration.ofMillis(100);

    private final Listener listener;
    private final Parking parking;
    private final Offsets offsets;
    private final Standing standing;
    private final Traces traces;
    private final MeterRegistry meters;
    private final JsonMapper json;
    private final Map<Integer, AtomicLong> positions = new ConcurrentHashMap<>();
    private final Turns subjectsAtOnce = new Turns();

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
        this.standing = offsets.of(listener);
        this.traces = traces;
        this.meters = meters;
        this.json = json;
    }

    @Override
    public void accept(Message<Polled> message) {
        Polled polled = message.getPayload();
        if (listener.gathers()) {
            LockSupport.parkNanos(GATHERING.toNanos());
        }
        try {
            standing.check();
            handle(polled.records());
        } catch (ServerChanged changed) {
            org.apache.kafka.clients.consumer.Consumer<?, ?> consumer = polled.consumer();
            if (consumer == null) {
                throw changed;
            }
            LOG.info("{}", changed.getMessage());
            offsets.setBack(listener, consumer);
        }
    }

    private void handle(List<ConsumerRecord<byte[], byte[]>> records) {
        List<Arrived> events = records.stream().map(this::read).filter(Objects::nonNull).toList();
        if (!keptTogether(events)) {
            events.forEach(
                    event -> untilKept(() -> Batch.without(standing, () -> inItsTrace(event))));
        }
        standing.check();
        Map<Integer, Long> last = new LinkedHashMap<>();
        records.forEach(record -> last.put(record.partition(), record.offset()));
        last.forEach(this::handled);
    }

    private @Nullable Arrived read(ConsumerRecord<byte[], byte[]> record) {
        return PublishedEvent.read(record, json)
                .map(event -> new Arrived(event, record.partition(), record.offset()))
                .orElseGet(() -> foreign(record));
    }

    private void handled(int partition, long offset) {
        offsets.handled(listener.position(), listener.topic(), partition, offset);
        position(partition).set(offset + 1);
    }

    /** False when what was folded cannot be written together: then each is tried by itself. */
    private boolean keptTogether(List<Arrived> events) {
        try {
            untilKept(
                    () -> {
                        Batch batch = new Batch(standing);
                        handleAll(events, batch);
                        batch.flush();
                    });
            return true;
        } catch (RuntimeException failed) {
            if (failed instanceof ServerChanged || Thread.currentThread().isInterrupted()) {
                throw failed;
            }
            LOG.warn(
                    "{} handles {} events one by one",
                    listener.name(),
                    events.size(),
                    Fault.logged(failed));
            return false;
        }
    }

    private void handleAll(List<Arrived> events, Batch batch) {
        Map<String, List<Arrived>> subjects =
                events.stream()
                        .collect(
                                Collectors.groupingBy(
                                        arrived -> arrived.event().subject(),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        if (!listener.sideBySide() || subjects.size() < 2) {
            events.forEach(event -> batch.within(() -> inItsTrace(event)));
            return;
        }
        subjectsAtOnce.run(
                subjects.values().stream()
                        .<Runnable>map(
                                turn ->
                                        () ->
                                                turn.forEach(
                                                        event ->
                                                                batch.within(
                                                                        () -> inItsTrace(event))))
                        .toList());
    }

    private void inItsTrace(Arrived arrived) {
        traces.run(arrived.event().traceparent(), listener.name(), () -> handle(arrived));
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
    private void untilKept(Runnable handling) {
        for (int waits = 0; ; waits++) {
            try {
                if (waits > 0) {
                    standing.check();
                }
                handling.run();
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

    private void handle(Arrived arrived) {
        PublishedEvent event = arrived.event();
        if (parking.parkBehind(listener.name(), event, place(arrived))) {
            return;
        }
        RuntimeException failure = attempts(event);
        if (failure != null) {
            // What it builds on may be lost with the server; then the event is not at fault.
            standing.check();
            LOG.error(
                    "Parked {} {} of {}",
                    event.type(),
                    event.id(),
                    event.subject(),
                    Fault.logged(failure));
            parking.park(listener.name(), event, place(arrived), String.valueOf(failure));
        }
        meters.counter(
                        "moldir.listen",
                        "listener",
                        listener.name(),
                        "parked",
                        String.valueOf(failure != null))
                .increment();
    }

    private Place place(Arrived arrived) {
        return offsets.place(listener.topic(), arrived.partition(), arrived.offset());
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
                if (OutOfReach.says(failed) || failed instanceof ServerChanged) {
                    throw failed;
                }
                last = failed;
            }
        }
        return last;
    }

    private @Nullable Arrived foreign(ConsumerRecord<byte[], byte[]> record) {
        LOG.error(
                "A message without CloudEvents headers in {}: {}",
                listener.topic(),
                record.headers());
        meters.counter("moldir.listen.foreign", "listener", listener.name()).increment();
        return null;
    }

    @Override
    public void close() {
        subjectsAtOnce.close();
    }
}
