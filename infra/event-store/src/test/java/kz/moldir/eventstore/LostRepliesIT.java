package kz.moldir.eventstore;

import static kz.moldir.eventstore.Given.made;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.lang.Thread.State;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import kz.moldir.eventstore.faults.Loss;
import kz.moldir.eventstore.faults.LossyConnection;
import kz.moldir.testkit.TestServers;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
class LostRepliesIT {

    private static final int READ_TIMEOUT = 2_000;

    @RegisterExtension TestDatabase databases = new TestDatabase();

    private final Queue<Loss> losses = new ConcurrentLinkedQueue<>();
    private final AtomicInteger inserts = new AtomicInteger();
    private final CountDownLatch open = new CountDownLatch(1);
    private final CountDownLatch arrived = new CountDownLatch(1);
    private MongoDatabase direct;
    private LossyConnection connection;
    private MongoClient client;
    private MongoEventStorageEngine engine;

    @BeforeEach
    void open() {
        direct = databases.fresh();
        connection = new LossyConnection(TestServers.mongoUri(), this::loss);
        client = connection.client(READ_TIMEOUT);
        engine = Given.engine(client.getDatabase(direct.getName()));
    }

    private Loss loss(String command) {
        if (!command.equals("insert")) {
            return Loss.NONE;
        }
        inserts.incrementAndGet();
        Loss loss = losses.poll();
        return loss == null ? Loss.NONE : loss;
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

        @ParameterizedTest
        @EnumSource
        void thatFailsInAnyWayIsDoneOnce(Loss loss) {
            losses.add(loss);
            engine.appendEvents(made("a", 0, 2, "c1"));
            engine.appendEvents(made("a", 2, 1, "c2"));
            assertThat(losses).isEmpty();
            assertThat(positions()).containsExactly(1L, 2L, 3L);
            assertThat(engine.head()).isEqualTo(3);
        }

        @Test
        void thatFailsOftenIsDoneOnce() {
            losses.addAll(Arrays.asList(Loss.REQUEST, Loss.HALF_REQUEST, Loss.SILENCE, Loss.REPLY));
            engine.appendEvents(made("a", 0, 2, "c1"));
            assertThat(losses).isEmpty();
            assertThat(positions()).containsExactly(1L, 2L);
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

        @ParameterizedTest
        @EnumSource(names = {"REPLY", "UNCONFIRMED", "ROLLED_BACK"})
        void thatConflictsAfterwardsIsStillAConflict(Loss loss) {
            Given.engine(direct).appendEvents(made("a", 0, 1, "c1"));
            losses.add(loss);
            assertThatThrownBy(() -> engine.appendEvents(made("a", 0, 1, "c2")))
                    .isInstanceOf(AggregateStreamCreationException.class);
            assertThat(positions()).containsExactly(1L);
        }

        @ParameterizedTest
        @EnumSource(names = {"REPLY", "UNCONFIRMED", "ROLLED_BACK"})
        void thatStaysUnknownIsNotAnswered(Loss loss) {
            MongoEventStorageEngine impatient =
                    new MongoEventStorageEngine(
                            client.getDatabase(direct.getName()),
                            Given.serializer(),
                            Given.settings().withPatience(Duration.ZERO));
            losses.add(loss);
            assertThatThrownBy(() -> impatient.appendEvents(made("a", 0, 1, "c1")))
                    .isInstanceOf(EventStoreException.class)
                    .hasMessageContaining("unknown");
            boolean isThere = loss != Loss.ROLLED_BACK;
            assertThat(impatient.command("c1").isPresent()).isEqualTo(isThere);
            impatient.appendEvents(made("b", 0, 1, "c2"));
            assertThat(positions()).isEqualTo(isThere ? List.of(1L, 2L) : List.of(1L));
        }

        @Test
        void ofAnInterruptedCallerIsDoneAndTheInterruptKept() {
            Thread.currentThread().interrupt();
            engine.appendEvents(made("a", 0, 1, "c1"));
            assertThat(Thread.interrupted()).isTrue();
            assertThat(positions()).containsExactly(1L);
        }
    }

    @Nested
    class AGroup {

        @ParameterizedTest
        @EnumSource
        void thatFailsInAnyWayIsDoneOnceAndWholly(Loss loss) throws Exception {
            try (LossyConnection held = new LossyConnection(TestServers.mongoUri(), this::held);
                    MongoClient slow = held.client(5_000)) {
                MongoEventStorageEngine gathering =
                        Given.engine(slow.getDatabase(direct.getName()));
                losses.addAll(Arrays.asList(Loss.NONE, loss));
                List<Thread> writers = new ArrayList<>();
                for (int i = 0; i < 9; i++) {
                    String name = "a" + i;
                    if (i == 1) {
                        arrived.await(); // What begins while nothing is held would go along with
                        // it.
                    }
                    writers.add(
                            Thread.ofPlatform()
                                    .start(
                                            () ->
                                                    gathering.appendEvents(
                                                            made(name, 0, 2, "c" + name))));
                }
                // The first insert is held until the others queue behind it: they are one bulk.
                while (writers.stream().filter(w -> w.getState() == State.WAITING).count() < 8) {
                    Thread.onSpinWait();
                }
                open.countDown();
                for (Thread writer : writers) {
                    writer.join();
                }
                assertThat(losses).isEmpty();
                assertThat(inserts).as("two groups and what was lost").hasValueLessThan(7);
            }
            assertThat(positions()).isEqualTo(LongStream.rangeClosed(1, 18).boxed().toList());
        }

        private Loss held(String command) {
            try {
                if (command.equals("insert")) {
                    arrived.countDown();
                    open.await();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return loss(command);
        }
    }
}
