package kz.moldir.embedded.documents.commit;

import java.util.concurrent.TimeUnit;
import kz.moldir.embedded.documents.disk.DocumentFile;
import kz.moldir.embedded.documents.disk.Space;

/** Decides when the file is made shorter, and by how much at a time. */
final class Compaction {
    private static final long IDLE_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final long TOLERATED_IDLE = 2L << 20;
    private static final long TOLERATED_BUSY = 16L << 20;

    /** Whether there may be more to do without another write. */
    enum Next {
        NOTHING,
        LATER,
        SOON
    }

    private final GroupCommit commits;
    private final DocumentFile file;
    private long seen = -1;
    private long tidied = -1;
    private long seenAt = System.nanoTime();
    private long budget;

    Compaction(GroupCommit commits, DocumentFile file) {
        this.commits = commits;
        this.file = file;
    }

    /** Whether somebody has written since the last step. */
    boolean hasNews() {
        return commits.begun() != seen;
    }

    /** Does a little, if anything; at rest it says so. */
    Next step() {
        long now = System.nanoTime();
        if (hasNews()) {
            seen = commits.begun();
            seenAt = now;
            budget = 0;
        }
        return now - seenAt < IDLE_NANOS ? whileBusy() : whileIdle();
    }

    /** What is marked is written by those who write anyway. */
    private Next whileBusy() {
        Space space = file.space();
        if (space.waste() <= TOLERATED_BUSY + space.live() || !file.hasRoom()) {
            return Next.LATER;
        }
        commits.betweenCommits(file::loosen);
        return Next.SOON;
    }

    /** Once begun, at most three times as much is written as is in use. */
    private Next whileIdle() {
        if (tidied == seen || !file.hasRoom()) {
            return Next.NOTHING;
        }
        if (budget <= 0) {
            Space space = file.space();
            boolean due = space.waste() > TOLERATED_IDLE && space.waste() > space.bytes() * 4 / 10;
            budget = due ? space.live() * 3 + TOLERATED_IDLE : 0;
        }
        if (budget > 0) {
            long moved = commits.commitAfter(file::shorten);
            budget = moved > 0 ? budget - moved : 0;
        }
        tidied = budget > 0 ? tidied : seen;
        return Next.SOON;
    }
}
