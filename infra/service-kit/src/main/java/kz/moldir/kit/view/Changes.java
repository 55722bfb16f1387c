package kz.moldir.kit.view;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Who waits for a document of a view to read otherwise. Whoever begins to wait before reading
 * misses nothing that this process writes; once too often is possible.
 */
public final class Changes {

    private static final int STRIPES = 1024;

    private final Map<String, Set<Runnable>> waiting = new ConcurrentHashMap<>();
    private final AtomicLongArray told = new AtomicLongArray(STRIPES);
    private final AtomicLong toldAll = new AtomicLong();
    private final AtomicLong toldAny = new AtomicLong();
    private final Set<Runnable> waitingForAny = ConcurrentHashMap.newKeySet();

    /** Until it is closed something is told. */
    @FunctionalInterface
    public interface Waiting extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Waits for a document.
     *
     * @param told runs on the thread that writes, so it must be short and must not fail
     */
    public Waiting to(String id, Runnable told) {
        waiting.compute(
                id,
                (key, present) -> {
                    Set<Runnable> all = present == null ? ConcurrentHashMap.newKeySet() : present;
                    all.add(told);
                    return all;
                });
        return () ->
                waiting.computeIfPresent(
                        id,
                        (key, present) -> {
                            present.remove(told);
                            return present.isEmpty() ? null : present;
                        });
    }

    /** Waits for any document, in the same way. */
    public Waiting toAny(Runnable told) {
        waitingForAny.add(told);
        return () -> waitingForAny.remove(told);
    }

    /** Another number as soon as any document may read otherwise. */
    public long version() {
        return toldAny.get();
    }

    /**
     * Another number as soon as a document may read otherwise. What is read after the number was
     * asked for is right as long as the number is the same.
     */
    public long version(String id) {
        return toldAll.get() + told.get(stripe(id));
    }

    private static int stripe(String id) {
        return Math.floorMod(id.hashCode(), STRIPES);
    }

    /** A document may read otherwise from now on. */
    void tell(String id) {
        toldAny.incrementAndGet();
        told.incrementAndGet(stripe(id));
        waitingForAny.forEach(Runnable::run);
        waiting.getOrDefault(id, Set.of()).forEach(Runnable::run);
    }

    /** All may read otherwise from now on. */
    void tellAll() {
        toldAny.incrementAndGet();
        toldAll.incrementAndGet();
        waitingForAny.forEach(Runnable::run);
        waiting.values().forEach(all -> all.forEach(Runnable::run));
    }
}
