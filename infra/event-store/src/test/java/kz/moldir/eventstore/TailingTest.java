package kz.moldir.eventstore;

import static kz.moldir.eventstore.Given.made;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(30)
class TailingTest {

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

    @Nested
    class Streams {

        @Test
        void passOverNothingInACommitLargerThanABatch() throws InterruptedException {
            engine.appendEvents(made("a", 0, 1, "c1"));
            engine.appendEvents(made("b", 0, 500, "c2"));
            engine.appendEvents(made("c", 0, 2, "c3"));

            try (TrackingEventStream stream = store.openStream(null)) {
                assertThat(positions(stream)).hasSize(503).startsWith(1L, 2L).endsWith(503L);
            }
        }

        @Test
        void beginInsideACommit() throws InterruptedException {
            engine.appendEvents(made("a", 0, 5, "c1"));
            engine.appendEvents(made("b", 0, 1, "c2"));

            for (long token = 0; token <= 6; token++) {
                try (TrackingEventStream stream =
                        store.openStream(new GlobalSequenceTrackingToken(token))) {
                    assertThat(positions(stream)).hasSize((int) (6 - token)).doesNotContain(token);
                }
                assertThat(engine.readEvents(new GlobalSequenceTrackingToken(token), false))
                        .hasSize((int) (6 - token));
            }
        }

        @Test
        void goOnOverManyBatches() throws InterruptedException {
            for (int i = 0; i < 20; i++) {
                engine.appendEvents(made("a" + i, 0, 2, "c" + i));
            }
            try (TrackingEventStream stream = store.openStream(null)) {
                assertThat(positions(stream)).hasSize(40).isSorted();
            }
        }

        @Test
        void showTheNextEventWithoutTakingIt() throws InterruptedException {
            engine.appendEvents(made("a", 0, 2, "c1"));
            try (TrackingEventStream stream = store.openStream(null)) {
                assertThat(position(stream.peek().orElseThrow())).isEqualTo(1);
                assertThat(position(stream.nextAvailable())).isEqualTo(1);
                assertThat(position(stream.nextAvailable())).isEqualTo(2);
                assertThat(stream.peek()).isEmpty();
            }
        }

        @Test
        void refuseATokenPastTheNewestEvent() {
            engine.appendEvents(made("a", 0, 2, "c1"));
            assertThatThrownBy(() -> store.openStream(new GlobalSequenceTrackingToken(3)))
                    .isInstanceOf(EventStoreException.class)
                    .hasMessageContaining("past the newest event, 2");
        }

        @Test
        void refuseToPassOverALostCommit() {
            engine.appendEvents(made("a", 0, 1, "c1"));
            engine.appendEvents(made("b", 0, 1, "c2"));
            engine.appendEvents(made("c", 0, 1, "c3"));
            database.getCollection("commits").deleteOne(new Document("_id", 2L));

            try (TrackingEventStream stream =
                    store.openStream(new GlobalSequenceTrackingToken(1))) {
                assertThatThrownBy(stream::hasNextAvailable)
                        .isInstanceOf(EventStoreException.class)
                        .hasMessageContaining("Position 2 is missing");
            }
        }
    }

    @Nested
    class Waking {

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
            assertThat(reader.join(Duration.ofSeconds(5))).isTrue();
            assertThat(seen.get()).isNotNull();
        }

        @Test
        void comesFromAnotherProcessSoon() throws InterruptedException {
            try (MongoEventStorageEngine other = Given.sharedEngine(database)) {
                TrackingEventStream stream =
                        MongoEventStore.builder(other).build().openStream(null);
                assertThat(stream.hasNextAvailable(50, TimeUnit.MILLISECONDS)).isFalse();
                engine.appendEvents(made("a", 0, 2, "c1"));
                assertThat(stream.hasNextAvailable(5, TimeUnit.SECONDS)).isTrue();
                assertThat(positions(stream)).containsExactly(1L, 2L);
                stream.close();
            }
        }
    }

    @Nested
    class Tokens {

        @Test
        void ofAnEmptyStoreAreNone() {
            assertThat(engine.createTailToken()).isNull();
            assertThat(engine.createHeadToken()).isNull();
            assertThat(engine.createTokenAt(Instant.EPOCH)).isNull();
        }

        @Test
        void markTailAndHead() {
            engine.appendEvents(made("a", 0, 3, "c1"));
            assertThat(engine.createTailToken()).isEqualTo(new GlobalSequenceTrackingToken(0));
            assertThat(engine.createHeadToken()).isEqualTo(new GlobalSequenceTrackingToken(3));
        }

        @Test
        void findATime() {
            SetClock clock = new SetClock(Instant.parse("2026-04-13T04:00:00Z"));
            MongoEventStorageEngine timed =
                    new MongoEventStorageEngine(
                            database, Given.serializer(), Given.settings().withClock(clock));
            for (int i = 0; i < 50; i++) {
                timed.appendEvents(made("a" + i, 0, 1 + i % 3, "c" + i));
                clock.now = clock.now.plusSeconds(60);
            }
            Instant third = Instant.parse("2026-04-13T04:02:00Z");
            assertThat(timed.createTokenAt(third)).isEqualTo(new GlobalSequenceTrackingToken(3));
            assertThat(timed.createTokenAt(third.plusMillis(1)))
                    .isEqualTo(new GlobalSequenceTrackingToken(6));
            assertThat(timed.createTokenAt(Instant.EPOCH))
                    .isEqualTo(new GlobalSequenceTrackingToken(0));
            assertThat(timed.createTokenAt(clock.now.plusSeconds(1)))
                    .isEqualTo(timed.createHeadToken());
        }

        @Test
        void ofACommitNeverGoBackInTime() {
            SetClock clock = new SetClock(Instant.parse("2026-04-13T04:00:00Z"));
            MongoEventStorageEngine timed =
                    new MongoEventStorageEngine(
                            database, Given.serializer(), Given.settings().withClock(clock));
            timed.appendEvents(made("a", 0, 1, "c1"));
            clock.now = clock.now.minusSeconds(3600);
            timed.appendEvents(made("a", 1, 1, "c2"));
            assertThat(timed.readEvents("a").asStream())
                    .extracting(e -> e.getTimestamp())
                    .containsOnly(Instant.parse("2026-04-13T04:00:00Z"));
        }

        @Test
        void ofAReplayAreUnderstood() throws InterruptedException {
            engine.appendEvents(made("a", 0, 3, "c1"));
            TrackingToken replay =
                    ReplayToken.createReplayToken(
                            new GlobalSequenceTrackingToken(3), new GlobalSequenceTrackingToken(1));
            try (TrackingEventStream stream = store.openStream(replay)) {
                assertThat(positions(stream)).containsExactly(2L, 3L);
            }
        }
    }

    private static final class SetClock extends Clock {

        private Instant now;

        private SetClock(Instant now) {
            this.now = now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
