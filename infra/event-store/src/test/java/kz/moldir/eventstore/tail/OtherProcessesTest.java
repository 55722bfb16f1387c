package kz.moldir.eventstore.tail;

import static kz.moldir.eventstore.Given.made;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoSocketReadException;
import com.mongodb.ServerAddress;
import com.mongodb.client.ChangeStreamIterable;
import com.mongodb.client.MongoChangeStreamCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.changestream.ChangeStreamDocument;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import kz.moldir.eventstore.Given;
import kz.moldir.eventstore.MongoEventStorageEngine;
import kz.moldir.eventstore.TestDatabase;
import kz.moldir.eventstore.commit.Commits;
import org.bson.BsonDocument;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OtherProcessesTest {

    @RegisterExtension TestDatabase databases = new TestDatabase();

    /** The embedded server refuses change streams, as one does whose user may not open them. */
    @Test
    void areLookedForWhereNoChangeStreamIsToBeHad() {
        MongoDatabase database = databases.fresh();
        String collection = Given.settings().commits();
        Tail tail = new Tail();
        try (MongoEventStorageEngine other = Given.engine(database);
                OtherProcesses others =
                        new OtherProcesses(
                                tail,
                                new Commits(database, collection)::last,
                                OtherProcesses.inserts(database, collection),
                                Duration.ofMillis(25))) {
            others.opened();
            other.appendEvents(made("a", 0, 1, "c1"));
            await().until(() -> tail.head() == 1);
            other.appendEvents(made("a", 1, 2, "c2"));
            await().until(() -> tail.head() == 3);
        }
    }

    @Test
    void areLookedForAfterAtMostTheLongestPauseAndSoonAfterNews() {
        Duration longest = Duration.ofMillis(25);
        Tail tail = new Tail();
        AtomicLong newest = new AtomicLong();
        List<Duration> pauses = new CopyOnWriteArrayList<>();
        LongConsumer pausing =
                nanos -> {
                    pauses.add(Duration.ofNanos(nanos));
                    if (pauses.size() == 40) {
                        newest.set(7);
                    }
                    if (pauses.size() >= 50) {
                        LockSupport.park();
                    }
                };
        try (OtherProcesses others =
                new OtherProcesses(tail, newest::get, null, longest, pausing)) {
            others.opened();
            await().until(() -> pauses.size() >= 50);
        }
        assertThat(pauses).allMatch(pause -> pause.compareTo(longest) <= 0);
        assertThat(pauses.get(30)).isEqualTo(longest);
        assertThat(pauses.get(40)).as("after news").isEqualTo(Duration.ofMillis(5));
        assertThat(tail.head()).isEqualTo(7);
    }

    /**
     * No server here gives a change stream, so this one is acted; what it tells are commits as the
     * server stores them. That a real one tells the same is in the contract tests.
     */
    @Test
    void areToldByTheChangeStreamAndAskedForOnceEachTimeItIsOpened() {
        MongoDatabase database = databases.fresh();
        String collection = Given.settings().commits();
        BlockingQueue<Object> told = new LinkedBlockingQueue<>();
        AtomicInteger looks = new AtomicInteger();
        AtomicLong newest = new AtomicLong(1);
        Tail tail = new Tail();
        try (MongoEventStorageEngine other = Given.engine(database);
                OtherProcesses others =
                        new OtherProcesses(
                                tail,
                                () -> {
                                    looks.incrementAndGet();
                                    return newest.get();
                                },
                                acted(told),
                                Duration.ofMillis(25),
                                pause -> {})) {
            others.opened();
            await().until(() -> tail.head() == 1);
            other.appendEvents(made("a", 0, 3, "c1"));
            other.appendEvents(made("a", 3, 2, "c2"));
            database.getCollection(collection)
                    .find()
                    .sort(new Document("_id", 1))
                    .forEach(told::add);
            await().until(() -> tail.head() == 5);
            assertThat(looks).hasValue(1);

            newest.set(9);
            told.add(new MongoSocketReadException("gone", new ServerAddress()));
            await().until(() -> tail.head() == 9);
            assertThat(looks).hasValue(2);
        }
    }

    /** Ends with the error that it is told. */
    @SuppressWarnings("unchecked")
    private static ChangeStreamIterable<Document> acted(BlockingQueue<Object> told) {
        Object cursor =
                Proxy.newProxyInstance(
                        OtherProcessesTest.class.getClassLoader(),
                        new Class<?>[] {MongoChangeStreamCursor.class},
                        (proxy, method, arguments) ->
                                method.getName().equals("tryNext") ? next(told) : null);
        return (ChangeStreamIterable<Document>)
                Proxy.newProxyInstance(
                        OtherProcessesTest.class.getClassLoader(),
                        new Class<?>[] {ChangeStreamIterable.class},
                        (proxy, method, arguments) -> cursor);
    }

    private static @Nullable Object next(BlockingQueue<Object> told) {
        Object next;
        try {
            next = told.poll(10, TimeUnit.MILLISECONDS);
        } catch (InterruptedException closed) {
            throw new MongoInterruptedException("closed", closed);
        }
        if (next instanceof MongoException ended) {
            throw ended;
        }
        return next == null
                ? null
                : new ChangeStreamDocument<>(
                        "insert",
                        new BsonDocument(),
                        null,
                        null,
                        null,
                        next,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null);
    }
}
