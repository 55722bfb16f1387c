package kz.moldir.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import kz.moldir.eventstore.append.CommandAlreadyDone;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(120)
class CompetingEnginesTest {

    private static final int WRITERS = 8;
    private static final int COMMANDS = 150;
    private static final int AGGREGATES = 12;

    @RegisterExtension TestDatabase databases = new TestDatabase();

    private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();
    private final Set<String> refused = ConcurrentHashMap.newKeySet();

    @Test
    void leaveNoGapAndNoDuplicateAndNoReaderMissesAnything() throws Exception {
        long seed = new Random().nextLong();
        System.out.println("CompetingEnginesTest seed " + seed);
        MongoDatabase database = databases.fresh();
        try (MongoEventStorageEngine one = Given.sharedEngine(database);
                MongoEventStorageEngine two = Given.sharedEngine(database);
                MongoEventStorageEngine following = Given.sharedEngine(database);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<List<TrackedEventMessage<?>>> early = threads.submit(() -> follow(following));
            List<Future<?>> writers = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                int writer = i;
                writers.add(
                        threads.submit(
                                (Callable<Void>)
                                        () -> write(writer % 2 == 0 ? one : two, writer, seed)));
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
            one.appendEvents(Given.made("end", 0, 1, "end"));
            check(early, one);
        }
    }

    private Void write(MongoEventStorageEngine engine, int writer, long seed) {
        Random random = new Random(seed + writer);
        for (int i = 0; i < COMMANDS; i++) {
            String command = writer + "-" + i;
            try {
                engine.appendEvents(events(engine, command, random));
                assertThat(acknowledged.put(command, 1L)).isNull();
            } catch (ConcurrencyException | AggregateStreamCreationException e) {
                refused.add(command);
                continue;
            }
            if (random.nextInt(10) == 0) {
                again(engine, command);
            }
        }
        return null;
    }

    private static List<EventMessage<?>> events(
            MongoEventStorageEngine engine, String command, Random random) {
        List<EventMessage<?>> events = new ArrayList<>();
        int first = random.nextInt(AGGREGATES);
        int aggregates = random.nextInt(5) == 0 ? 2 : 1;
        for (int i = 0; i < aggregates; i++) {
            String aggregate = "a" + (first + i) % AGGREGATES;
            long next = engine.lastSequenceNumberFor(aggregate).map(s -> s + 1).orElse(0L);
            events.addAll(Given.made(aggregate, next, 1 + random.nextInt(4), command));
        }
        return events;
    }

    private static void again(MongoEventStorageEngine engine, String command) {
        try {
            engine.appendEvents(Given.made("again-" + command, 0, 1, command));
            throw new AssertionError(command + " was stored twice");
        } catch (CommandAlreadyDone done) {
            assertThat(done.stored().id()).isEqualTo(command);
        }
    }

    private static List<TrackedEventMessage<?>> follow(MongoEventStorageEngine engine)
            throws InterruptedException {
        List<TrackedEventMessage<?>> seen = new ArrayList<>();
        try (TrackingEventStream stream =
                MongoEventStore.builder(engine).build().openStream(null)) {
            while (true) {
                assertThat(stream.hasNextAvailable(30, TimeUnit.SECONDS)).isTrue();
                TrackedEventMessage<?> event = stream.nextAvailable();
                seen.add(event);
                if ("end".equals(event.getMetaData().get("command"))) {
                    return seen;
                }
            }
        }
    }

    private void check(Future<List<TrackedEventMessage<?>>> early, MongoEventStorageEngine engine)
            throws InterruptedException, ExecutionException {
        List<TrackedEventMessage<?>> followed = early.get();
        List<? extends TrackedEventMessage<?>> stored = engine.readEvents(null, false).toList();
        assertThat(followed)
                .extracting(EventMessage::getIdentifier)
                .isEqualTo(stored.stream().map(EventMessage::getIdentifier).toList())
                .doesNotHaveDuplicates();
        assertThat(followed)
                .extracting(e -> e.trackingToken().position().orElseThrow())
                .isEqualTo(LongStream.rangeClosed(1, engine.head()).boxed().toList());
        Map<String, Long> next = new ConcurrentHashMap<>();
        for (TrackedEventMessage<?> event : followed) {
            DomainEventMessage<?> domain = (DomainEventMessage<?>) event;
            long expected = next.merge(domain.getAggregateIdentifier(), 1L, Long::sum) - 1;
            assertThat(domain.getSequenceNumber()).isEqualTo(expected);
        }
        assertThat(followed)
                .extracting(e -> (String) e.getMetaData().get("command"))
                .containsAll(acknowledged.keySet())
                .doesNotContainAnyElementsOf(
                        refused.isEmpty() ? Collections.singleton("none") : refused);
        System.out.printf(
                "%d commands stored, %d refused, %d events%n",
                acknowledged.size(), refused.size(), followed.size());
        assertThat(acknowledged.size() + refused.size()).isEqualTo(WRITERS * COMMANDS);
        assertThat(acknowledged).isNotEmpty();
    }
}
