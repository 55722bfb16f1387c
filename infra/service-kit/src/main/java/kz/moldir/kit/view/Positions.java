package kz.moldir.kit.view;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * How far this service's views have followed its event store; wakes those who wait for it. A
 * processor runs in one process at a time: where several share a store, what another process runs
 * is looked up in what it stored.
 */
public final class Positions {

    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(25);

    private final Map<String, Long> reached = new ConcurrentHashMap<>();
    private final Set<String> views = ConcurrentHashMap.newKeySet();
    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private volatile @Nullable ToLongFunction<String> stored;

    /** Names the processors whose views a query reads. */
    public void follow(Collection<String> processors) {
        views.addAll(processors);
    }

    /**
     * Other processes may run this service's processors.
     *
     * @param position that the process of a processor has stored
     */
    public void elsewhere(ToLongFunction<String> position) {
        stored = position;
    }

    /** A processor has handled everything up to a position. */
    public void reached(String processor, long position) {
        reached.merge(processor, position, Math::max);
        moved(processor);
    }

    private void moved(String processor) {
        listeners.forEach(listener -> listener.accept(processor));
        lock.lock();
        try {
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * A processor at a position has nothing to do up to a later one; false when it is at another,
     * since it took up before that or went on.
     */
    public boolean passes(String processor, long from, long to) {
        boolean passes = reached.replace(processor, from, to);
        if (passes) {
            moved(processor);
        }
        return passes;
    }

    /** A processor takes up at a position again, which may lie before what it had reached. */
    public void takenUp(String processor, long position) {
        reached.put(processor, position);
        reached(processor, position);
    }

    /** How far one processor is; 0 before its first event. */
    public long of(String processor) {
        return reached.getOrDefault(processor, 0L);
    }

    /** Whether a processor has handled everything up to a position, in whichever process. */
    public boolean isAt(String processor, long position) {
        if (of(processor) >= position) {
            return true;
        }
        ToLongFunction<String> others = stored;
        if (others == null || others.applyAsLong(processor) < position) {
            return false;
        }
        reached(processor, position);
        return true;
    }

    /** Tells whoever wants to know which processor moved. */
    public void onMove(Consumer<String> listener) {
        listeners.add(listener);
        reached.keySet().forEach(listener);
    }

    /** Waits until every view has seen a position; false when that took longer than allowed. */
    public boolean await(long position, Duration atMost) {
        return await(views, position, atMost);
    }

    /** The same of some processors, however far the others are. */
    public boolean await(Collection<String> of, long position, Duration atMost) {
        return stored == null
                ? awaitHere(of, position, atMost)
                : awaitAnywhere(of, position, atMost);
    }

    private boolean awaitAnywhere(Collection<String> of, long position, Duration atMost) {
        long until = System.nanoTime() + atMost.toNanos();
        for (long left = atMost.toNanos(); left > 0; left = until - System.nanoTime()) {
            if (awaitHere(of, position, Duration.ofNanos(Math.min(left, LOOK_NANOS)))
                    || of.stream().allMatch(view -> isAt(view, position))) {
                return true;
            }
        }
        return false;
    }

    private boolean awaitHere(Collection<String> of, long position, Duration atMost) {
        long left = atMost.toNanos();
        lock.lock();
        try {
            while (!everywhere(of, position)) {
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

    private boolean everywhere(Collection<String> of, long position) {
        return of.stream().allMatch(view -> reached.getOrDefault(view, -1L) >= position);
    }
}
