package kz.moldir.embedded.documents;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Flushes unjournalled writes within 100 ms, and gives back space when nobody has written for half
 * a second.
 */
final class Housekeeping {
    private static final Logger log = LoggerFactory.getLogger(Housekeeping.class);
    private static final int FLUSH_MILLIS = 100;
    private static final int IDLE_MILLIS = 500;
    private static final int SLICE_MILLIS = 100;

    private final GroupCommit commits;
    private final DocumentFile file;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("documents-housekeeping").factory());
    private long lastSeen;
    private long compacted;

    Housekeeping(GroupCommit commits, DocumentFile file) {
        this.commits = commits;
        this.file = file;
    }

    void start() {
        every(FLUSH_MILLIS, commits::flush);
        every(IDLE_MILLIS, this::compactWhenIdle);
    }

    void stop() {
        thread.close();
    }

    private void compactWhenIdle() {
        long written = commits.written();
        if (written == lastSeen && written != compacted) {
            boolean[] done = {false};
            commits.exclusively(() -> done[0] = file.compact(SLICE_MILLIS));
            if (done[0]) {
                compacted = written;
            }
        }
        lastSeen = written;
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
