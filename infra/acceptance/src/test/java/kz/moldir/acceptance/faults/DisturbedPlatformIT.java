package kz.moldir.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import kz.moldir.acceptance.faults.load.Cut;
import kz.moldir.acceptance.faults.load.SmallPlan;
import kz.moldir.acceptance.faults.load.Target;
import kz.moldir.acceptance.faults.load.Workload;
import kz.moldir.acceptance.faults.observe.Mails;
import kz.moldir.acceptance.faults.observe.Promises;
import kz.moldir.acceptance.platform.Moldir;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * What does not end the platform: answers that do not arrive, a process that stands still for
 * {@code -Dmoldir.faults.pause} seconds, a clock that goes back an hour; in long runs also one that
 * goes on, an hour and weeks.
 */
@Execution(ExecutionMode.CONCURRENT)
class DisturbedPlatformIT {

    private static final Duration PAUSE =
            Duration.ofSeconds(Integer.getInteger("moldir.faults.pause", 3));

    private final long seed = Seed.of(DisturbedPlatformIT.class);
    private final Random random = new Random(seed);

    @Test
    void losesNothingAndDoesNothingTwice() throws Exception {
        try (Moldir moldir = Moldir.onAnEmptyFolder()) {
            moldir.start("--clock", "2026-04-13T09:00");
            List<String> activities = SmallPlan.into(moldir.plan());
            try (Workload workload =
                    new Workload(
                            seed,
                            target(
                                    URI.create(moldir.plan().address("/")),
                                    URI.create(moldir.monitoring().address("/")),
                                    activities,
                                    moldir.tokens()))) {
                Load load = load(moldir, workload, activities);
                Evidence.keptOnFailure(
                        moldir,
                        () -> {
                            answersGetLost(moldir, activities);
                            pause(moldir, load);
                            clock(moldir, load, 3, "2026-04-13T08:10");
                            if (Boolean.getBoolean("moldir.faults.long")) {
                                clock(moldir, load, 2, "2026-04-13T10:30");
                                clock(moldir, load, 4, "2026-06-01T09:30");
                            }
                            mails(load);
                        });
            }
        }
    }

    /** Each is sent until its answer arrives, and all are done once. */
    private void answersGetLost(Moldir moldir, List<String> activities) throws Exception {
        try (Cut plan = new Cut(moldir.plan().port(), seed + 1);
                Cut monitoring = new Cut(moldir.monitoring().port(), seed + 2);
                Workload workload =
                        new Workload(
                                seed + 3,
                                target(
                                        plan.uri(),
                                        monitoring.uri(),
                                        activities,
                                        moldir.tokens()))) {
            Load load = load(moldir, workload, activities);
            load.during(0, "Answers lost", Load.COMMANDS_IN_ALL, workload::repeatUntilAnswered);
            workload.repeatUntilAnswered();
            load.hold("All answered");
            int lost = plan.lost() + monitoring.lost();
            System.out.printf("%d answers were lost on their way%n", lost);
            assertThat(lost).isGreaterThan(20);
        }
    }

    private void pause(Moldir moldir, Load load) throws Exception {
        load.during(
                1,
                "Standing still for %d s".formatted(PAUSE.toSeconds()),
                1 + random.nextInt(90),
                () -> {
                    moldir.pause();
                    Load.passes(PAUSE);
                    moldir.resume();
                });
    }

    private void clock(Moldir moldir, Load load, int round, String time) throws Exception {
        load.during(
                round,
                "The clock set to " + time,
                1 + random.nextInt(90),
                () -> {
                    moldir.stop();
                    moldir.start("--clock", time);
                    load.workload().repeat(round);
                });
        load.during(round + 10, "At " + time, 1, () -> {});
    }

    /** Days that were agreed have come near, and one mail each must say so. */
    private static void mails(Load load) {
        await().atMost(Load.PATIENCE)
                .untilAsserted(() -> assertThat(load.mails().arrived()).isNotEmpty());
        load.hold("Mails sent");
    }

    private static Target target(
            URI plan, URI monitoring, List<String> activities, UnaryOperator<String> tokens) {
        return new Target(
                Map.of("plan", List.of(plan), "monitoring", List.of(monitoring)),
                activities,
                tokens);
    }

    private static Load load(Moldir moldir, Workload workload, List<String> activities) {
        return new Load(
                workload,
                new Promises(
                        moldir.plan(),
                        moldir.reporting(),
                        moldir.documents(),
                        moldir.brokers(),
                        activities),
                moldir.services(),
                new Mails(moldir.documents(), moldir.data().resolve("mail"), false));
    }
}
