package kz.moldir.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import kz.moldir.acceptance.faults.load.Workload;
import kz.moldir.acceptance.faults.observe.Answered;
import kz.moldir.acceptance.faults.observe.Folds;
import kz.moldir.acceptance.faults.observe.Mails;
import kz.moldir.acceptance.faults.observe.Promises;
import kz.moldir.acceptance.platform.Api;

/**
 * Commands of clients while something is broken, and what must hold afterwards.
 *
 * @param services whose read models are compared with fresh folds
 */
record Load(Workload workload, Promises promises, List<Api> services, Mails mails) {

    static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final int CLIENTS = 6;
    private static final int COMMANDS = 30;

    /** Outcomes of a load that nothing ends early. */
    static final int COMMANDS_IN_ALL = CLIENTS * COMMANDS;

    /** Something that is done to the platform. */
    @FunctionalInterface
    interface Fault {
        void happen() throws Exception;
    }

    /**
     * Breaks something under load and checks all promises twice: as it is then, and when half of
     * what was not answered has been sent again.
     *
     * @param after how many outcomes of this load it happens
     */
    void during(int round, String name, int after, Fault fault) throws Exception {
        int outcomes = workload.ledger().outcomes() + after;
        workload.start(round, CLIENTS, COMMANDS);
        await().atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> workload.ledger().outcomes() >= outcomes);
        fault.happen();
        workload.end();
        hold(name);
        workload.repeat(round);
        hold(name + ", repeated");
        Folds.areFresh(services, name, PATIENCE);
        Answered.isEnough(workload.ledger(), name);
        System.out.printf(
                "%s, after %d outcomes; %s; mails %d%n",
                name, outcomes, workload.ledger(), mails.arrived().size());
    }

    /** Waits until everything is where it belongs. */
    void hold(String name) {
        promises.hold(workload.ledger(), name, PATIENCE);
        assertThat(mails.findings()).as(name).isEmpty();
    }

    /** Time that passes while something is broken; nothing is expected of its end. */
    static void passes(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }
}
