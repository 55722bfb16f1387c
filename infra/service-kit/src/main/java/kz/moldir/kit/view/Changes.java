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
        told.incrementAndGet(stripe(id));
        waiting.getOrDefault(id, Set.of()).forEach(Runnable::run);
    }

    /** All may read otherwise from now on. */
    void tellAll() {
        toldAll.incrementAndGet();
        waiting.values().forEach(all -> all.forEach(Runnable::run));
    }
}
