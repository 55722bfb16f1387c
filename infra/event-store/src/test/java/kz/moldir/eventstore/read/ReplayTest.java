package kz.moldir.eventstore.read;

import static kz.moldir.eventstore.Given.made;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.LongStream;
import kz.moldir.eventstore.Given;
import kz.moldir.eventstore.MongoEventStorageEngine;
import kz.moldir.eventstore.Promises.PromiseMade;
import kz.moldir.eventstore.TestDatabase;
import kz.moldir.eventstore.event.NotLifted;
import kz.moldir.eventstore.event.UnknownEventType;
import kz.moldir.testkit.TestServers;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(60)
class ReplayTest {

    @RegisterExtension TestDatabase databases = new TestDatabase();

    private MongoDatabase database;
    private MongoEventStorageEngine engine;

    @BeforeEach
    void open() {
        database = databases.fresh();
        engine = Given.engine(database);
    }

    private static List<Long> positions(Replay<ReplayedEvent> replay) {
        List<Long> positions = new ArrayList<>();
        for (List<ReplayedEvent> next = replay.next(); !next.isEmpty(); next = replay.next()) {
            next.forEach(event -> positions.add(event.position()));
        }
        return positions;
    }

    private static List<Long> range(long from, long to) {
        return LongStream.rangeClosed(from, to).boxed().toList();
    }

    @Nested
    class Events {

        @Test
        void areHandedOutAsTheyWereWritten() {
            engine.appendEvents(made("a", 0, 2, "c1"));
            try (Replay<ReplayedEvent> replay = engine.replay(1, 100)) {
                ReplayedEvent event = replay.next().getFirst();
                assertThat(event.position()).isEqualTo(2);
                assertThat(event.aggregate()).isEqualTo("a");
                assertThat(event.aggregateType()).isEqualTo("Promise");
                assertThat(event.seq()).isEqualTo(1);
                assertThat(event.type()).isEqualTo("promise.made");
                assertThat(event.revision()).isEqualTo("1");
                assertThat(event.payload())
                        .isEqualTo("{\"text\":\"text of a\",\"day\":\"2026-04-13\"}");
                assertThat(event.metadata().get("actor")).isEqualTo("secretary");
                assertThat(Given.serializer().read(event.type(), event.revision(), event.payload()))
                        .isEqualTo(new PromiseMade("text of a", "2026-04-13"));
            }
        }

        @Test
        void areAllThereInOrderOverManyBatches() {
            for (int i = 0; i < 25; i++) {
                engine.appendEvents(made("a" + i, 0, 1 + i % 3, "c" + i));
            }
            try (Replay<ReplayedEvent> replay = engine.replay(0, 4)) {
                assertThat(positions(replay)).isEqualTo(range(1, engine.head()));
                assertThat(replay.position()).isEqualTo(engine.head());
            }
        }

        @Test
        void ofACommitBeginInsideIt() {
            engine.appendEvents(made("a", 0, 500, "c1"));
            engine.appendEvents(made("b", 0, 1, "c2"));
            try (Replay<ReplayedEvent> replay = engine.replay(300, 10)) {
                assertThat(positions(replay)).isEqualTo(range(301, 501));
            }
        }

        @Test
        void ofNoAggregateHaveNone() {
            engine.appendEvents(List.of(new GenericEventMessage<>(Given.kept("akimat"))));
            try (Replay<ReplayedEvent> replay = engine.replay(0, 10)) {
                assertThat(replay.next().getFirst().aggregate()).isNull();
            }
        }

        @Test
        void thatComeLaterAreFoundByAskingAgain() {
            try (Replay<ReplayedEvent> replay = engine.replay(0, 10)) {
                assertThat(replay.next()).isEmpty();
                engine.appendEvents(made("a", 0, 2, "c1"));
                assertThat(positions(replay)).isEqualTo(range(1, 2));
                engine.appendEvents(made("b", 0, 1, "c2"));
                assertThat(positions(replay)).isEqualTo(range(3, 3));
            }
        }

        @Test
        void thatComeWhileTheLastAreHandledAreHandedOutNext() {
            engine.appendEvents(made("a", 0, 2, "c1"));
            try (Replay<ReplayedEvent> replay = engine.replay(0, 10)) {
                assertThat(replay.next()).hasSize(2);
                LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
                engine.appendEvents(made("b", 0, 1, "c2"));
                assertThat(replay.next()).hasSize(1);
            }
        }

        /** The second batch is decoded only when the query for the third has come. */
        @Test
        void areFetchedWhileThoseBeforeAreDecoded() throws InterruptedException {
            for (int i = 0; i < 3; i++) {
                engine.appendEvents(made("a" + i, 0, 1, "c" + i));
            }
            CountDownLatch third = new CountDownLatch(1);
            CommandListener listener =
                    new CommandListener() {
                        @Override
                        public void commandStarted(CommandStartedEvent event) {
                            if (event.getCommandName().equals("find")
                                    && event.getCommand().toString().contains("\"$gt\": 2")) {
                                third.countDown();
                            }
                        }
                    };
            Function<ReplayedEvent, Boolean> made = event -> event.position() != 2 || within(third);
            try (MongoClient client =
                            MongoClients.create(
                                    MongoClientSettings.builder()
                                            .applyConnectionString(
                                                    new ConnectionString(TestServers.mongoUri()))
                                            .addCommandListener(listener)
                                            .build());
                    MongoEventStorageEngine watched =
                            Given.engine(client.getDatabase(database.getName()));
                    Replay<Boolean> replay = watched.replay(0, 1, made)) {
                assertThat(replay.next()).containsExactly(true);
                assertThat(replay.next()).containsExactly(true);
            }
        }

