package kz.moldir.eventstore;

import static kz.moldir.eventstore.Given.made;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(60)
class TokensTest {

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
