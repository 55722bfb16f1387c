package kz.moldir.eventstore.append;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import kz.moldir.eventstore.commit.Commit;
import org.jspecify.annotations.Nullable;

/**
 * Writes commits that arrive together as one ordered bulk insert. One of the waiting callers leads
 * and writes for all; nobody returns before their own commit is acknowledged.
 */
public final class GroupCommit {

    /** Most commits of one group. */
    private static final int MAX_COMMITS = 512;

    /** Bytes after which a group takes no further commit. */
    private static final int ENOUGH_BYTES = 16 * 1024 * 1024;

    /** Longest wait for others, in nanoseconds. */
    private static final long LONGEST_GATHERING = 1_000_000;

    private static final long BETWEEN_LOOKS = 50_000;

    private final CommitWriter writer;
    private final Queue<PendingCommit> queue = new ConcurrentLinkedQueue<>();
    private final ReentrantLock leading = new ReentrantLock();
    // Of the last group, both guarded by the lock: its commits, and how long their write took.
    private int former;
    private long took;

    public GroupCommit(CommitWriter writer) {
        this.writer = writer;
    }

    /**
     * Stores a commit; its id and time are given by the writer.
     *
     * @return global index of its last event
     * @throws RuntimeException the refusals that {@link CommitWriter} names
     */
    public long append(Commit commit) {
        PendingCommit pending = new PendingCommit(EncodedCommit.of(commit));
        queue.add(pending);
        boolean interrupted = false;
        while (!pending.isSettled()) {
            if (leading.tryLock()) {
                lead();
            } else {
                // The queue is looked at again after the lock is given back, so no wake-up is lost.
                LockSupport.park(this);
            }
            interrupted |= Thread.interrupted();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return pending.position();
    }

    private void lead() {
        List<PendingCommit> group = List.of();
        try {
            gather();
            group = nextGroup();
            long began = System.nanoTime();
            writer.write(group);
            former = group.size();
            took = System.nanoTime() - began;
        } catch (RuntimeException | Error unforeseen) {
            RuntimeException reason =
                    new IllegalStateException("The group could not be written", unforeseen);
            group.stream().filter(p -> !p.isSettled()).forEach(p -> p.refused(reason));
        } finally {
            leading.unlock();
            @Nullable PendingCommit next = queue.peek();
            if (next != null) {
                next.wake();
            }
        }
    }

    /**
     * Those who were just answered often come back at once; waiting a moment for them makes groups
     * larger under load. Nobody waits after a group of one.
     */
    private void gather() {
        if (former > 1) {
            long end = System.nanoTime() + Math.min(took / 4, LONGEST_GATHERING);
            while (queue.size() < former && System.nanoTime() < end) {
                LockSupport.parkNanos(this, BETWEEN_LOOKS);
            }
        }
    }

    private List<PendingCommit> nextGroup() {
        List<PendingCommit> group = new ArrayList<>();
        long bytes = 0;
        while (group.size() < MAX_COMMITS && bytes < ENOUGH_BYTES) {
            @Nullable PendingCommit next = queue.poll();
            if (next == null) {
                break;
            }
            group.add(next);
            bytes += next.commit().bytes();
        }
        return group;
    }
}
