package kz.moldir.kit.axon;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import kz.moldir.eventstore.continuity.Continuity;
import kz.moldir.eventstore.continuity.ServerChanged;
import kz.moldir.eventstore.event.EventTypes;
import kz.moldir.kit.observe.Traces;
import kz.moldir.kit.view.Batch;
import kz.moldir.kit.view.EventConsumer;
import kz.moldir.kit.view.OutOfReach;
import kz.moldir.kit.view.Positions;
import kz.moldir.kit.view.RecordedEvent;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands Axon's messages to one consumer; tries a few times before it lets a failure through. */
public final class Following {

    private static final Logger log = LoggerFactory.getLogger(Following.class);
    private static final List<Duration> BACK_OFF =
            List.of(Duration.ofMillis(50), Duration.ofMillis(250), Duration.ofMillis(1250));

    private static final Duration WAIT = Duration.ofSeconds(1);
    private static final Duration AT_ONCE = Duration.ofNanos(1);

    /** How long what the document server lost of views may take to be folded once more. */
    private static final Duration VIEWS_WITHIN = Duration.ofSeconds(30);

    private final String position;
    private final EventConsumer consumer;
    private final EventTypes types;
    private final Traces traces;
    private final Continuity continuity;
    private final Positions views;
    private final boolean folds;
    private volatile boolean oneByOne;

    /**
     * @param views how far the service's views are, which a consumer that fills none may read
     * @param folds whether the consumer fills views: then what it folds of a batch is written
     *     together
     */
    Following(
            String position,
            EventConsumer consumer,
            EventTypes types,
            Traces traces,
            Continuity continuity,
            Positions views,
            boolean folds) {
        this.position = position;
        this.consumer = consumer;
        this.types = types;
        this.traces = traces;
        this.continuity = continuity;
        this.views = views;
        this.folds = folds;
    }

    /** The name under which its position is kept. */
    String position() {
        return position;
    }

    /** One event from the store. */
    @EventHandler
    public void on(EventMessage<?> message) {
        if (!mayConcern(consumer, message.getPayloadType())
                || !consumer.events().isInstance(message.getPayload())) {
            return;
        }
        RecordedEvent event = recorded(message);
        Batch batch = batch();
        Runnable handling =
                batch == null ? () -> alone(event) : () -> batch.within(() -> consumer.on(event));
        traces.run(event.traceparent(), position, () -> unlessLost(event, handling));
    }

    /**
     * Whether events of a type may be the consumer's; asked before one is read, which may fail. Of
     * one that no upcaster could lift the type may be any.
     */
    static boolean mayConcern(EventConsumer consumer, Class<?> type) {
        return consumer.events().isAssignableFrom(type) || type.isAssignableFrom(consumer.events());
    }

    /** An event of which the server lost what it builds on is not at fault, so it is no letter. */
    private void unlessLost(RecordedEvent event, Runnable handling) {
        if (isLetter()) {
            attempts(handling);
            return;
        }
        try {
            if (folds) {
                attempts(() -> orAnotherServer(handling));
            } else {
                attemptsWithViews(event, () -> orAnotherServer(handling));
            }
        } catch (ServerChanged changed) {
            // The token that follows is not stored for the same reason.
            log.info("{}", changed.getMessage());
        }
    }

    /**
     * What failed while views lacked what was before the event, since the server lost it and
     * whoever fills them has not done so again, is tried once more when they have it.
     */
    private void attemptsWithViews(RecordedEvent event, Runnable handling) {
        AtomicBoolean behind = new AtomicBoolean();
        try {
            attempts(
                    () -> {
                        try {
                            handling.run();
                        } catch (RuntimeException failed) {
                            if (!OutOfReach.says(failed) && !viewsHave(event, AT_ONCE)) {
                                behind.set(true);
                            }
                            throw failed;
                        }
                    });
        } catch (ServerChanged changed) {
            throw changed;
        } catch (RuntimeException failed) {
            if (!behind.get() || !viewsGet(event)) {
                throw failed;
            }
            attempts(handling);
        }
    }

    private boolean viewsHave(RecordedEvent event, Duration atMost) {
        return continuity.isWhole() && views.await(event.position(), atMost);
    }

    private boolean viewsGet(RecordedEvent event) {
        long until = System.nanoTime() + VIEWS_WITHIN.toNanos();
        while (!viewsHave(event, BACK_OFF.getFirst())) {
            if (System.nanoTime() > until || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(BACK_OFF.getFirst().toNanos());
        }
        return true;
    }

    private void orAnotherServer(Runnable handling) {
        try {
            handling.run();
        } catch (RuntimeException failed) {
            if (!OutOfReach.says(failed)) {
                continuity.of(position).check();
            }
            throw failed;
        }
    }

    private void alone(RecordedEvent event) {
        if (!folds) {
            consumer.on(event);
            return;
        }
        Runnable folding = () -> Batch.without(continuity.of(position), () -> consumer.on(event));
        if (isLetter()) { // It is taken out of the queue next.
            continuity.durably(position, folding);
            return;
        }
        try {
            folding.run();
        } catch (ServerChanged changed) {
            // The event is not at fault; the token that follows is not stored for the same reason.
            log.info("{}", changed.getMessage());
        }
    }

    private static boolean isLetter() {
        return CurrentUnitOfWork.isStarted()
                && CurrentUnitOfWork.get().root().getResource(DeadLetter.class.getName()) != null;
    }

    /** Of the unit of work; null when each event is to be written by itself. */
    private @Nullable Batch batch() {
        if (!folds || !CurrentUnitOfWork.isStarted()) {
            return null;
        }
        UnitOfWork<?> unit = CurrentUnitOfWork.get().root();
        if (isLetter()) {
            return null;
        }
        if (oneByOne) {
            unit.afterCommit(committed -> oneByOne = false);
            return null;
        }
        return unit.getOrComputeResource(
                position,
                key -> {
                    Batch batch = new Batch(continuity.of(position));
                    unit.onPrepareCommit(committing -> flush(batch));
                    return batch;
                });
    }

    /**
     * What cannot be written together is handled again one by one, so that only its subject waits.
     */
    private void flush(Batch batch) {
        try {
            attempts(batch::flush);
        } catch (ServerChanged changed) {
            throw changed;
        } catch (RuntimeException failed) {
            oneByOne = true;
            throw failed;
        }
    }

    private static void attempts(Runnable handling) {
        for (int attempt = 0; ; attempt++) {
            try {
                handling.run();
                return;
            } catch (RuntimeException failed) {
                if (OutOfReach.says(failed) && !Thread.currentThread().isInterrupted()) {
                    LockSupport.parkNanos(WAIT.toNanos());
                    attempt--;
                    continue;
                }
                if (attempt == BACK_OFF.size() || failed instanceof ServerChanged) {
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
