package kz.moldir.embedded.documents.commit;

import java.util.concurrent.TimeUnit;
import kz.moldir.embedded.documents.disk.DocumentFile;
import kz.moldir.embedded.documents.disk.Space;

/** Decides when the file is made shorter, and by how much at a time. */
final class Compaction {
    private static final long IDLE_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final long LOOK_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long TOLERATED_IDLE = 2L << 20;
    private static final long TOLERATED_BUSY = 32L << 20;

    /** Whether there may be more to do without another write. */
    enum Next {
        NOTHING,
        LATER
    }

    private final GroupCommit commits;
    private final DocumentFile file;
    private long seen = -1;
    private long seenAt = System.nanoTime();
    private long lookedAt = System.nanoTime() - LOOK_NANOS;
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
        }
        boolean idle = now - seenAt >= IDLE_NANOS;
        if (budget > 0) {
            compact();
        } else if (idle || now - lookedAt >= LOOK_NANOS) {
            lookedAt = now;
            budget = due(file.space(), idle);
        }
        return idle && budget <= 0 ? Next.NOTHING : Next.LATER;
    }

    /** How many bytes may be written to tidy up: as much as is in use, and half as much again. */
    private static long due(Space space, boolean idle) {
        boolean idleDue = space.waste() > TOLERATED_IDLE && space.waste() > space.bytes() * 3 / 10;
        boolean busyDue = space.waste() > TOLERATED_BUSY + space.live();
        return (idle && idleDue) || busyDue ? space.live() * 3 / 2 + TOLERATED_IDLE : 0;
    }

    private void compact() {
        long[] moved = {0};
        commits.leading(() -> moved[0] = file.compact());
        budget = moved[0] == 0 ? 0 : budget - moved[0];
    }
}
