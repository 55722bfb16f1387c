package kz.moldir.embedded.documents.commit;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import kz.moldir.embedded.documents.disk.DocumentFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Flushes unjournalled writes within 100 ms, and makes the file shorter in small steps when nobody
 * has written for a while, or when it has grown too far beyond its content. Sleeps, without looking
 * at the clock, until the next write when there is nothing left to do.
 */
public final class Housekeeping {
    private static final Logger log = LoggerFactory.getLogger(Housekeeping.class);
    private static final long TICK_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final GroupCommit commits;
    private final Compaction compaction;
    private final Thread thread;
    private volatile boolean asleep;
    private volatile boolean stopped;

    public Housekeeping(GroupCommit commits, DocumentFile file) {
        this.commits = commits;
        this.compaction = new Compaction(commits, file);
        this.thread =
                Thread.ofPlatform().daemon().name("documents-housekeeping").unstarted(this::run);
        commits.onWrite(this::wake);
    }

    public void start() {
        thread.start();
    }

    /** Returns when the thread has ended. */
    public void stop() {
        stopped = true;
        LockSupport.unpark(thread);
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void wake() {
        if (asleep) {
            LockSupport.unpark(thread);
        }
    }

    private void run() {
        try {
            while (!stopped && !commits.isStopped()) {
                commits.flush();
                switch (compaction.step()) {
                    case NOTHING -> sleepUntilTheNextWrite();
                    case LATER -> LockSupport.parkNanos(this, TICK_NANOS);
                    case SOON -> LockSupport.parkNanos(this, PAUSE_NANOS);
                }
            }
        } catch (RuntimeException e) {
            log.error("The documents could not be tidied up.", e);
        }
    }

    private void sleepUntilTheNextWrite() {
        asleep = true;
        while (!stopped && !compaction.hasNews()) {
            LockSupport.park(this);
        }
        asleep = false;
    }
}
