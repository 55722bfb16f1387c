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
 * connection that fails at random; then what is stored is held against what everybody was told.
 */
final class Competition {

    private static final int COMMANDS = 25;
    private static final int AGAIN_ONE_IN = 8;

    private final long seed;
    private final int writers;
    private final int aggregates;
    private final PlantedBug planted;
    private final String database = TestServers.freshDatabase(Competition.class);
    private final Set<String> done = ConcurrentHashMap.newKeySet();
    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private final Set<String> unknown = ConcurrentHashMap.newKeySet();

    Competition(long seed, PlantedBug planted) {
        Random scenario = new Random(seed);
        this.seed = seed;
        this.writers = scenario.nextInt(2, 11);
        this.aggregates = scenario.nextInt(1, 13);
        this.planted = planted;
    }

    /** Runs it and checks every promise. */
    void run() throws Exception {
        System.out.printf(
                "CompetingEnginesIT: -Dmoldir.seed=%d, %d writers, %d aggregates, %s%n",
                seed, writers, aggregates, planted);
        try (LossyEngine one = new LossyEngine(database, seed);
                LossyEngine two = new LossyEngine(database, seed + 1);
                LossyEngine reading = new LossyEngine(database, seed + 2);
                MongoClient direct = MongoClients.create(TestServers.mongoUri());
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            planted.into(direct.getDatabase(database));
            Future<List<TrackedEventMessage<?>>> follower = threads.submit(() -> follow(reading));
            List<Future<?>> writing = new ArrayList<>();
            for (int i = 0; i < writers; i++) {
                String name = "w" + i;
                LossyEngine engine = i % 2 == 0 ? one : two;
                Random random = new Random(seed + i);
                writing.add(threads.submit(() -> write(engine, name, random)));
            }
            for (Future<?> writer : writing) {
                writer.get();
            }
            MongoEventStorageEngine engine = Given.engine(direct.getDatabase(database));
            engine.appendEvents(Given.made(WholeHistory.END, 0, 1, WholeHistory.END));
            List.of(one, two, reading).forEach(lossy -> lossy.losses().heal());
            List<TrackedEventMessage<?>> seen = follower.get(60, TimeUnit.SECONDS);
            new WholeHistory(engine).hasOnly(seen).tells(done, refused, unknown);
            System.out.printf(
                    "%d commands done, %d refused, %d unknown; %d events; %d messages lost%n",
                    done.size(),
                    refused.size(),
                    unknown.size(),
                    seen.size(),
                    one.losses().lost() + two.losses().lost() + reading.losses().lost());
            assertThat(done.size() + refused.size() + unknown.size()).isEqualTo(writers * COMMANDS);
        }
    }

    private void write(LossyEngine lossy, String name, Random random) {
        for (int i = 0; i < COMMANDS; i++) {
            String command = name + "-" + i;
            send(lossy.engine(), command, random);
            boolean stored = done.contains(command) && !planted.answersBeforeAppending(command);
            if (stored && random.nextInt(AGAIN_ONE_IN) == 0) {
                again(lossy.engine(), command);
            }
        }
    }

    private void send(MongoEventStorageEngine engine, String command, Random random) {
        @Nullable List<EventMessage<?>> events = null;
        try {
            events = decided(engine, command, random);
            if (!planted.answersBeforeAppending(command)) {
                engine.appendEvents(events);
            }
            done.add(command);
        } catch (ConcurrencyException | AggregateStreamCreationException e) {
            refused.add(command);
        } catch (EventStoreException e) {
            unknown.add(command);
        } catch (MongoException e) {
            assertThat(events).as("only loading may fail so: " + e).isNull();
            refused.add(command);
        }
    }

    private List<EventMessage<?>> decided(
            MongoEventStorageEngine engine, String command, Random random) {
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

    /** Whether it is stored once more is seen in the history. */
    private static void again(MongoEventStorageEngine engine, String command) {
        try {
            engine.appendEvents(Given.made(WholeHistory.AGAIN + command, 0, 1, command));
        } catch (CommandAlreadyDone | EventStoreException expected) {
            assertThat(expected).hasMessageContaining(command);
        }
    }

    /** Reads as a processor does: after an error it opens its stream again where it was. */
    private List<TrackedEventMessage<?>> follow(LossyEngine lossy) throws InterruptedException {
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
        return planted.read(seen);
    }

    private static boolean isOver(List<TrackedEventMessage<?>> seen) {
        return !seen.isEmpty() && WholeHistory.END.equals(WholeHistory.command(seen.getLast()));
    }
}
