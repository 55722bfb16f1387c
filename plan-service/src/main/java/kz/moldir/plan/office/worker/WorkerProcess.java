package kz.moldir.plan.office.worker;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import kz.moldir.plan.document.remark.Problem.Code;
import kz.moldir.plan.office.guard.Limits;
import kz.moldir.plan.office.guard.RefusedFile;
import kz.moldir.ui.errors.Fault;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads in a process of its own, one file at a time, so that a file that takes too much time or
 * memory ends that process and not the service. It begins with the first file and ends after a
 * minute without one.
 */
public final class WorkerProcess implements Reader, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WorkerProcess.class);
    private static final Duration KEPT = Duration.ofMinutes(1);

    /** Files that may wait, since each is held meanwhile. */
    private static final int WAITING = 4;

    /** With which a process ends that was killed, as the system does when its own memory ends. */
    private static final int KILLED = 128 + 9;

    private final Semaphore places = new Semaphore(1 + WAITING);
    private final Semaphore one = new Semaphore(1, true);
    private final Duration longest;
    private final Duration kept;
    private final ScheduledThreadPoolExecutor watch;

    private volatile @Nullable RunningWorker running;
    private @Nullable Future<?> resting;
    private volatile boolean closed;

    /** Waits, and then reads, for {@link Limits#SECONDS} seconds at most each. */
    public WorkerProcess() {
        this(Duration.ofSeconds(Limits.SECONDS), KEPT);
    }

    WorkerProcess(Duration longest, Duration kept) {
        this.longest = longest;
        this.kept = kept;
        this.watch =
                new ScheduledThreadPoolExecutor(
                        1, Thread.ofPlatform().daemon().name("watching a file").factory());
        watch.setRemoveOnCancelPolicy(true);
    }

    @Override
    public <R> R read(Task<R> task, byte[] file) {
        if (!places.tryAcquire()) {
            throw new RefusedFile(Code.BUSY);
        }
        try {
            await();
            try {
                return asked(task, file);
            } finally {
                one.release();
            }
        } finally {
            places.release();
        }
    }

    /** Ends the process, and whatever it reads; no file is read any more. */
    @Override
    public void close() {
        closed = true;
        watch.shutdownNow();
        RunningWorker process = running;
        if (process != null) {
            process.end();
            process.untilGone();
        }
    }

    /** How many files are read or wait. */
    int held() {
        return 1 + WAITING - places.availablePermits();
    }

    /** The process that reads now, or waits for the next file. */
    Optional<ProcessHandle> process() {
        return Optional.ofNullable(running).map(RunningWorker::handle);
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

    private <R> R asked(Task<R> task, byte[] file) {
        if (closed) {
            throw new RefusedFile(Code.BUSY);
        }
        if (resting != null) {
            resting.cancel(false);
        }
        RunningWorker process = started();
        AtomicBoolean over = new AtomicBoolean();
        Future<?> end =
                after(
                        longest,
                        () -> {
                            if (over.compareAndSet(false, true)) {
                                process.end();
                            }
                        });
        boolean answered = false;
        try {
            R read = process.ask(task, file);
            answered = true;
            return read;
        } catch (RefusedFile refused) {
            answered = true;
            throw refused;
        } catch (IOException ended) {
            throw refusal(process.ended(), over.get());
        } finally {
            boolean inTime = over.compareAndSet(false, true);
            end.cancel(false);
            if (answered && inTime) {
                resting = after(kept, this::rest);
            } else {
                process.end();
                running = null;
            }
        }
    }

    private RefusedFile refusal(int exit, boolean late) {
        if (late) {
            return new RefusedFile(Code.TOO_SLOW, Limits.SECONDS);
        }
        if (closed) {
            return new RefusedFile(Code.BUSY);
        }
        if (exit == Worker.OUT_OF_MEMORY || exit == KILLED) {
            return new RefusedFile(Code.EXPANDS_TOO_MUCH, Limits.HEAP);
        }
        LOG.warn("The process that reads files ended with {}", exit);
        return new RefusedFile(Code.CORRUPT);
    }

    private RunningWorker started() {
        RunningWorker process = running;
        if (process == null || !process.alive()) {
            try {
                process = RunningWorker.start();
            } catch (IOException cannot) {
                LOG.warn("No process can be started to read files", Fault.logged(cannot));
                throw new RefusedFile(Code.BUSY);
            }
            running = process;
            if (closed) {
                process.end();
            }
        }
        return process;
    }

    private void rest() {
        if (one.tryAcquire()) {
            try {
                RunningWorker process = running;
                if (process != null) {
                    process.end();
                    running = null;
                }
            } finally {
                one.release();
            }
        }
    }

    private Future<?> after(Duration time, Runnable action) {
        try {
            return watch.schedule(action, time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException stopping) {
            return CompletableFuture.completedFuture(null);
        }
    }
}
