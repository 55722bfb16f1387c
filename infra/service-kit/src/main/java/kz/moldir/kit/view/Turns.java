package kz.moldir.kit.view;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Runs the turns of several subjects side by side; whoever asked goes on when all have ended. */
public final class Turns implements AutoCloseable {

    private final ExecutorService subjects = Executors.newVirtualThreadPerTaskExecutor();

    /**
     * Runs them and waits for all of them, also when one fails: what goes on beside the next
     * attempt would be overtaken by it.
     *
     * @throws RuntimeException what the first that failed threw; those of others are suppressed in
     *     it
     */
    public void run(List<Runnable> turns) {
        List<Future<?>> underWay = new ArrayList<>();
        turns.forEach(turn -> underWay.add(subjects.submit(turn)));
        RuntimeException failure = null;
        for (Future<?> turn : underWay) {
            RuntimeException failed = ended(turn);
            if (failure == null) {
                failure = failed;
            } else if (failed != null && failed != failure) {
                failure.addSuppressed(failed);
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private static @Nullable RuntimeException ended(Future<?> turn) {
        try {
            turn.get();
            return null;
        } catch (ExecutionException failed) {
            return failed.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            turn.cancel(true);
            Thread.currentThread().interrupt();
            return new IllegalStateException("The service stops", interrupted);
        }
    }

    @Override
    public void close() {
        subjects.close();
    }
}
