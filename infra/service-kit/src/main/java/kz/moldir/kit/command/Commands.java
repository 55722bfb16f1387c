package kz.moldir.kit.command;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import kz.moldir.eventstore.MongoEventStorageEngine;
import kz.moldir.eventstore.append.CommandAlreadyDone;
import kz.moldir.eventstore.append.StoredCommand;
import kz.moldir.kit.observe.Traces;
import kz.moldir.kit.view.Refill;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/**
 * Sends commands to aggregates and answers when their commit is durable.
 *
 * <p>A command sent again with the same id is answered from its first commit; one that an event
 * asked for and that decided nothing goes on deciding nothing. Two writers of one aggregate: the
 * later one decides anew, at most three times. A command always runs in a unit of work of its own,
 * since one unit of work appends once.
 */
public final class Commands implements AutoCloseable {

    private static final int ATTEMPTS = 4;

    private final CommandBus bus;
    private final MongoEventStorageEngine engine;
    private final Traces traces;
    private final MeterRegistry meters;
    private final String council;
    private final Undecided undecided;
    private final LastCommands last = new LastCommands();
    private final ExecutorService apart = Executors.newVirtualThreadPerTaskExecutor();

    public Commands(
            CommandBus bus,
            MongoEventStorageEngine engine,
            Traces traces,
            MeterRegistry meters,
            Undecided undecided,
            String council) {
        this.bus = bus;
        this.engine = engine;
        this.traces = traces;
        this.meters = meters;
        this.undecided = undecided;
        this.council = council;
    }

    /**
     * Sends one command and waits for its commit.
     *
     * @throws Refused when the aggregate refuses
     * @throws CommandReused when the id was used with another content
     * @throws ConcurrencyException when others kept changing the aggregate
     */
    public Done send(Object command, Origin origin) {
        if (Refill.underWay()) {
            throw new IllegalStateException("A view is being filled anew: nothing is decided now");
        }
        if (!CurrentUnitOfWork.isStarted()) {
            return timed(command, origin);
        }
        String traceparent = traces.current();
        try {
            return apart.submit(
                            () ->
                                    traces.within(
                                            traceparent, "command", () -> timed(command, origin)))
                    .get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a command ran", interrupted);
        }
    }

    /**
     * What came of a command that was sent before with the same id.
     *
     * @throws CommandReused when that was another one
     */
    public Optional<Done> earlier(Origin origin) {
        return engine.command(origin.commandId()).map(stored -> repeated(stored, origin));
    }

    /**
     * Whoever sent it takes its refusal for the end: when its event comes again it decides nothing.
     */
    public void leave(Origin origin) {
        undecided.remember(origin);
    }

    /** The position of an account's last command through this process, 0 where none is known. */
    public long lastOf(String account) {
        return last.of(account);
    }

    private Done timed(Object command, Origin origin) {
        Timer.Sample sample = Timer.start(meters);
        String outcome = "failed";
        try {
            Done done = decided(command, origin);
            outcome = done.repeated() ? "repeated" : "done";
            if (!origin.role().equals(Origins.SYSTEM)) {
                last.note(origin.actor(), done.position());
            }
            return done;
        } catch (Refused refused) {
            outcome = "refused";
            throw refused;
        } finally {
            sample.stop(
                    Timer.builder("moldir.command")
                            .description("From a command's arrival to its durable commit")
                            .tag("command", command.getClass().getSimpleName())
                            .tag("outcome", outcome)
                            .publishPercentiles(0.5, 0.99)
                            .minimumExpectedValue(Duration.ofNanos(100_000))
                            .register(meters));
        }
    }

    private Done decided(Object command, Origin origin) {
        if (origin.byEvent() && undecided.knows(origin)) {
            return new Done(engine.head(), null, true);
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return attempt(command, origin);
            } catch (CommandAlreadyDone done) {
                return repeated(done.stored(), origin);
            } catch (RuntimeException failed) {
                StoredCommand earlier = engine.command(origin.commandId()).orElse(null);
                if (earlier != null) {
                    return repeated(earlier, origin);
                }
                if (!lostARace(failed) || attempt == ATTEMPTS) {
                    throw failed;
                }
            }
        }
    }

    private static boolean lostARace(RuntimeException failed) {
        return failed instanceof ConcurrencyException
                || failed instanceof AggregateStreamCreationException;
    }

    private static Done repeated(StoredCommand earlier, Origin origin) {
        if (origin.hash() != null && !origin.hash().equals(earlier.hash())) {
            throw new CommandReused();
        }
        return new Done(earlier.position(), earlier.answer(), true);
    }

    private Done attempt(Object command, Origin origin) {
        Map<String, Object> metadata = new HashMap<>(origin.metadata(council));
        String traceparent = traces.current();
        if (traceparent != null) {
            metadata.put(Metadata.TRACEPARENT, traceparent);
        }
        CommandMessage<Object> message =
                new GenericCommandMessage<>(
                        new GenericMessage<>(origin.commandId(), command, metadata),
                        command.getClass().getName());
        FutureCallback<Object, Object> answered = new FutureCallback<>();
        Committed committed = new Committed();
        Committed.during(committed, () -> bus.dispatch(message, answered));
        CommandResultMessage<?> result = answered.getResult();
        if (result.isExceptional()) {
            throw result.exceptionResult() instanceof RuntimeException failed
                    ? failed
                    : new IllegalStateException(result.exceptionResult());
        }
        Long position = committed.position();
        return position == null
                ? decidedNothing(origin, answer(result))
                : new Done(position, answer(result), false);
    }

    /** Nothing was stored: it changes nothing, or an aggregate knew it from its first time. */
    private Done decidedNothing(Origin origin, @Nullable String answer) {
        StoredCommand earlier = engine.command(origin.commandId()).orElse(null);
        if (earlier != null) {
            return repeated(earlier, origin);
        }
        if (origin.byEvent()) {
            undecided.remember(origin);
        }
        return new Done(engine.head(), answer, false);
    }

    private static @Nullable String answer(CommandResultMessage<?> result) {
        return result.getPayload() instanceof String text ? text : null;
    }

    @Override
    public void close() {
        apart.close();
    }
}