        private static boolean within(CountDownLatch latch) {
            try {
                return latch.await(10, TimeUnit.SECONDS);
            } catch (InterruptedException interrupted) {
                return false;
            }
        }

        @Test
        void areLiftedByUpcastersAndMayBeDropped() {
            engine.appendEvents(List.of(event("a", 0), event("b", 0), event("c", 0)));
            EventUpcaster withoutB =
                    events -> events.filter(e -> !e.getAggregateIdentifier().equals(id("b")));
            MongoEventStorageEngine lifting =
                    new MongoEventStorageEngine(
                            database, Given.serializer(), Given.settings().withUpcasters(withoutB));
            try (Replay<ReplayedEvent> replay = lifting.replay(0, 1)) {
                assertThat(positions(replay)).containsExactly(1L, 3L);
            }
        }

        /** In a replay as for whoever follows; the aggregate itself is not read. */
        @Test
        void thatAnUpcasterFailsOnSayWhyAndNoneIsPassedOver() {
            engine.appendEvents(List.of(event("a", 0), event("b", 0), event("c", 0)));
            EventUpcaster failing =
                    events ->
                            events.map(
                                    e -> {
                                        if (e.getAggregateIdentifier().equals(id("b"))) {
                                            throw new IllegalStateException("no such field");
                                        }
                                        return e;
                                    });
            MongoEventStorageEngine lifting =
                    new MongoEventStorageEngine(
                            database, Given.serializer(), Given.settings().withUpcasters(failing));
            try (Replay<ReplayedEvent> replay = lifting.replay(0, 100)) {
                List<ReplayedEvent> events = replay.next();
                assertThat(events).extracting(ReplayedEvent::position).containsExactly(1L, 2L, 3L);
                assertThatThrownBy(() -> events.get(1).read(Given.serializer()))
                        .isInstanceOf(NotLifted.class)
                        .hasMessageContaining("promise.kept revision 1")
                        .hasRootCauseMessage("no such field");
                assertThat(events.get(2).read(Given.serializer())).isEqualTo(Given.kept("x"));
            }
            List<? extends TrackedEventMessage<?>> followed =
                    lifting.readEvents(null, false).toList();
            assertThat(followed).hasSize(3);
            assertThat(followed.get(1).getPayloadType()).isEqualTo(Given.kept("x").getClass());
            assertThatThrownBy(followed.get(1)::getPayload).isInstanceOf(NotLifted.class);
            assertThat(followed.get(2).getPayload()).isEqualTo(Given.kept("x"));
            assertThatThrownBy(() -> lifting.readEvents("b", 0))
                    .isInstanceOf(IllegalStateException.class);
        }

        private static Optional<String> id(String aggregate) {
            return Optional.of(aggregate);
        }

        private static GenericDomainEventMessage<?> event(String aggregate, long seq) {
            return new GenericDomainEventMessage<>("Promise", aggregate, seq, Given.kept("x"));
        }

        @Test
        void ofAnUnknownRevisionCannotBeRead() {
            assertThatThrownBy(() -> Given.serializer().read("promise.made", "2", "{}"))
                    .isInstanceOf(UnknownEventType.class);
        }

        @Test
        void thatAreLargeComeInPartsOfABatch() {
            for (int i = 0; i < 4; i++) {
                engine.appendEvents(
                        List.of(
                                new GenericDomainEventMessage<>(
                                        "Promise",
                                        "a" + i,
                                        0,
                                        new PromiseMade("x".repeat(9_000_000), ""))));
            }
            try (Replay<ReplayedEvent> replay = engine.replay(0, 200)) {
                assertThat(replay.next()).hasSize(2);
                assertThat(replay.next()).hasSize(2);
                assertThat(replay.next()).isEmpty();
            }
        }
    }

    @Nested
    class AGap {

        @Test
        void endsTheReplayAfterAllThatStandsBefore() {
            for (int i = 0; i < 5; i++) {
                engine.appendEvents(made("a" + i, 0, 1, "c" + i));
            }
            database.getCollection("commits").deleteOne(new Document("_id", 4L));
            try (Replay<ReplayedEvent> replay = engine.replay(0, 100)) {
                assertThat(replay.next()).hasSize(3);
                for (int again = 0; again < 2; again++) {
                    assertThatThrownBy(replay::next)
                            .isInstanceOf(EventStoreException.class)
                            .hasMessageContaining("Position 4 is missing");
                }
                assertThat(replay.position()).isEqualTo(3);
            }
        }
    }

    @Test
    void refusesAPositionPastTheNewestEvent() {
        assertThatThrownBy(() -> engine.replay(1, 10)).isInstanceOf(EventStoreException.class);
    }

    @Test
    void continuesAfterAnInterrupt() {
        engine.appendEvents(made("a", 0, 3, "c1"));
        try (Replay<ReplayedEvent> replay = engine.replay(0, 1)) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(replay::next).isInstanceOf(EventStoreException.class);
            assertThat(Thread.interrupted()).isTrue();
            assertThat(positions(replay)).isEqualTo(range(1, 3));
        }
    }
}
