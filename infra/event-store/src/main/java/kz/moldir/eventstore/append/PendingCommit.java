package kz.moldir.eventstore.append;

import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A commit that waits for its acknowledgement, and the thread that waits with it. */
final class PendingCommit {

    private final EncodedCommit commit;
    private final Thread waiting = Thread.currentThread();
    private @Nullable RuntimeException refusal;
    private long position;
    private volatile boolean settled;

    PendingCommit(EncodedCommit commit) {
        this.commit = commit;
    }

    EncodedCommit commit() {
        return commit;
    }

    void stored(long last) {
        position = last;
        settle();
    }

    void refused(RuntimeException reason) {
        refusal = reason;
        settle();
    }

    private void settle() {
        settled = true;
        wake();
    }

    void wake() {
        LockSupport.unpark(waiting);
    }

    boolean isSettled() {
        return settled;
    }

    /** Global index of its last event. */
    long position() {
        if (refusal != null) {
            throw refusal;
        }
        return position;
    }
}
