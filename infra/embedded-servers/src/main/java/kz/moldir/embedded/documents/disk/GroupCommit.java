package kz.moldir.embedded.documents.disk;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Commits what several clients wrote as one: they write side by side, then one of them waits until
 * nobody is in the middle of a write, commits and syncs for all. Who reads what is not on disk yet
 * waits for it too.
 */
public final class GroupCommit {
    private final DocumentFile file;
    private final ReentrantReadWriteLock gate = new ReentrantReadWriteLock();
    private final ReentrantLock leading = new ReentrantLock();
    private final AtomicLong written = new AtomicLong();
    private volatile long durable;
    private volatile boolean unjournalled;
    private volatile @Nullable RuntimeException failure;

    public GroupCommit(DocumentFile file) {
        this.file = file;
    }

    /** Runs the work and returns its answer when all that it wrote or saw is on disk. */
    public <T> T answer(Need need, Supplier<T> work) {
        refuseAfterFailure();
        T answer;
        long seen;
        gate.readLock().lock();
        try {
            long own = need == Need.WRITES ? written.incrementAndGet() : 0;
            answer = work.get();
            seen = own > 0 ? own : written.get();
        } finally {
            gate.readLock().unlock();
        }
        if (need == Need.WRITES_UNJOURNALLED) {
            unjournalled = true;
        } else {
            awaitDurable(seen);
        }
        return answer;
    }

    /** How many writes were begun; a number that stands still tells that nobody writes. */
    long written() {
        return written.get();
    }

    /** Commits what was written without waiting, if anything was. */
    void flush() {
        if (unjournalled) {
            exclusively(() -> {});
        }
    }

    /** Runs the work while nobody reads or writes, and commits. */
    void exclusively(Runnable work) {
        leading.lock();
        try {
            lead(work);
        } finally {
            leading.unlock();
        }
    }

    private void awaitDurable(long seen) {
        if (durable >= seen) {
            return;
        }
        leading.lock();
        try {
            if (durable < seen) {
                lead(() -> {});
            }
        } finally {
            leading.unlock();
        }
    }

    private void lead(Runnable work) {
        refuseAfterFailure();
        try {
            long covered;
            long version;
            gate.writeLock().lock();
            try {
                work.run();
                covered = written.get();
                unjournalled = false;
                version = file.commit();
            } finally {
                gate.writeLock().unlock();
            }
            if (version > 0) {
                file.sync(version);
            }
            durable = covered;
        } catch (RuntimeException e) {
            failure = e;
            throw e;
        }
    }

    /** What is in memory may differ from what is on disk, so nothing is answered any more. */
    private void refuseAfterFailure() {
        RuntimeException cause = failure;
        if (cause != null) {
            throw new IllegalStateException(
                    "The documents could not be written to disk; the server must be restarted.",
                    cause);
        }
    }
}
