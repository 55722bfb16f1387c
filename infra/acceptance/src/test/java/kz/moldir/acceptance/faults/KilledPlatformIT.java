package kz.moldir.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import kz.moldir.acceptance.faults.load.SmallPlan;
import kz.moldir.acceptance.faults.load.Target;
import kz.moldir.acceptance.faults.load.Workload;
import kz.moldir.acceptance.faults.observe.Answered;
import kz.moldir.acceptance.faults.observe.Folds;
import kz.moldir.acceptance.faults.observe.Mails;
import kz.moldir.acceptance.faults.observe.Promises;
import kz.moldir.acceptance.platform.Moldir;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The whole platform is killed at random moments while clients send commands.
 *
 * <p>How often says {@code -Dmoldir.faults.rounds}; a data folder is used for at most {@value
 * #ROUNDS_OF_A_FOLDER} rounds.
 */
@Execution(ExecutionMode.CONCURRENT)
class KilledPlatformIT {

    private static final int ROUNDS = Integer.getInteger("moldir.faults.rounds", 5);
    private static final int ROUNDS_OF_A_FOLDER = 20;
    private static final int CLIENTS = 6;
    private static final int MOST_COMMANDS = 40;
    private static final int MOST_OUTCOMES = 150;
    private static final int DAYS_OF_A_ROUND = 3;

    /**
     * By then the day of a row that nothing changes is near: the mail server has something to do.
     */
    private static final int ROUNDS_UNTIL_A_MAIL = 2;

    private static final LocalDateTime FIRST_DAY = LocalDateTime.of(2026, 4, 13, 9, 0);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final long seed = Seed.of(KilledPlatformIT.class);

    @Test
    void losesNothingAndDoesNothingTwice() throws Exception {
        for (int begun = 0; begun < ROUNDS; begun += ROUNDS_OF_A_FOLDER) {
            rounds(begun, Math.min(ROUNDS, begun + ROUNDS_OF_A_FOLDER));
        }
    }

    private void rounds(int from, int to) throws Exception {
        try (Moldir moldir = Moldir.onAnEmptyFolder()) {
            moldir.start("--clock", FIRST_DAY.toString());
            List<String> activities = SmallPlan.into(moldir.plan());
            Promises promises =
                    new Promises(
                            moldir.plan(),
                            moldir.reporting(),
                            moldir.documents(),
                            moldir.brokers(),
                            activities);
            Target target =
                    new Target(
                            Map.of(
                                    "plan", List.of(URI.create(moldir.plan().address("/"))),
                                    "monitoring",
                                            List.of(URI.create(moldir.monitoring().address("/")))),
                            activities,
                            moldir.tokens());
            Mails mails = new Mails(moldir.documents(), moldir.data().resolve("mail"), true);
            try (Workload workload = new Workload(seed + from, target)) {
                Evidence.keptOnFailure(
                        moldir,
                        () -> {
                            for (int round = from; round < to; round++) {
                                Random random = new Random(seed * 1_000_003 + round);
                                String broken = broken(moldir, workload, random, round);
                                moldir.start("--clock", day(round));
                                promises.hold(workload.ledger(), broken, PATIENCE);
                                workload.repeat(round);
                                promises.hold(workload.ledger(), broken + ", repeated", PATIENCE);
                                Folds.areFresh(moldir.services(), broken, PATIENCE);
                                assertThat(mails.findings()).as(broken).isEmpty();
                                System.out.printf(
                                        "%s; %s; mails %d%n",
                                        broken, workload.ledger(), mails.arrived().size());
                            }
                            if (to - from > ROUNDS_UNTIL_A_MAIL) {
                                Answered.isEnough(workload.ledger(), "All rounds");
                                await().atMost(PATIENCE)
                                        .untilAsserted(
                                                () -> assertThat(mails.arrived()).isNotEmpty());
                            }
                        });
            }
        }
    }

    /** A later day after each round, so that reminders become due. */
    private static String day(int round) {
        return FIRST_DAY.plusDays(DAYS_OF_A_ROUND * (round % ROUNDS_OF_A_FOLDER + 1L)).toString();
    }

    /** Kills it under load, and now and then once more before it is ready again. */
    private static String broken(Moldir moldir, Workload workload, Random random, int round) {
        int outcomes = workload.ledger().outcomes() + 1 + random.nextInt(MOST_OUTCOMES);
        workload.start(round, CLIENTS, MOST_COMMANDS);
        await().atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> workload.ledger().outcomes() >= outcomes);
        pause(random.nextInt(30));
        moldir.kill();
        workload.end();
        String said = "Round %d: killed after outcome %d".formatted(round + 1, outcomes);
        if (random.nextInt(4) > 0) {
            return said;
        }
        long again = 500 + random.nextInt(9500);
        moldir.launch();
        pause(again);
        moldir.kill();
        return said + " and %d ms after the next start".formatted(again);
    }

    private static void pause(long millis) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
    }
}
