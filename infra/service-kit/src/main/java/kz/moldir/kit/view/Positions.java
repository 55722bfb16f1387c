package kz.moldir.kit.view;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** How far this service's views have followed its event store; wakes those who wait for it. */
public final class Positions {

    private final Map<String, Long> reached = new ConcurrentHashMap<>();
    private final Set<String> views = ConcurrentHashMap.newKeySet();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();

    /** Names the processors whose views a query reads. */
    public void follow(Collection<String> processors) {
        views.addAll(processors);
    }

    /** A processor has handled everything up to a position. */
    public void reached(String processor, long position) {
        reached.merge(processor, position, Math::max);
        lock.lock();
        try {
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** How far each processor is. */
    public Map<String, Long> all() {
        return Map.copyOf(reached);
    }

    /** Waits until every view has seen a position; false when that took longer than allowed. */
    public boolean await(long position, Duration atMost) {
        long left = atMost.toNanos();
        lock.lock();
        try {
            while (!everywhere(position)) {
                if (left <= 0) {
                    return false;
                }
                left = moved.awaitNanos(left);
            }
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    private boolean everywhere(long position) {
        return views.stream().allMatch(view -> reached.getOrDefault(view, -1L) >= position);
    }
}
