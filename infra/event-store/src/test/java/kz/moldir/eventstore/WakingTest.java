package kz.moldir.eventstore;

import static kz.moldir.eventstore.Given.made;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import kz.moldir.eventstore.tail.Passing;
import kz.moldir.testkit.TestServers;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(60)
class WakingTest {

    @RegisterExtension TestDatabase databases = new TestDatabase();

    private MongoDatabase database;
    private MongoEventStorageEngine engine;
    private MongoEventStore store;

    @BeforeEach
    void open() {
        database = databases.fresh();
        engine =
                new MongoEventStorageEngine(
                        database, Given.serializer(), Given.settings().withBatch(3));
        store = MongoEventStore.builder(engine).build();
    }

    private static long position(TrackedEventMessage<?> event) {
        return event.trackingToken().position().orElseThrow();
    }

    private static List<Long> positions(TrackingEventStream stream) throws InterruptedException {
        List<Long> positions = new ArrayList<>();
        while (stream.hasNextAvailable()) {
            positions.add(position(stream.nextAvailable()));
        }
        return positions;
    }

    @Test
    void comesFromTheAppendAtOnce() throws InterruptedException {
        AtomicInteger calls = new AtomicInteger();
        try (TrackingEventStream stream = store.openStream(null)) {
            assertThat(stream.setOnAvailableCallback(calls::incrementAndGet)).isTrue();
            int before = calls.get();
            engine.appendEvents(made("a", 0, 1, "c1"));
            assertThat(calls.get()).isEqualTo(before + 1);
        }
        engine.appendEvents(made("b", 0, 1, "c2"));
        assertThat(calls.get()).isEqualTo(2);
    }

    @Test
    void endsAWait() throws InterruptedException {
        CountDownLatch waiting = new CountDownLatch(1);
        AtomicReference<TrackedEventMessage<?>> seen = new AtomicReference<>();
        TrackingEventStream stream = store.openStream(null);
        Thread reader =
                Thread.ofVirtual()
                        .start(
                                () -> {
                                    waiting.countDown();
                                    try {
                                        seen.set(stream.nextAvailable());
                                    } catch (InterruptedException e) {
                                        Thread.currentThread().interrupt();
                                    }
                                });
        waiting.await();
        engine.appendEvents(made("a", 0, 1, "c1"));
        assertThat(reader.join(Duration.ofSeconds(50))).isTrue();
        assertThat(seen.get()).isNotNull();
    }

    @Test
    void comesFromAnotherProcessSoon() throws InterruptedException {
        try (MongoEventStorageEngine other = Given.sharedEngine(database)) {
            TrackingEventStream stream = MongoEventStore.builder(other).build().openStream(null);
            assertThat(stream.hasNextAvailable(50, TimeUnit.MILLISECONDS)).isFalse();
            engine.appendEvents(made("a", 0, 2, "c1"));
            assertThat(stream.hasNextAvailable(50, TimeUnit.SECONDS)).isTrue();
            assertThat(positions(stream)).containsExactly(1L, 2L);
            stream.close();
        }
    }

    /** A reader that does something with what was kept only. */
    @Nested
    class PassingOver {

        private final AtomicInteger calls = new AtomicInteger();
        private final AtomicLong done = new AtomicLong();
        private boolean cannotSay;
        private boolean takesUpMeanwhile;
        private final Passing keepsOnly =
                new Passing() {
                    @Override
                    public boolean concerns(String type) {
                        return type.equals("promise.kept");
                    }

                    @Override
                    public boolean isAt(long position) {
                        if (cannotSay) {
                            throw new IllegalStateException("cannot say where it is");
                        }
                        return done.get() == position;
                    }

                    @Override
                    public boolean passes(long from, long to) {
                        return !takesUpMeanwhile && done.compareAndSet(from, to);
                    }
                };

        private void keep(String aggregate, long seq) {
            engine.appendEvents(
                    List.of(
                            new GenericDomainEventMessage<>(
                                    "Promise", aggregate, seq, Given.kept("akimat"))));
        }

        /** Listens, and counts from then on. */
        private TrackingEventStream listening(MongoEventStorageEngine of) {
            TrackingEventStream stream = of.open(null, keepsOnly);
            assertThat(stream.setOnAvailableCallback(calls::incrementAndGet)).isTrue();
            calls.set(0);
            return stream;
        }

        @Test
        void whatDoesNotConcernItWakesNobodyAndCountsAsFollowed() throws InterruptedException {
            try (TrackingEventStream stream = listening(engine)) {
                engine.appendEvents(made("a", 0, 2, "c1"));
                assertThat(calls).hasValue(0);
                assertThat(done).hasValue(2);
                keep("a", 2);
                assertThat(calls).hasValue(1);
                assertThat(done).hasValue(2);
                assertThat(positions(stream)).containsExactly(3L);
            }
        }

