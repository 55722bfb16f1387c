package kz.moldir.kit.view;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import kz.moldir.eventstore.continuity.Standing;
import org.jspecify.annotations.Nullable;

/**
 * The folds of a batch of events: each document is read once and written once, and the documents of
 * a view go together.
 *
 * <p>Until {@link #flush} only the batch itself sees what it folded, so a position moves after that
 * and not before. Several threads may fold at a time; one flushes when they are done.
 */
public final class Batch {

    private static final ScopedValue<Batch> CURRENT = ScopedValue.newInstance();
    private static final ScopedValue<Standing> ALONE = ScopedValue.newInstance();

    private final Map<View<?>, Unwritten<?>> views = new ConcurrentHashMap<>();
    private final Set<Runnable> told = new LinkedHashSet<>();
    private final Standing standing;

    /** Of who follows nothing. */
    public Batch() {
        this(Standing.NONE);
    }

    /**
     * @param standing of whose events these are
     */
    public Batch(Standing standing) {
        this.standing = standing;
    }

    /** Runs what folds and writes at once. */
    public static void without(Standing standing, Runnable folding) {
        ScopedValue.where(ALONE, standing).run(folding);
        standing.wrote();
    }

    /** Of who folds on this thread without a batch. */
    static Standing alone() {
        return ALONE.orElse(Standing.NONE);
    }

    /** Runs what folds. */
    public void within(Runnable folding) {
        ScopedValue.where(CURRENT, this).run(folding);
    }

    /** Runs something when what was folded so far can be read: at once outside of a batch. */
    public static void afterwards(Runnable tell) {
        if (!CURRENT.isBound()) {
            tell.run();
            return;
        }
        Set<Runnable> told = CURRENT.get().told;
        synchronized (told) {
            told.add(tell);
        }
    }

    /** What this thread's batch folded into a view, or null outside of a batch. */
    @SuppressWarnings("unchecked") // What is kept for a view is of the view's type.
    static <V> @Nullable Unwritten<V> of(View<V> view) {
        return CURRENT.isBound()
                ? (Unwritten<V>)
                        CURRENT.get()
                                .views
                                .computeIfAbsent(
                                        view,
                                        absent -> new Unwritten<>(absent, CURRENT.get().standing))
                : null;
    }

    /**
     * Writes what was folded. After a failure it can be asked again: what was written is known by
     * its marks and not folded twice.
     *
     * @throws kz.moldir.eventstore.continuity.ServerChanged when the events before these may be
     *     lost; then these are not written
     */
    public void flush() {
        if (!views.isEmpty()) {
            standing.check();
            views.values().forEach(Unwritten::flush);
            standing.wrote();
        }
        views.clear();
        told.forEach(Runnable::run);
        told.clear();
    }
}
