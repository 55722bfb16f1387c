package kz.moldir.notification.automation.post;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import kz.moldir.notification.automation.post.Outbox.Outgoing;
import kz.moldir.notification.automation.post.WhenNotificationPreparedThenSendIt.Outcome;
import kz.moldir.ui.errors.Fault;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Goes through the outbox, one mail after the other, and comes back to those that wait. */
public final class Postman implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

    private static final Duration RECORD_AGAIN = Duration.ofSeconds(5);

    private final Outbox outbox;
    private final WhenNotificationPreparedThenSendIt automation;
    private final List<Duration> backOff;

    /** Attempts so far, of mails that the outbox still shows; only the one thread touches it. */
    private final Map<String, Integer> underway = new HashMap<>();

    private volatile @Nullable ScheduledThreadPoolExecutor executor;

    /**
     * A postman who waits longer after each failure.
     *
     * @param backOff before the second attempt, the third, and so on; not empty
     */
    public Postman(
            Outbox outbox, WhenNotificationPreparedThenSendIt automation, List<Duration> backOff) {
        this.outbox = outbox;
        this.automation = automation;
        this.backOff = List.copyOf(backOff);
    }

    /** The outbox changed: there may be a mail to send. */
    public void changed() {
        after(Duration.ZERO, this::round);
    }

    private void round() {
        List<Outgoing> pending = outbox.pending();
        underway.keySet()
                .retainAll(
                        pending.stream().map(Outgoing::notificationId).collect(Collectors.toSet()));
        for (Outgoing mail : pending) {
            if (underway.putIfAbsent(mail.notificationId(), 0) == null) {
                attempt(mail);
            }
        }
    }

    private void attempt(Outgoing mail) {
        int failures = underway.getOrDefault(mail.notificationId(), 0);
        Outcome outcome = automation.send(mail);
        record(outcome);
        if (!outcome.delivered()) {
            underway.put(mail.notificationId(), failures + 1);
            Duration pause = backOff.get(Math.min(failures, backOff.size() - 1));
            after(pause, () -> again(mail.notificationId()));
        }
    }

    /** Tries again what the outbox still shows: it may have been given up meanwhile. */
    private void again(String notificationId) {
        outbox.pending().stream()
                .filter(mail -> mail.notificationId().equals(notificationId))
                .forEach(this::attempt);
    }

    /** The outcome is known only here until it is recorded, so recording never gives up. */
    private void record(Outcome outcome) {
        try {
            outcome.record().run();
        } catch (RuntimeException failed) {
            LOG.error(
                    "The outcome of a mail is not recorded yet; tried again", Fault.logged(failed));
            after(RECORD_AGAIN, () -> record(outcome));
        }
    }

    private void after(Duration pause, Runnable task) {
        ScheduledThreadPoolExecutor running = executor;
        if (running != null && !running.isShutdown()) {
            var unused =
                    running.schedule(() -> guarded(task), pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void guarded(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException failed) {
            LOG.error("The outbox could not be gone through; tried again", Fault.logged(failed));
            after(RECORD_AGAIN, this::round);
        }
    }

    @Override
    public void start() {
        ScheduledThreadPoolExecutor started =
                new ScheduledThreadPoolExecutor(
                        1, Thread.ofPlatform().daemon().name("postman").factory());
        started.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        underway.clear();
        executor = started;
        changed();
    }

    @Override
    public void stop() {
        ScheduledThreadPoolExecutor stopping = executor;
        executor = null;
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

    @Override
    public boolean isRunning() {
        return executor != null;
    }
}
