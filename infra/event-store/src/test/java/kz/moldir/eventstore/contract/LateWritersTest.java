package kz.moldir.eventstore.contract;

import static kz.moldir.eventstore.Given.made;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import kz.moldir.eventstore.Given;
import kz.moldir.eventstore.MongoEventStorageEngine;
import kz.moldir.eventstore.MongoEventStore;
import kz.moldir.eventstore.faults.Loss;
import kz.moldir.eventstore.faults.LossyConnection;
import kz.moldir.testkit.BothServers;
import kz.moldir.testkit.MongoUri;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LateWritersTest {

    private static List<TrackedEventMessage<?>> follow(TrackingEventStream stream, int events)
            throws InterruptedException {
        List<TrackedEventMessage<?>> seen = new ArrayList<>();
        while (seen.size() < events && stream.hasNextAvailable(50, TimeUnit.SECONDS)) {
            seen.add(stream.nextAvailable());
        }
        return seen;
    }

    private static List<Long> positions(List<? extends TrackedEventMessage<?>> events) {
        return events.stream().map(e -> e.trackingToken().position().orElseThrow()).toList();
    }

    @BothServers
    void areNotMissedByAReaderWhoIsAheadOfThem(MongoUri mongo) throws InterruptedException {
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        AtomicBoolean first = new AtomicBoolean(true);
        LossyConnection slow =
                new LossyConnection(
                        mongo.uri(),
                        command -> {
                            if (command.equals("insert") && first.getAndSet(false)) {
                                arrived.countDown();
                                await(goOn);
                            }
                            return Loss.NONE;
                        });
        try (slow;
                MongoClient slowClient = slow.client(0);
                MongoClient client = MongoClients.create(mongo.uri());
                MongoEventStorageEngine late =
                        Given.sharedEngine(slowClient.getDatabase(mongo.database()));
                MongoEventStorageEngine prompt =
                        Given.sharedEngine(client.getDatabase(mongo.database()));
                TrackingEventStream stream =
                        MongoEventStore.builder(prompt).build().openStream(null)) {
            Thread writer =
                    Thread.ofVirtual().start(() -> late.appendEvents(made("late", 0, 2, "late")));
            arrived.await();
            for (int i = 0; i < 5; i++) {
                prompt.appendEvents(made("a" + i, 0, 1, "c" + i));
            }
            assertThat(positions(follow(stream, 5))).containsExactly(1L, 2L, 3L, 4L, 5L);
            goOn.countDown();
            assertThat(writer.join(Duration.ofSeconds(30))).isTrue();
            assertThat(positions(follow(stream, 2))).containsExactly(6L, 7L);
            assertThat(prompt.command("late").orElseThrow().position()).isEqualTo(7);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @BothServers
    void whoseClocksAreHoursApartAreReadInOneOrder(MongoUri mongo) throws InterruptedException {
        try (MongoClient client = MongoClients.create(mongo.uri())) {
            MongoDatabase database = client.getDatabase(mongo.database());
            try (MongoEventStorageEngine ahead = engine(database, Duration.ofHours(1));
                    MongoEventStorageEngine behind = engine(database, Duration.ofHours(-1));
                    TrackingEventStream stream =
                            MongoEventStore.builder(behind).build().openStream(null)) {
                for (int i = 0; i < 10; i++) {
                    MongoEventStorageEngine writer = i % 2 == 0 ? ahead : behind;
                    writer.appendEvents(made("a", i, 1, "c" + i));
                }
                List<TrackedEventMessage<?>> seen = follow(stream, 10);
                assertThat(positions(seen))
                        .isEqualTo(LongStream.rangeClosed(1, 10).boxed().toList());
                List<Instant> times = seen.stream().map(e -> e.getTimestamp()).toList();
                assertThat(times).isSorted();
                assertThat(behind.createTokenAt(times.get(5)).position().orElseThrow())
                        .isEqualTo(times.indexOf(times.get(5)));
            }
        }
    }

    private static MongoEventStorageEngine engine(MongoDatabase database, Duration skew) {
        return new MongoEventStorageEngine(
                database,
                Given.serializer(),
                Given.sharedSettings().withClock(Clock.offset(Clock.systemUTC(), skew)));
    }

    @BothServers
    void whoseReplyIsLostAreResolvedByTheirCommand(MongoUri mongo) {
        AtomicBoolean lost = new AtomicBoolean();
        LossyConnection lossy =
                new LossyConnection(
                        mongo.uri(),
                        command ->
                                command.equals("insert") && lost.compareAndSet(false, true)
                                        ? Loss.REPLY
                                        : Loss.NONE);
        try (lossy;
                MongoClient client = lossy.client(0)) {
            MongoEventStorageEngine engine = Given.engine(client.getDatabase(mongo.database()));
            engine.appendEvents(made("a", 0, 2, "c1"));
            assertThat(lost).isTrue();
            assertThat(engine.command("c1").orElseThrow().position()).isEqualTo(2);
            assertThat(positions(engine.readEvents(null, false).toList())).containsExactly(1L, 2L);
        }
    }
}
