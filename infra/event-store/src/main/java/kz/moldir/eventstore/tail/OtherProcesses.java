package kz.moldir.eventstore.tail;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.client.ChangeStreamIterable;
import com.mongodb.client.MongoChangeStreamCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.changestream.ChangeStreamDocument;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import kz.moldir.eventstore.commit.Commits;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices what other processes append: by a change stream where the server gives one, otherwise by
 * asking for the newest position, more and more rarely while nothing comes. It works only while
 * some stream is open.
 */
public final class OtherProcesses implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(OtherProcesses.class);
    private static final Duration SHORTEST = Duration.ofMillis(5);
    private static final Duration AFTER_ERROR = Duration.ofMillis(500);

    /** How long it asks itself before it tries once more to open a change stream that failed. */
    private static final Duration WITHOUT_A_STREAM = Duration.ofSeconds(30);

    private final Tail tail;
    private final Duration longest;
    private final LongConsumer pausing;
    private final LongSupplier newest;
    private final @Nullable ChangeStreamIterable<Document> changes;
    private final AtomicInteger readers = new AtomicInteger();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Thread follower;
    private long triesTheStreamAt = System.nanoTime();
    private volatile boolean closed;

    /**
     * @param newest asks the server for the newest position
     * @param changes the server's change stream, null where it has none
     * @param longest pause between two looks while nothing comes
     */
    OtherProcesses(
            Tail tail,
            LongSupplier newest,
            @Nullable ChangeStreamIterable<Document> changes,
            Duration longest) {
        this(tail, newest, changes, longest, LockSupport::parkNanos);
    }

    /**
     * @param pausing waits for as many nanoseconds
     */
    OtherProcesses(
            Tail tail,
            LongSupplier newest,
            @Nullable ChangeStreamIterable<Document> changes,
            Duration longest,
            LongConsumer pausing) {
        this.tail = tail;
        this.longest = longest;
        this.pausing = pausing;
        this.newest = newest;
        this.changes = changes;
        this.follower = Thread.ofVirtual().name("event-store-follower").start(this::follow);
    }

    /**
     * Follows a collection of commits the way its server allows.
     *
     * @param longest pause between two looks where it has no change streams
     */
    public static OtherProcesses of(
            MongoDatabase database,
            String collection,
            Commits commits,
            Tail tail,
            Duration longest) {
        boolean replicated =
                database.runCommand(new Document("isMaster", 1)).containsKey("setName");
        return new OtherProcesses(
                tail, commits::last, replicated ? inserts(database, collection) : null, longest);
    }

    static ChangeStreamIterable<Document> inserts(MongoDatabase database, String collection) {
        return database.getCollection(collection)
                .watch(
                        List.of(
                                new Document("$match", new Document("operationType", "insert")),
                                new Document("$project", new Document("fullDocument.last", 1))))
                .maxAwaitTime(1, TimeUnit.SECONDS);
    }

    /** A stream was opened. */
    public void opened() {
        if (readers.getAndIncrement() == 0) {
            signal();
        }
    }

    /** A stream was closed. */
    public void closed() {
        readers.decrementAndGet();
    }

    private void signal() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void follow() {
        Duration pause = SHORTEST;
        while (!closed) {
            try {
                awaitReader();
                boolean news = (changes == null || isClosedToUs()) ? poll() : watch(changes);
                pause = news ? SHORTEST : longer(pause);
            } catch (MongoException e) {
                log.debug("Cannot look for other processes' events now", e);
                pause = AFTER_ERROR;
            } catch (IllegalStateException e) {
                log.debug("The client was closed", e);
                return;
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                log.warn("Other processes' events are looked for again after an error", e);
                pause = AFTER_ERROR;
            }
            pausing.accept(pause.toNanos());
        }
    }

    private void awaitReader() throws InterruptedException {
        lock.lock();
        try {
            while (readers.get() == 0) {
                changed.await();
            }
        } finally {
            lock.unlock();
        }
    }

    private boolean isClosedToUs() {
        return System.nanoTime() - triesTheStreamAt < 0;
    }

    private boolean poll() {
        long position = newest.getAsLong();
        boolean news = position > tail.head();
        tail.advance(position);
        return news;
    }

    private boolean watch(ChangeStreamIterable<Document> stream) {
        try (@Nullable MongoChangeStreamCursor<ChangeStreamDocument<Document>> cursor =
                opened(stream)) {
            if (cursor == null) {
                return poll();
            }
            // Whatever came before the stream was open is asked for once.
            tail.advance(newest.getAsLong());
            while (!closed && readers.get() > 0) {
                @Nullable ChangeStreamDocument<Document> change = cursor.tryNext();
                @Nullable Document commit = change == null ? null : change.getFullDocument();
                if (commit != null && commit.get("last") instanceof Long last) {
                    tail.advance(last);
                }
            }
        }
        return true;
    }

    /** Null where the server gives none, be it for want of a right. */
    private @Nullable MongoChangeStreamCursor<ChangeStreamDocument<Document>> opened(
            ChangeStreamIterable<Document> stream) {
        try {
            return stream.cursor();
        } catch (MongoCommandException refused) {
            log.warn(
                    "No change stream is to be had: other processes' events are looked for",
                    refused);
            triesTheStreamAt = System.nanoTime() + WITHOUT_A_STREAM.toNanos();
            return null;
        }
    }

    private Duration longer(Duration pause) {
        Duration longer = pause.multipliedBy(3).dividedBy(2);
        return longer.compareTo(longest) < 0 ? longer : longest;
    }

    @Override
    public void close() {
        closed = true;
        follower.interrupt();
    }
}
