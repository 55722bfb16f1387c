package kz.moldir.kit.rebuild;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import kz.moldir.eventstore.continuity.ServerChanged;
import kz.moldir.kit.rebuild.Rebuilding.Progress;
import kz.moldir.kit.view.Refill;
import kz.moldir.kit.view.View;
import kz.moldir.ui.errors.Fault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All that one view is filled from. */
final class Sources implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Sources.class);
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final long BETWEEN_TOLD_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private final List<Source> sources = new ArrayList<>();
    private long told = System.nanoTime();

    /** What could not be opened, as while the broker is away; nothing of it is left open. */
    static final class NotOpened extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotOpened(RuntimeException cause) {
            super(cause.getMessage(), cause);
        }
    }

    Sources(List<Source.Opening> openings) {
        try {
            openings.forEach(opening -> sources.add(opening.open()));
        } catch (RuntimeException failed) {
            sources.forEach(Source::close);
            throw failed instanceof ServerChanged ? failed : new NotOpened(failed);
        }
    }

    /** Folds all that there is by now; what comes meanwhile would never end. */
    void drain(Refill<?> refill, Rebuilding rebuilding) {
        for (Source source : sources) {
            BooleanSupplier caughtUp = source.caughtUp();
            while (!caughtUp.getAsBoolean() && source.next(refill::within)) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new IllegalStateException("The service stops");
                }
                if (System.nanoTime() - told > BETWEEN_TOLD_NANOS) { // Asking how far costs too.
                    tell(rebuilding);
                }
            }
            source.settle(refill::within);
        }
        refill.flush();
        tell(rebuilding);
    }

    private void tell(Rebuilding rebuilding) {
        rebuilding.at(progress());
        told = System.nanoTime();
    }

    private Progress progress() {
        return new Progress(read(), sources.stream().mapToLong(Source::end).sum());
    }

    /** Of how many subjects the served view has seen more than was read here. */
    long lacks(View<?> served) {
        return sources.stream().mapToLong(source -> source.lacks(served)).sum();
    }

    long read() {
        return sources.stream().mapToLong(Source::read).sum();
    }

    boolean servedIsHere() {
        return sources.stream().allMatch(Source::servedIsHere);
    }

    /**
     * What other instances fold into the old filling for a moment belongs into the new. That is
     * served already: what fails here waits for an operator where it is handled.
     */
    void follow(Duration grace) {
        long until = System.nanoTime() + grace.toNanos();
        while (System.nanoTime() < until && !Thread.currentThread().isInterrupted()) {
            boolean any = false;
            for (Source source : sources) {
                any |= followed(source);
            }
            if (!any) {
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private static boolean followed(Source source) {
        try {
            boolean any = source.next(Runnable::run);
            source.settle(Runnable::run);
            return any;
        } catch (ServerChanged changed) {
            throw changed;
        } catch (RuntimeException failed) {
            LOG.warn("{} brought what cannot be folded", source.name(), Fault.logged(failed));
            return false;
        }
    }

    @Override
    public void close() {
        sources.forEach(Source::close);
    }
}
