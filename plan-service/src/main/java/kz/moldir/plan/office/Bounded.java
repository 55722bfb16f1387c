package kz.moldir.plan.office;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kz.moldir.plan.document.remark.Problem.Code;
import kz.moldir.plan.office.guard.Limits;
import kz.moldir.plan.office.guard.RefusedFile;
import kz.moldir.ui.errors.Fault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads one file at a time and gives up when it takes too long; what is given up is interrupted,
 * and the next file is read once it has ended. Waiting for that is no fault of the file that waits.
 */
public final class Bounded {

    private static final Logger LOG = LoggerFactory.getLogger(Bounded.class);

    private final Semaphore one = new Semaphore(1, true);
    private final Duration longest;

    /** Waits, and then reads, for {@link Limits#SECONDS} seconds at most each. */
    public Bounded() {
        this(Duration.ofSeconds(Limits.SECONDS));
    }

    Bounded(Duration longest) {
        this.longest = longest;
    }

    /** What the reading gives, within the time. */
    public <T> T call(Callable<T> reading) {
        await();
        FutureTask<T> task =
                new FutureTask<>(
                        () -> {
                            try {
                                return reading.call();
                            } finally {
                                one.release();
                            }
                        });
        Thread thread = Thread.ofPlatform().daemon().name("reading a file").start(task);
        try {
            return task.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            throw new RefusedFile(Code.TOO_SLOW, Limits.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new RefusedFile(Code.BUSY);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RefusedFile refused) {
                throw refused;
            }
            LOG.info("A file could not be read", Fault.logged(failed));
            throw new RefusedFile(Code.CORRUPT);
        } finally {
            thread.interrupt();
        }
    }

    private void await() {
        try {
            if (one.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        throw new RefusedFile(Code.BUSY);
    }
}
