package kz.moldir.embedded.documents;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;

/**
 * Commits what several clients wrote as one: they write side by side, then one of them waits until
 * nobody is in the middle of a write, commits, syncs, and all are answered.
 */
final class GroupCommit {
    private final MVStore store;
    private final ReentrantReadWriteLock gate = new ReentrantReadWriteLock();
    private final Lock leading = new ReentrantLock();
    private final java.util.concurrent.atomic.AtomicLong written =
            new java.util.concurrent.atomic.AtomicLong();
    private volatile long durable;

    GroupCommit(MVStore store) {
        this.store = store;
    }

    /** Runs the work and returns its answer when everything it wrote or saw is on disk. */
    <T> T answer(boolean writes, Supplier<T> work) {
        T answer;
        long seen;
        gate.readLock().lock();
        try {
            seen = writes ? written.incrementAndGet() : -1;
            answer = work.get();
            seen = writes ? seen : written.get();
        } finally {
            gate.readLock().unlock();
        }
        awaitDurable(seen);
        return answer;
    }

    private void awaitDurable(long seen) {
        while (durable < seen) {
            leading.lock();
            try {
                if (durable < seen) {
                    lead();
                }
            } finally {
                leading.unlock();
            }
        }
    }

    private void lead() {
        long covered;
        gate.writeLock().lock();
        try {
            covered = written.get();
            store.commit();
        } finally {
            gate.writeLock().unlock();
        }
        store.sync();
        durable = covered;
    }
}