        @Test
        void whileItIsNotDoneWithWhatWasBeforeItIsWoken() throws InterruptedException {
            try (TrackingEventStream stream = listening(engine)) {
                keep("a", 0);
                engine.appendEvents(made("b", 0, 1, "c1"));
                assertThat(calls).hasValue(2);
                assertThat(stream.hasNextAvailable()).isTrue();
                assertThat(position(stream.nextAvailable())).isEqualTo(1);
                done.set(1);
                engine.appendEvents(made("c", 0, 1, "c2"));
                assertThat(calls).hasValue(3);
                assertThat(positions(stream)).containsExactly(2L, 3L);
                engine.appendEvents(made("d", 0, 1, "c3"));
                assertThat(calls).hasValue(4);
                assertThat(done).hasValue(1);
            }
        }

        @Test
        void whereItCannotSayItIsWoken() throws InterruptedException {
            try (TrackingEventStream stream = listening(engine)) {
                cannotSay = true;
                engine.appendEvents(made("a", 0, 1, "c1"));
                assertThat(calls).hasValue(1);
                assertThat(positions(stream)).containsExactly(1L);
                cannotSay = false;
                done.set(1);
                engine.appendEvents(made("b", 0, 1, "c2"));
                assertThat(calls).hasValue(1);
                assertThat(done).hasValue(2);
            }
        }

        @Test
        void whoTakesUpElsewhereMeanwhileIsWokenAndReadsOnWhereTheStreamIs()
                throws InterruptedException {
            try (TrackingEventStream stream = listening(engine)) {
                takesUpMeanwhile = true;
                engine.appendEvents(made("a", 0, 2, "c1"));
                assertThat(calls).hasValue(1);
                assertThat(positions(stream)).containsExactly(1L, 2L);
            }
        }

        @Test
        void whoTakesUpWhereItStoodHasFollowedWhatWasPassed() throws InterruptedException {
            try (TrackingEventStream stream = listening(engine)) {
                keep("a", 0);
                assertThat(positions(stream)).containsExactly(1L);
                done.set(1);
                engine.appendEvents(made("b", 0, 2, "c1"));
                assertThat(done).hasValue(3);
                done.set(1);
                assertThat(positions(stream)).isEmpty();
                assertThat(done).hasValue(3);
                engine.appendEvents(made("c", 0, 1, "c2"));
                assertThat(done).hasValue(4);
            }
        }

        @Test
        void nowAndThenItIsWokenAllTheSameSoThatItStoresAPosition() throws InterruptedException {
            try (TrackingEventStream stream = listening(engine)) {
                engine.appendEvents(made("a", 0, 200, "c1"));
                assertThat(calls).hasValue(0);
                engine.appendEvents(made("b", 0, 100, "c2"));
                assertThat(calls).hasValue(1);
                assertThat(done).hasValue(200);
                assertThat(positions(stream)).hasSize(100).startsWith(201L).endsWith(300L);
                done.set(300);
                engine.appendEvents(made("c", 0, 1, "c3"));
                assertThat(calls).hasValue(1);
                assertThat(done).hasValue(301);
            }
        }

        @Test
        void whatAnotherProcessMayAppendToIsLookedAt() throws InterruptedException {
            try (MongoEventStorageEngine shared = Given.sharedEngine(database);
                    TrackingEventStream stream = listening(shared)) {
                shared.appendEvents(made("a", 0, 1, "c1"));
                assertThat(calls).hasPositiveValue();
                assertThat(positions(stream)).containsExactly(1L);
                assertThat(done).hasValue(0);
            }
        }
    }

    @Nested
    class Idling {

        private final AtomicInteger asked = new AtomicInteger();
        private MongoClient client;

        @BeforeEach
        void count() {
            CommandListener counting =
                    new CommandListener() {
                        @Override
                        public void commandStarted(CommandStartedEvent event) {
                            asked.incrementAndGet();
                        }
                    };
            client =
                    MongoClients.create(
                            MongoClientSettings.builder()
                                    .applyConnectionString(
                                            new ConnectionString(TestServers.mongoUri()))
                                    .addCommandListener(counting)
                                    .build());
        }

        @AfterEach
        void close() {
            client.close();
        }

        @Test
        void asksNothingWhereNobodyShares() throws InterruptedException {
            MongoEventStorageEngine alone = Given.engine(client.getDatabase(database.getName()));
            try (TrackingEventStream stream =
                    MongoEventStore.builder(alone).build().openStream(null)) {
                int before = asked.get();
                assertThat(stream.hasNextAvailable(300, TimeUnit.MILLISECONDS)).isFalse();
                assertThat(asked).hasValue(before);
            }
        }

        @Test
        void asksForTheNewestPositionWhereOthersAppendAndAStreamIsOpen()
                throws InterruptedException {
            try (MongoEventStorageEngine shared =
                            Given.sharedEngine(client.getDatabase(database.getName()));
                    TrackingEventStream stream =
                            MongoEventStore.builder(shared).build().openStream(null)) {
                int before = asked.get();
                assertThat(stream.hasNextAvailable(300, TimeUnit.MILLISECONDS)).isFalse();
                assertThat(asked).hasValueGreaterThan(before);
            }
        }

        @Test
        void pausesAtMostHalfOfFiftyMillisecondsBetweenTwoLooks() {
            assertThat(Given.sharedSettings().noticing())
                    .isLessThanOrEqualTo(Duration.ofMillis(25));
        }
    }
}
