package kz.moldir.eventstore;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.jspecify.annotations.Nullable;

/**
 * How one event store is set up.
 *
 * @param commits name of the collection of commits
 * @param snapshots name of the collection of snapshots
 * @param shared whether other processes append to the same store; if not, nothing is ever polled
 * @param useSnapshots whether aggregates are loaded from snapshots
 * @param batch most commits of one query, at least 1
 * @param patience how long an append whose outcome is unknown is tried again
 * @param clock machine time, for the commits' {@code at}
 * @param answer turns a command's result (null for none) into the JSON text that is remembered
 * @param upcasters lift events of older revisions
 */
public record EventStoreSettings(
        String commits,
        String snapshots,
        boolean shared,
        boolean useSnapshots,
        int batch,
        Duration patience,
        Clock clock,
        Function<@Nullable Object, @Nullable String> answer,
        EventUpcaster upcasters) {

    public EventStoreSettings {
        if (batch < 1) {
            throw new IllegalArgumentException("A batch has at least one commit, not " + batch);
        }
    }

    /**
     * Collections {@code commits} and {@code snapshots}, batches of 200, no snapshots in use, ten
     * seconds of patience, the system's clock, no upcasters.
     */
    public static EventStoreSettings standard(
            boolean shared, Function<@Nullable Object, @Nullable String> answer) {
        return new EventStoreSettings(
                "commits",
                "snapshots",
                shared,
                false,
                200,
                Duration.ofSeconds(10),
                Clock.systemUTC(),
                answer,
                NoOpEventUpcaster.INSTANCE);
    }

    public EventStoreSettings withBatch(int commits) {
        return new EventStoreSettings(
                this.commits,
                snapshots,
                shared,
                useSnapshots,
                commits,
                patience,
                clock,
                answer,
                upcasters);
    }

    public EventStoreSettings withClock(Clock machine) {
        return new EventStoreSettings(
                commits,
                snapshots,
                shared,
                useSnapshots,
                batch,
                patience,
                machine,
                answer,
                upcasters);
    }

    public EventStoreSettings withUpcasters(EventUpcaster chain) {
        return new EventStoreSettings(
                commits, snapshots, shared, useSnapshots, batch, patience, clock, answer, chain);
    }

    public EventStoreSettings withSnapshots() {
        return new EventStoreSettings(
                commits, snapshots, shared, true, batch, patience, clock, answer, upcasters);
    }

    public EventStoreSettings withPatience(Duration unknown) {
        return new EventStoreSettings(
                commits, snapshots, shared, useSnapshots, batch, unknown, clock, answer, upcasters);
    }
}
