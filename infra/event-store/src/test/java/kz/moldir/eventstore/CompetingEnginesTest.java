package kz.moldir.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import kz.moldir.eventstore.append.CommandAlreadyDone;
import kz.moldir.eventstore.faults.LossyEngine;
import kz.moldir.testkit.TestServers;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/**
 * Two engines write the same aggregates with many threads and a third is read from, each over a
 * connection that fails at random. {@code -Dmoldir.seed=...} repeats the choices of a run.
 */
class CompetingEnginesTest {

    private static final int COMMANDS = 25;
    private static final String END = "end";

    /** What the writers were told of their commands. */
    private static final class Outcomes {
        private final Set<String> done = ConcurrentHashMap.newKeySet();
        private final Set<String> refused = ConcurrentHashMap.newKeySet();
        private final Set<String> unknown = ConcurrentHashMap.newKeySet();
    }

    @Provide
    Arbitrary<Long> seeds() {
        @Nullable Long given = Long.getLong("moldir.seed");
        return given == null ? Arbitraries.longs().between(0, 1L << 40) : Arbitraries.just(given);
    }

    @Property(tries = 6, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void keepEveryPromiseWhileConnectionsFail(@ForAll("seeds") long seed) throws Exception {
        Random scenario = new Random(seed);
        int writers = scenario.nextInt(2, 11);
        int aggregates = scenario.nextInt(1, 13);
        System.out.printf(
                "CompetingEnginesTest: -Dmoldir.seed=%d, %d writers, %d aggregates%n",
                seed, writers, aggregates);
        String database = TestServers.freshDatabase(CompetingEnginesTest.class);
        Outcomes outcomes = new Outcomes();
        try (LossyEngine one = new LossyEngine(database, seed);
                LossyEngine two = new LossyEngine(database, seed + 1);
                LossyEngine reading = new LossyEngine(database, seed + 2);
                MongoClient direct = MongoClients.create(TestServers.mongoUri());
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<List<TrackedEventMessage<?>>> follower = threads.submit(() -> follow(reading));
            List<Future<?>> writing = new ArrayList<>();
            for (int i = 0; i < writers; i++) {
                String name = "w" + i;
                LossyEngine engine = i % 2 == 0 ? one : two;
                Random random = new Random(seed + i);
                writing.add(
                        threads.submit(() -> write(engine, name, aggregates, random, outcomes)));
            }
            for (Future<?> writer : writing) {
                writer.get();
            }
            MongoEventStorageEngine engine = Given.engine(direct.getDatabase(database));
            engine.appendEvents(Given.made(END, 0, 1, END));
            List.of(one, two, reading).forEach(lossy -> lossy.losses().heal());
            List<TrackedEventMessage<?>> seen = follower.get(60, TimeUnit.SECONDS);
            new WholeHistory(engine)
                    .hasOnly(seen)
                    .tells(outcomes.done, outcomes.refused, outcomes.unknown);
            System.out.printf(
                    "%d commands done, %d refused, %d unknown; %d events; %d messages lost%n",
                    outcomes.done.size(),
                    outcomes.refused.size(),
                    outcomes.unknown.size(),
                    seen.size(),
                    one.losses().lost() + two.losses().lost() + reading.losses().lost());
            assertThat(outcomes.done.size() + outcomes.refused.size() + outcomes.unknown.size())
                    .isEqualTo(writers * COMMANDS);
        }
    }

    private static void write(
            LossyEngine lossy, String name, int aggregates, Random random, Outcomes outcomes) {
        for (int i = 0; i < COMMANDS; i++) {
            String command = name + "-" + i;
            send(lossy.engine(), command, aggregates, random, outcomes);
            if (outcomes.done.contains(command) && random.nextInt(8) == 0) {
                again(lossy.engine(), command);
            }
        }
    }

    private static void send(
            MongoEventStorageEngine engine,
            String command,
            int aggregates,
            Random random,
            Outcomes outcomes) {
        @Nullable List<EventMessage<?>> events = null;
        try {
            events = decided(engine, command, aggregates, random);
            engine.appendEvents(events);
            outcomes.done.add(command);
        } catch (ConcurrencyException | AggregateStreamCreationException e) {
            outcomes.refused.add(command);
        } catch (EventStoreException e) {
            outcomes.unknown.add(command);
        } catch (MongoException e) {
            assertThat(events).as("only loading may fail so: " + e).isNull();
            outcomes.refused.add(command);
        }
    }

    private static List<EventMessage<?>> decided(
            MongoEventStorageEngine engine, String command, int aggregates, Random random) {
        List<EventMessage<?>> events = new ArrayList<>();
        int first = random.nextInt(aggregates);
        int covered = aggregates > 1 && random.nextInt(5) == 0 ? 2 : 1;
        for (int i = 0; i < covered; i++) {
            String aggregate = "a" + (first + i) % aggregates;
            long next = engine.lastSequenceNumberFor(aggregate).map(s -> s + 1).orElse(0L);
            events.addAll(Given.made(aggregate, next, 1 + random.nextInt(4), command));
        }
        return events;
    }

    private static void again(MongoEventStorageEngine engine, String command) {
        try {
            engine.appendEvents(Given.made("again-" + command, 0, 1, command));
            throw new AssertionError(command + " was stored twice");
        } catch (CommandAlreadyDone | EventStoreException expected) {
            assertThat(expected).hasMessageContaining(command);
        }
    }

    /** Reads as a processor does: after an error it opens its stream again where it was. */
    private static List<TrackedEventMessage<?>> follow(LossyEngine lossy)
            throws InterruptedException {
        List<TrackedEventMessage<?>> seen = new ArrayList<>();
        while (!isOver(seen)) {
            @Nullable TrackingToken token = seen.isEmpty() ? null : seen.getLast().trackingToken();
            try (TrackingEventStream stream =
                    MongoEventStore.builder(lossy.engine()).build().openStream(token)) {
                while (!isOver(seen) && stream.hasNextAvailable(5, TimeUnit.SECONDS)) {
                    seen.add(stream.nextAvailable());
                }
            } catch (MongoException e) {
                assertThat(lossy.losses().lost()).as("there is a reason: " + e).isPositive();
            }
        }
        return seen;
    }

    private static boolean isOver(List<TrackedEventMessage<?>> seen) {
        return !seen.isEmpty() && END.equals(WholeHistory.command(seen.getLast()));
    }
}
