package kz.moldir.notification.automation.due;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import kz.moldir.kit.time.CouncilClock;
import kz.moldir.ui.errors.Fault;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * One timer, armed for the next reminder that falls due and armed anew when another comes before
 * it.
 *
 * <p>It acts only when nothing has changed for a moment, so that what is learnt together (a plan
 * that was just approved, what happened while the service was down) is reminded of together.
 */
public final class DueTimer implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DueTimer.class);

    /** Sleep of the machine and corrections of its clock do not move a running timer. */
    private static final Duration LOOK_AGAIN = Duration.ofHours(1);

    private static final Duration AFTER_FAILURE = Duration.ofSeconds(15);

    private final Agenda agenda;
    private final WhenRemindersFallDueThenPrepareOneMail automation;
    private final CouncilClock clock;
    private final Duration settle;
    private final Duration startDelay;

    private @Nullable ScheduledThreadPoolExecutor executor;
    private @Nullable ScheduledFuture<?> armed;
    private boolean arming;
    private long quietFrom;

    /**
     * A timer that waits for others to have had their say.
     *
     * @param settle how long nothing may have changed before it acts
     * @param startDelay the same at the start, while missed events still arrive
     */
    public DueTimer(
            Agenda agenda,
            WhenRemindersFallDueThenPrepareOneMail automation,
            CouncilClock clock,
            Duration settle,
            Duration startDelay) {
        this.agenda = agenda;
        this.automation = automation;
        this.clock = clock;
        this.settle = settle;
        this.startDelay = startDelay;
    }

    /** The agenda changed: the next reminder may be another one. */
    public synchronized void changed() {
        quietIn(settle);
    }

    private synchronized void quietIn(Duration time) {
        quietFrom = Math.max(quietFrom, System.nanoTime() + time.toNanos());
        if (!arming && executor != null) {
            arming = true;
            later(time);
        }
    }

    private synchronized void arm() {
        Duration noise = noise();
        if (noise.isPositive()) {
            later(noise);
            return;
        }
        arming = false;
        if (armed != null) {
            armed.cancel(false);
        }
        armed = agenda.next().map(clock::until).map(this::armedFor).orElse(null);
    }

    private @Nullable ScheduledFuture<?> armedFor(Duration until) {
        return until.compareTo(LOOK_AGAIN) > 0
                ? schedule(this::arm, LOOK_AGAIN)
                : schedule(this::act, until.isNegative() ? Duration.ZERO : until);
    }

    private void act() {
        if (noise().isPositive()) {
            return; // The change that made it noisy arms the timer anew.
        }
        quietIn(automation.run() ? settle : AFTER_FAILURE);
    }

    private synchronized Duration noise() {
        return Duration.ofNanos(quietFrom - System.nanoTime());
    }

    private void later(Duration delay) {
        var unused = schedule(this::arm, delay);
    }

    private synchronized @Nullable ScheduledFuture<?> schedule(Runnable task, Duration delay) {
        return executor == null || executor.isShutdown()
                ? null
                : executor.schedule(() -> guarded(task), delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void guarded(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException failed) {
            LOG.error("Reminders could not be looked at; tried again", Fault.logged(failed));
            later(AFTER_FAILURE);
        }
    }

    @Override
    public synchronized void start() {
        executor =
                new ScheduledThreadPoolExecutor(
                        1, Thread.ofPlatform().daemon().name("due-reminders").factory());
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        executor.setRemoveOnCancelPolicy(true);
        quietFrom = System.nanoTime();
        arming = false;
        quietIn(startDelay);
    }

    @Override
    public void stop() {
        ScheduledThreadPoolExecutor stopping = taken();
        if (stopping == null) {
            return;
        }
        stopping.shutdown();
        try {
            stopping.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized @Nullable ScheduledThreadPoolExecutor taken() {
        ScheduledThreadPoolExecutor stopping = executor;
        executor = null;
        return stopping;
    }

    @Override
    public synchronized boolean isRunning() {
        return executor != null;
    }
}
