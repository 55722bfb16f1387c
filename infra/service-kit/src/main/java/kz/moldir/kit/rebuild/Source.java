package kz.moldir.kit.rebuild;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import kz.moldir.kit.view.View;

/** What a view is filled from, read once more from its first event. For one thread. */
public interface Source extends AutoCloseable {

    /** Opens a source anew. */
    interface Opening {

        /** At its first event. */
        Source open();
    }

    /** The processor or listener that reads it for the served view. */
    String name();

    /**
     * Reads the next events.
     *
     * @param fold runs what folds them
     * @return false when there is none just now
     */
    boolean next(Consumer<Runnable> fold);

    /**
     * Folds events that were left out since they waited for an operator, and wait no longer.
     * Whoever replays folds an event first and lets it stop waiting then: between the two it is
     * missed.
     */
    void settle(Consumer<Runnable> fold);

    /**
     * Of how many subjects the served view has seen events that were not read here: those of a
     * topic that was made anew and is being filled again. A view without them must not be served.
     */
    default long lacks(View<?> served) {
        return 0;
    }

    /** How many events were read. */
    long read();

    /** How many there are by now. */
    long end();

    /** Whether all was read that there is now; what comes later does not count. */
    default BooleanSupplier caughtUp() {
        long end = end();
        return () -> read() >= end;
    }

    /** Whether the served view has been given every event that was read here. */
    boolean servedIsHere();

    @Override
    void close();
}
