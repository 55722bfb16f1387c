package kz.moldir.identity;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import kz.moldir.ui.errors.Fault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * What is done again and again, each on a thread of its own: whoever waits for an order does not
 * wait until services that do not answer were told of ends.
 */
final class Rounds implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    /**
     * One of them.
     *
     * @param name of its thread
     * @param pause before the first time, and after each
     */
    record Round(String name, Duration pause, Runnable what) {

        private void tried() {
            try {
                what.run();
            } catch (RuntimeException failed) {
                LOG.warn("{} failed and is tried again", name, Fault.logged(failed));
            }
        }
    }

    private final List<Round> rounds;
    private final List<ScheduledExecutorService> timers = new ArrayList<>();
    private volatile boolean running;

    Rounds(List<Round> rounds) {
        this.rounds = List.copyOf(rounds);
    }

    @Override
    public void start() {
        running = true;
        for (Round round : rounds) {
            ScheduledExecutorService timer =
                    Executors.newSingleThreadScheduledExecutor(
                            Thread.ofPlatform().daemon().name("identity-" + round.name).factory());
            timers.add(timer);
            long pause = round.pause.toMillis();
            ScheduledFuture<?> _ =
                    timer.scheduleWithFixedDelay(round::tried, pause, pause, TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void stop() {
        running = false;
        timers.forEach(ScheduledExecutorService::shutdownNow);
        timers.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
