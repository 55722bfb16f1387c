package kz.moldir.eventstore;

import static kz.moldir.eventstore.Given.made;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import kz.moldir.eventstore.LossyConnection.Loss;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(60)
class LostRepliesTest {

    @RegisterExtension TestDatabase databases = new TestDatabase();

    private final Queue<Loss> losses = new ConcurrentLinkedQueue<>();
    private MongoDatabase direct;
    private LossyConnection connection;
    private MongoClient client;
    private MongoEventStorageEngine engine;

    @BeforeEach
    void open() throws IOException {
        direct = databases.fresh();
        Supplier<Loss> next =
                () -> {
                    Loss loss = losses.poll();
                    return loss == null ? Loss.NONE : loss;
                };
        connection = new LossyConnection(databases.address(), next);
        client =
                MongoClients.create(
                        MongoClientSettings.builder()
                                .applyConnectionString(new ConnectionString(connection.uri()))
                                .applyToServerSettings(
                                        s -> s.minHeartbeatFrequency(5, TimeUnit.MILLISECONDS))
                                .build());
        engine = Given.engine(client.getDatabase(direct.getName()));
    }

    @AfterEach
    void close() {
        client.close();
        connection.close();
    }

    private List<Long> positions() {
        return Given.engine(direct)
                .readEvents(null, false)
                .map(e -> e.trackingToken().position().orElseThrow())
                .toList();
    }

    @Nested
    class AnAppend {

        @Test
        void whoseReplyIsLostIsDoneOnce() {
            losses.add(Loss.REPLY);
            engine.appendEvents(made("a", 0, 2, "c1"));
            engine.appendEvents(made("a", 2, 1, "c2"));
            assertThat(positions()).containsExactly(1L, 2L, 3L);
        }

        @Test
        void whoseRequestIsLostIsDoneOnce() {
            losses.addAll(Arrays.asList(Loss.REQUEST, Loss.REQUEST, Loss.REPLY));
            engine.appendEvents(made("a", 0, 2, "c1"));
            assertThat(positions()).containsExactly(1L, 2L);
            assertThat(engine.head()).isEqualTo(2);
        }

        @Test
        void thatIsOvertakenWhileItsOutcomeIsUnknownIsRenumbered() {
            try (MongoEventStorageEngine other = Given.sharedEngine(direct)) {
                engine.appendEvents(made("a", 0, 1, "c1"));
                other.appendEvents(made("b", 0, 3, "c2"));
                losses.add(Loss.REQUEST);
                engine.appendEvents(made("a", 1, 1, "c3"));
            }
            assertThat(positions()).containsExactly(1L, 2L, 3L, 4L, 5L);
        }

        @Test
        void thatConflictsAfterALostReplyIsStillAConflict() {
            Given.engine(direct).appendEvents(made("a", 0, 1, "c1"));
            losses.add(Loss.REPLY);
            assertThatThrownBy(() -> engine.appendEvents(made("a", 0, 1, "c2")))
                    .isInstanceOf(AggregateStreamCreationException.class);
            assertThat(positions()).containsExactly(1L);
        }

        @Test
        void thatStaysUnknownIsNotAnswered() {
            MongoEventStorageEngine impatient =
                    new MongoEventStorageEngine(
                            client.getDatabase(direct.getName()),
                            Given.serializer(),
                            Given.settings().withPatience(Duration.ZERO));
            losses.add(Loss.REPLY);
            assertThatThrownBy(() -> impatient.appendEvents(made("a", 0, 1, "c1")))
                    .isInstanceOf(EventStoreException.class)
                    .hasMessageContaining("unknown");
            assertThat(impatient.command("c1")).isPresent();
            impatient.appendEvents(made("a", 1, 1, "c2"));
            assertThat(positions()).containsExactly(1L, 2L);
        }

        @Test
        void ofAnInterruptedCallerIsDoneAndTheInterruptKept() {
            Thread.currentThread().interrupt();
            engine.appendEvents(made("a", 0, 1, "c1"));
            assertThat(Thread.interrupted()).isTrue();
            assertThat(positions()).containsExactly(1L);
        }
    }

    @Test
    void leaveNoGapAndNoDuplicateAtRandom() throws Exception {
        long seed = new Random().nextLong();
        System.out.println("LostRepliesTest seed " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 30; i++) {
            losses.add(Loss.values()[random.nextInt(Loss.values().length)]);
        }
        try (MongoEventStorageEngine other = Given.sharedEngine(direct);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> writers = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                int writer = i;
                writers.add(threads.submit(() -> write(writer < 4 ? engine : other, writer, seed)));
            }
            long stored = 0;
            for (Future<Integer> writer : writers) {
                stored += writer.get();
            }
            assertThat(losses).isEmpty();
            assertThat(positions()).isEqualTo(LongStream.rangeClosed(1, stored).boxed().toList());
        }
    }

    /** Number of events that were acknowledged. */
    private static int write(MongoEventStorageEngine engine, int writer, long seed) {
        Random random = new Random(seed + writer);
        int stored = 0;
        for (int i = 0; i < 40; i++) {
            String aggregate = "a" + random.nextInt(12);
            long next = engine.lastSequenceNumberFor(aggregate).map(s -> s + 1).orElse(0L);
            int count = 1 + random.nextInt(3);
            try {
                engine.appendEvents(made(aggregate, next, count, writer + "-" + i));
                stored += count;
            } catch (ConcurrencyException | AggregateStreamCreationException e) {
                assertThat(engine.command(writer + "-" + i)).isEmpty();
            }
        }
        return stored;
    }
}
