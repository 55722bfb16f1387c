package kz.moldir.kit.sample;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import kz.moldir.kit.view.Refill;
import org.jspecify.annotations.Nullable;

/** What tests lay in the way of whoever reads events. */
public final class Obstacles {

    private final Set<String> unreadable = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Barrier barrier;

    /** Where a view that is filled anew is held up, until it is opened. */
    public static final class Barrier {

        private final String subject;
        private final CountDownLatch reached = new CountDownLatch(1);
        private final CountDownLatch opened = new CountDownLatch(1);

        private Barrier(String subject) {
            this.subject = subject;
        }

        public boolean isReached() {
            return reached.getCount() == 0;
        }

        public void open() {
            opened.countDown();
        }

        private void pass() {
            reached.countDown();
            try {
                if (!opened.await(60, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("nobody opened the barrier");
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** From now on, or no longer, the subject's events cannot be read. */
    public void unreadable(String subject, boolean now) {
        if (now) {
            unreadable.add(subject);
        } else {
            unreadable.remove(subject);
        }
    }

    /** Holds up the next filling anew at a subject. */
    public Barrier barrierAt(String subject) {
        Barrier now = new Barrier(subject);
        barrier = now;
        return now;
    }

    void meet(String subject) {
        if (unreadable.contains(subject)) {
            throw new IllegalStateException("this letter cannot be read");
        }
        Barrier now = barrier;
        if (now != null && now.subject.equals(subject) && Refill.underWay()) {
            now.pass();
        }
    }
}
