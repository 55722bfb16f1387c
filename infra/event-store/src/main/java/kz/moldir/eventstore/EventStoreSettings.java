package kz.moldir.eventstore;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.jspecify.annotations.Nullable;

/**
 * How one event store is set up.
 *
 * @param commits name of the collection of commits
 * @param snapshots name of the collection of snapshots
 * @param shared whether other processes append to the same store; if not, nothing is ever polled
 * @param noticing longest pause, in a shared store on a server without change streams, between two
 *     looks for other processes' appends; from 1 ms
 * @param useSnapshots whether aggregates are loaded from snapshots
 * @param batch most commits of one query, at least 1
 * @param patience how long an append whose outcome is unknown is tried again
 * @param clock machine time, for the commits' {@code at}
 * @param answer turns a command's result (null for none) into the JSON text that is remembered
 * @param upcasters lift events of older revisions
 * @param maxPayload most bytes of one event's JSON text, from 1; a larger one is refused with
 *     {@link kz.moldir.eventstore.commit.TooLarge}, as is a commit of more than 15 MB
 * @param check sees each event on its command's thread before anything is queued; what it throws
 *     refuses the command
 */
public record EventStoreSettings(
        String commits,
        String snapshots,
        boolean shared,
        Duration noticing,
        boolean useSnapshots,
        int batch,
        Duration patience,
        Clock clock,
        Function<@Nullable Object, @Nullable String> answer,
        EventUpcaster upcasters,
        int maxPayload,
        Consumer<EventMessage<?>> check) {

    public EventStoreSettings {
        if (batch < 1) {
            throw new IllegalArgumentException("A batch has at least one commit, not " + batch);
        }
        if (maxPayload < 1) {
            throw new IllegalArgumentException("A payload has at least a byte, not " + maxPayload);
        }
        if (noticing.compareTo(Duration.ofMillis(1)) < 0) {
            throw new IllegalArgumentException("Too short a pause: " + noticing);
        }
    }

    /**
     * Collections {@code commits} and {@code snapshots}, a look every 25 ms where there are no
     * change streams, batches of 200, no snapshots in use, ten seconds of patience, the system's
     * clock, no upcasters, no check, payloads as large as a commit may be.
     */
    public static EventStoreSettings standard(
            boolean shared, Function<@Nullable Object, @Nullable String> answer) {
        return new EventStoreSettings(
                "commits",
                "snapshots",
                shared,
                Duration.ofMillis(25),
                false,
                200,
                Duration.ofSeconds(10),
                Clock.systemUTC(),
                answer,
                NoOpEventUpcaster.INSTANCE,
                15 * 1024 * 1024,
                event -> {});
    }

    public EventStoreSettings withBatch(int most) {
        return new EventStoreSettings(
                commits,
                snapshots,
                shared,
                noticing,
                useSnapshots,
                most,
                patience,
                clock,
                answer,
                upcasters,
                maxPayload,
                check);
    }

    public EventStoreSettings withNoticing(Duration longest) {
        return new EventStoreSettings(
                commits,
                snapshots,
                shared,
                longest,
                useSnapshots,
                batch,
                patience,
                clock,
                answer,
                upcasters,
                maxPayload,
                check);
    }

    public EventStoreSettings withClock(Clock machine) {
        return new EventStoreSettings(
                commits,
                snapshots,
                shared,
                noticing,
                useSnapshots,
                batch,
                patience,
                machine,
                answer,
                upcasters,
                maxPayload,
                check);
    }

    public EventStoreSettings withUpcasters(EventUpcaster chain) {
        return new EventStoreSettings(
                commits,
                snapshots,
                shared,
                noticing,
                useSnapshots,
                batch,
                patience,
                clock,
                answer,
                chain,
                maxPayload,
                check);
    }

    public EventStoreSettings withSnapshots() {
        return new EventStoreSettings(
                commits,
                snapshots,
                shared,
                noticing,
                true,
                batch,
                patience,
                clock,
                answer,
                upcasters,
                maxPayload,
                check);
    }

    public EventStoreSettings withPatience(Duration unknown) {
        return new EventStoreSettings(
                commits,
                snapshots,
                shared,
                noticing,
                useSnapshots,
                batch,
                unknown,
                clock,
                answer,
                upcasters,
                maxPayload,
                check);
    }

    public EventStoreSettings withMaxPayload(int bytes) {
        return new EventStoreSettings(
                commits,
                snapshots,
                shared,
                noticing,
                useSnapshots,
                batch,
                patience,
                clock,
                answer,
                upcasters,
                bytes,
                check);
    }

    public EventStoreSettings withCheck(Consumer<EventMessage<?>> before) {
        return new EventStoreSettings(
                commits,
                snapshots,
                shared,
                noticing,
                useSnapshots,
                batch,
                patience,
                clock,
                answer,
                upcasters,
                maxPayload,
                before);
    }
}
