package kz.moldir.eventstore.tail;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import kz.moldir.eventstore.commit.Commit;
import kz.moldir.eventstore.read.CommitCursor;
import kz.moldir.eventstore.read.EventReader;
import kz.moldir.eventstore.read.RecentCommits;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A stream of all events after a position that is woken by appends. It asks the server only when
 * something new is known to be there. For one consumer; closing and waking may come from others.
 *
 * <p>Whoever has nothing left to do is not woken for what this process appended and it would do
 * nothing with: the stream goes on from there, and a reader that stored no position meanwhile is
 * handed one of some hundred such events, so that a restart does not read them all again.
 */
public final class TailingStream implements TrackingEventStream {

    private static final Logger log = LoggerFactory.getLogger(TailingStream.class);
    private static final long SOON = TimeUnit.MILLISECONDS.toNanos(2);
    private static final long MOST_PASSED = 256;

    private final CommitCursor cursor;
    private final EventReader reader;
    private final RecentCommits recent;
    private final Tail tail;
    private final Passing passing;
    private final Runnable onClose;
    private final ReentrantLock reading = new ReentrantLock();
    private final Semaphore news = new Semaphore(0);
    private final Runnable woken = this::wake;
    private volatile @Nullable Runnable onAvailable;
    private Iterator<TrackedEventMessage<?>> fetched = Collections.emptyIterator();
    private @Nullable TrackedEventMessage<?> peeked;
    private long handedOut;

    /**
     * @param passing for what it need not be woken
     * @param recent what the cursor asks before the server
     * @param onClose run once the stream is closed
     */
    public TailingStream(
            CommitCursor cursor,
            EventReader reader,
            RecentCommits recent,
            Tail tail,
            Passing passing,
            Runnable onClose) {
        this.cursor = cursor;
        this.reader = reader;
        this.recent = recent;
        this.tail = tail;
        this.passing = passing;
        this.onClose = onClose;
        this.handedOut = cursor.position();
        tail.add(woken);
    }

    private void wake() {
        if (surelyPassesOver()) {
            return;
        }
        news.release();
        @Nullable Runnable listening = onAvailable;
        if (listening != null) {
            listening.run();
        }
    }

    private boolean surelyPassesOver() {
        try {
            return passesOver();
        } catch (RuntimeException unsure) {
            log.warn("A reader looks itself whether an event concerns it", unsure);
            return false;
        }
    }

    /** False when the consumer is to look itself. */
    private boolean passesOver() {
        if (passing == Passing.NOTHING || !reading.tryLock()) {
            return false;
        }
        try {
            long from = cursor.position();
            if (peeked != null || fetched.hasNext() || !passing.isAt(from)) {
                return false;
            }
            // Memory may know more than the tail was told of: nobody is further than the head.
            long head = tail.head();
            if (recent.foreignAfter(from, passing::concerns) < head
                    || head - handedOut > MOST_PASSED
                    || !passing.passes(from, head)) {
                return false;
            }
            cursor.pass(head);
            return true;
        } finally {
            reading.unlock();
        }
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        reading.lock();
        try {
            return looked();
        } finally {
            reading.unlock();
        }
    }

    private Optional<TrackedEventMessage<?>> looked() {
        if (peeked == null) {
            boolean more = true;
            while (more && !fetched.hasNext() && tail.head() > cursor.position()) {
                long from = cursor.position();
                List<Commit> next = cursor.next();
                more = !next.isEmpty();
                handedOut = cursor.position();
                fetched = reader.tracked(next, from, recent).iterator();
                // The server has what its writer was not told of yet, and memory what the tail was
                // not: whoever compares a view with the head finds it no further than that.
                tail.advance(handedOut);
            }
            peeked = fetched.hasNext() ? fetched.next() : null;
        }
        if (peeked == null) {
            passesAgain();
        }
        return Optional.ofNullable(peeked);
    }

    /**
     * Axon goes on with this stream for a consumer that takes up where it was handed the last
     * event, so it is not handed what was passed since.
     */
    private void passesAgain() {
        long to = cursor.position();
        if (handedOut < to && passing.isAt(handedOut)) {
            passing.passes(handedOut, to);
        }
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        long end = System.nanoTime() + unit.toNanos(timeout);
        while (true) {
            news.drainPermits();
            if (peek().isPresent()) {
                return true;
            }
            long left = end - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            // A position can be known a moment before it can be read; that is asked for again soon.
            boolean known = tail.head() > cursor.position();
            boolean woke =
                    news.tryAcquire(known ? Math.min(left, SOON) : left, TimeUnit.NANOSECONDS);
            log.trace("Looking for events again, woken: {}", woke);
        }
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        boolean available = false;
        while (!available) {
            available = hasNextAvailable(1, TimeUnit.HOURS);
        }
        reading.lock();
        try {
            TrackedEventMessage<?> next = looked().orElseThrow();
            peeked = null;
            return next;
        } finally {
            reading.unlock();
        }
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        onAvailable = callback;
        callback.run();
        return true;
    }

    @Override
    public void close() {
        tail.remove(woken);
        onAvailable = null;
        onClose.run();
    }
}
