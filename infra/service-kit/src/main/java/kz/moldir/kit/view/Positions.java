package kz.moldir.kit.view;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/** How far this service's views have followed its event store; wakes those who wait for it. */
public final class Positions {

    private final Map<String, Long> reached = new ConcurrentHashMap<>();
    private final Set<String> views = ConcurrentHashMap.newKeySet();
    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();

    /** Names the processors whose views a query reads. */
    public void follow(Collection<String> processors) {
        views.addAll(processors);
    }

    /** A processor has handled everything up to a position. */
    public void reached(String processor, long position) {
        reached.merge(processor, position, Math::max);
        listeners.forEach(listener -> listener.accept(processor));
        lock.lock();
        try {
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** How far one processor is; 0 before its first event. */
    public long of(String processor) {
        return reached.getOrDefault(processor, 0L);
    }

    /** Tells whoever wants to know which processor moved. */
    public void onMove(Consumer<String> listener) {
        listeners.add(listener);
        reached.keySet().forEach(listener);
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
