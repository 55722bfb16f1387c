package kz.moldir.embedded.documents.disk;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Flushes unjournalled writes within 100 ms, and rewrites what is mostly out of date when nobody
 * has written for half a second or when it is more than half of a large file.
 */
public final class Housekeeping {
    private static final Logger log = LoggerFactory.getLogger(Housekeeping.class);
    private static final int FLUSH_MILLIS = 100;
    private static final int IDLE_MILLIS = 500;
    private static final long TOLERATED = 4L << 20;
    private static final long MOST_TOLERATED = 64L << 20;
    private static final long NEVER = -1;

    private final GroupCommit commits;
    private final DocumentFile file;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("documents-housekeeping").factory());
    private long lastSeen;
    private long exhausted = NEVER;

    public Housekeeping(GroupCommit commits, DocumentFile file) {
        this.commits = commits;
        this.file = file;
    }

    public void start() {
        every(FLUSH_MILLIS, commits::flush);
        every(IDLE_MILLIS, this::rewrite);
    }

    public void stop() {
        thread.close();
    }

    private void rewrite() {
        long written = commits.written();
        boolean idle = written == lastSeen;
        lastSeen = written;
        long before = file.outOfDate();
        if (before < TOLERATED || written == exhausted) {
            return;
        }
        if (idle || before > MOST_TOLERATED + file.size() / 2) {
            commits.exclusively(file::rewrite);
            exhausted = idle && file.outOfDate() >= before ? written : NEVER;
        }
    }

    private void every(int millis, Runnable work) {
        Runnable guarded =
                () -> {
                    try {
                        work.run();
                    } catch (RuntimeException e) {
                        log.error("The documents could not be tidied up.", e);
                        thread.shutdown();
                    }
                };
        var unused = thread.scheduleWithFixedDelay(guarded, millis, millis, TimeUnit.MILLISECONDS);
    }
}
