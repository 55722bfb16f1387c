package kz.moldir.kit.axon;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import kz.moldir.eventstore.event.EventTypes;
import kz.moldir.kit.observe.Traces;
import kz.moldir.kit.view.EventConsumer;
import kz.moldir.kit.view.OutOfReach;
import kz.moldir.kit.view.RecordedEvent;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.MetaData;

/** Hands Axon's messages to one consumer; tries a few times before it lets a failure through. */
public final class Following {

    private static final List<Duration> BACK_OFF =
            List.of(Duration.ofMillis(50), Duration.ofMillis(250), Duration.ofMillis(1250));

    private static final Duration WAIT = Duration.ofSeconds(1);

    private final String position;
    private final EventConsumer consumer;
    private final EventTypes types;
    private final Traces traces;

    Following(String position, EventConsumer consumer, EventTypes types, Traces traces) {
        this.position = position;
        this.consumer = consumer;
        this.types = types;
        this.traces = traces;
    }

    /** The name under which its position is kept. */
    String position() {
        return position;
    }

    /** One event from the store. */
    @EventHandler
    public void on(EventMessage<?> message) {
        RecordedEvent event = recorded(message);
        traces.run(event.traceparent(), position, () -> attempts(event));
    }

    private void attempts(RecordedEvent event) {
        for (int attempt = 0; ; attempt++) {
            try {
                consumer.on(event);
                return;
            } catch (RuntimeException failed) {
                if (OutOfReach.says(failed) && !Thread.currentThread().isInterrupted()) {
                    LockSupport.parkNanos(WAIT.toNanos());
                    attempt--;
                    continue;
                }
                if (attempt == BACK_OFF.size()) {
                    throw failed;
                }
                LockSupport.parkNanos(BACK_OFF.get(attempt).toNanos());
            }
        }
    }

    private RecordedEvent recorded(EventMessage<?> message) {
        if (!(message instanceof DomainEventMessage<?> event)) {
            throw new IllegalArgumentException("not an event of an aggregate: " + message);
        }
        MetaData metadata = event.getMetaData();
        long position =
                message instanceof TrackedEventMessage<?> tracked
                        ? tracked.trackingToken().position().orElse(-1)
                        : -1;
        return RecordedEvents.of(
                event.getIdentifier(),
                event.getPayload(),
                types.typeOf(event.getPayloadType()).name(),
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                position,
                event.getTimestamp(),
                metadata);
    }
}
