package kz.moldir.embedded.documents.commit;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import kz.moldir.embedded.documents.disk.DocumentFile;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/**
 * Commits what several clients wrote as one: they write side by side, then one of them waits until
 * nobody is in the middle of a write, commits and syncs for all. Who reads a collection whose
 * newest writes are not on disk yet waits for them too.
 */
public final class GroupCommit {
    private final DocumentFile file;
    private final ReentrantReadWriteLock gate = new ReentrantReadWriteLock();
    private final ReentrantLock leading = new ReentrantLock();
    private final AtomicLong written = new AtomicLong();
    private final AtomicLong unjournalled = new AtomicLong();
    private final Map<String, Long> newest = new ConcurrentHashMap<>();
    private final AtomicLong anywhere = new AtomicLong();
    private final AtomicLong syncs = new AtomicLong();
    private volatile long durable;
    private volatile long flushed;
    private volatile @Nullable RuntimeException frozen;
    private volatile @Nullable RuntimeException failure;
    private volatile Runnable noticed = () -> {};

    public GroupCommit(DocumentFile file) {
        this.file = file;
    }

    /**
     * Runs the work and returns its answer when all that it wrote or saw is on disk.
     *
     * @throws DiskFull when the work writes and there is no room; it was not run
     */
    public <T> T answer(Need need, Supplier<T> work) {
        return answer(need, null, work);
    }

    /**
     * As {@link #answer(Need, Supplier)}, for work that touches one collection only: who reads it
     * waits for what was written to it and not for what others write elsewhere.
     *
     * @param collection its full name, or null when the work may touch any
     */
    public <T> T answer(Need need, @Nullable String collection, Supplier<T> work) {
        refuse(failure);
        return need == Need.READS ? read(collection, work) : write(need, collection, work);
    }

    /** How often something was written to the disk since the start. */
    public long syncs() {
        return syncs.get();
    }

    /** How many writes were begun; a number that stands still tells that nobody writes. */
    long begun() {
        return written.get() + unjournalled.get();
    }

    /** What to call, quickly, after each write. */
    void onWrite(Runnable noticed) {
        this.noticed = noticed;
    }

    /** Whether nothing more may be changed in the file. */
    public boolean isStopped() {
        return failure != null || frozen != null;
    }

    /** Commits what was written without waiting, if anything was. */
    void flush() {
        if (flushed < unjournalled.get()) {
            var unused = commitAfter(() -> 0);
        }
    }

    /** Runs the work while nobody commits, and commits; others read and write meanwhile. */
    long commitAfter(LongSupplier work) {
        long[] result = {0};
        betweenCommits(
                () -> {
                    result[0] = work.getAsLong();
                    lead();
                });
        return result[0];
    }

    /** Runs the work while nobody commits; others read and write meanwhile. */
    void betweenCommits(Runnable work) {
        leading.lock();
        try {
            refuse(failure);
            work.run();
        } catch (MVStoreException e) {
            refuse(failure);
            frozen = file.damaged(e);
            throw frozen;
        } finally {
            leading.unlock();
        }
    }

    /** The pages under what a reader has begun to walk are kept until it has ended. */
    private <T> T read(@Nullable String collection, Supplier<T> work) {
        MVStore.TxCounter version = file.store().registerVersionUsage();
        T answer;
        try {
            answer = work.get();
        } catch (MVStoreException e) {
            refuse(failure);
            frozen = file.damaged(e);
            throw frozen;
        } finally {
            file.store().deregisterVersionUsage(version);
        }
        awaitDurable(collection == null ? written.get() : newest(collection));
        return answer;
    }

    /** The number of the newest write that this collection may hold. */
    private long newest(String collection) {
        return Math.max(anywhere.get(), newest.getOrDefault(collection, 0L));
    }

    private void begun(@Nullable String collection, long number) {
        if (collection == null) {
            anywhere.accumulateAndGet(number, Math::max);
        } else {
            newest.merge(collection, number, Math::max);
        }
    }

    private <T> T write(Need need, @Nullable String collection, Supplier<T> work) {
        refuse(frozen);
        if (!file.hasRoom()) {
            throw new DiskFull();
        }
        T answer;
        long own = 0;
        gate.readLock().lock();
        try {
            if (need == Need.WRITES) {
                own = written.incrementAndGet();
                begun(collection, own);
            }
            answer = work.get();
        } catch (MVStoreException e) {
            refuse(failure);
            failure = file.damaged(e);
            throw failure;
        } finally {
            gate.readLock().unlock();
        }
        if (own > 0) {
            noticed.run();
            awaitDurable(own);
        } else {
            unjournalled.incrementAndGet();
            noticed.run();
        }
        return answer;
    }

    private void awaitDurable(long seen) {
        if (durable >= seen) {
            return;
        }
        leading.lock();
        try {
            if (durable < seen) {
                lead();
            }
        } finally {
            leading.unlock();
        }
    }

    private void lead() {
        refuse(failure);
        try {
            Snapshot snapshot = new Snapshot();
            long version;
            try {
                version = file.commit(snapshot::taken);
            } finally {
                snapshot.taken();
            }
            if (version > 0) {
                file.sync(version);
                syncs.incrementAndGet();
            }
            flushed = snapshot.flushed;
            durable = snapshot.covered;
        } catch (RuntimeException e) {
            failure = stopped(e);
            throw failure;
        }
    }

    /** Nobody is in the middle of a write from its making until it is taken. */
    private final class Snapshot {
        private final long covered;
        private final long flushed;
        private boolean open = true;

        Snapshot() {
            gate.writeLock().lock();
            covered = written.get();
            flushed = unjournalled.get();
        }

        void taken() {
            if (open) {
                open = false;
                gate.writeLock().unlock();
            }
        }
    }

    private static void refuse(@Nullable RuntimeException cause) {
        if (cause != null) {
            throw cause;
        }
    }

    /** What is in memory may differ from what is on disk, so nothing is answered any more. */
    private static IllegalStateException stopped(RuntimeException cause) {
        return new IllegalStateException(
                "The documents could not be written to disk; the server must be restarted.", cause);
    }
}
