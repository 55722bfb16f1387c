package kz.moldir.acceptance.faults;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import kz.moldir.acceptance.faults.load.SmallPlan;
import kz.moldir.acceptance.faults.load.Target;
import kz.moldir.acceptance.faults.load.Workload;
import kz.moldir.acceptance.faults.observe.Folds;
import kz.moldir.acceptance.faults.observe.Mails;
import kz.moldir.acceptance.faults.observe.Promises;
import kz.moldir.acceptance.platform.Apart;
import kz.moldir.acceptance.platform.Api;
import kz.moldir.acceptance.platform.Part;
import kz.moldir.testkit.Wire;
import kz.moldir.testkit.Wire.Way;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Services in processes of their own: one of them breaks, the others and the servers run on. Only
 * with {@code -Pfaults}: five processes take a minute to start.
 */
@EnabledIfSystemProperty(named = "moldir.faults.long", matches = "true")
class ServicesApartIT {

    private static final Instant NINE = Instant.parse("2026-04-13T04:00:00Z");
    private static final int ROUNDS = Integer.getInteger("moldir.faults.apart", 4);
    private static final Duration LONGER_THAN_A_CLAIM = Duration.ofSeconds(20);
    private static final Duration LONGER_THAN_A_SESSION = Duration.ofSeconds(50);
    private static final int FLAPS = 15;
    private static final List<Set<Way>> WAYS =
            List.of(Set.of(Way.THERE), Set.of(Way.BACK), Set.of(Way.THERE, Way.BACK));
    private static final List<String> SERVICES =
            List.of("plan", "monitoring", "reporting", "notification");

    private final long seed = Seed.of(ServicesApartIT.class);
    private final Random random = new Random(seed);

    /** Each service in turn gets kill -9 under load and is started again. */
    @Test
    void oneIsKilled() throws Exception {
        apart(
                (apart, load) -> {
                    for (int round = 0; round < ROUNDS; round++) {
                        Part part = apart.part(SERVICES.get(round % SERVICES.size()));
                        load.during(
                                round,
                                "Round %d: %s killed".formatted(round + 1, part.name()),
                                1 + random.nextInt(90),
                                () -> killed(part));
                    }
                });
    }

    /** Broker and document server get kill -9 under load while every service lives on. */
    @Test
    void theServersAreKilled() throws Exception {
        apart(
                (apart, load) -> {
                    for (int round = 0; round < ROUNDS; round++) {
                        load.during(
                                round,
                                "Round %d: the servers killed".formatted(round + 1),
                                1 + random.nextInt(90),
                                () -> killed(apart.servers()));
                    }
                });
    }

    /** The broker lives on where no request reaches it, or no answer comes from it, or neither. */
    @Test
    void theBrokerIsOutOfReach() throws Exception {
        apart(
                (apart, load) -> {
                    int round = 0;
                    for (Set<Way> ways : WAYS) {
                        load.during(
                                round++,
                                "Broker out of reach, cut " + ways,
                                1 + random.nextInt(90),
                                () -> outOfReach(apart.wire(), ways, LONGER_THAN_A_SESSION));
                    }
                    load.during(
                            round,
                            "Broker within reach now and then",
                            1 + random.nextInt(90),
                            () -> flapping(apart.wire()));
                });
    }

    private static void outOfReach(Wire wire, Set<Way> ways, Duration time) {
        wire.cut(ways);
        Load.passes(time);
        wire.mend();
    }

    private void flapping(Wire wire) {
        for (int flap = 0; flap < FLAPS; flap++) {
            Set<Way> ways = WAYS.get(random.nextInt(WAYS.size()));
            outOfReach(wire, ways, Duration.ofMillis(random.nextInt(3000)));
            Load.passes(Duration.ofMillis(random.nextInt(1000)));
        }
    }

    private static void killed(Part part) {
        part.kill();
        part.launch();
        part.awaitReady();
    }

    /**
     * One stands still until its claims have expired and goes on then: the servers, each service,
     * and a plan-service whose claims another has taken meanwhile.
     */
    @Test
    void oneStandsStill() throws Exception {
        apart(
                (apart, load) -> {
                    int round = 0;
                    for (String name : SERVICES) {
                        load.during(
                                round++,
                                name + " stands still",
                                1 + random.nextInt(90),
                                () -> still(apart.part(name)));
                    }
                    load.during(
                            round,
                            "The servers stand still",
                            1 + random.nextInt(90),
                            () -> still(apart.servers()));
                });
    }

    private static void still(Part part) {
        part.pause();
        Load.passes(LONGER_THAN_A_CLAIM);
        part.resume();
    }

    /** Two plan-services on one store: while one stands still the other takes its claims over. */
    @Test
    void aZombieComesBack() throws Exception {
        apart(
                (apart, load) -> {
                    apart.secondPlan().launch();
                    apart.secondPlan().awaitReady();
                    Target both =
                            target(
                                    List.of(apart.plan(), apart.planAgain()),
                                    apart.monitoring(),
                                    load.promises().activities());
                    try (Workload workload = new Workload(seed + 7, both)) {
                        Load two = with(load, workload, apart.planAgain());
                        two.during(
                                0,
                                "The first plan-service stands still",
                                1 + random.nextInt(90),
                                () -> still(apart.part("plan")));
                        two.during(
                                1,
                                "The second plan-service stands still",
                                1 + random.nextInt(90),
                                () -> still(apart.secondPlan()));
                        two.during(
                                2,
                                "The first plan-service killed",
                                1 + random.nextInt(90),
                                () -> killed(apart.part("plan")));
                    }
                });
    }

    /** Two plan-services on one store are told at once to fill every view anew, under load. */
    @Test
    void bothFillTheirViewsAnew() throws Exception {
        apart(
                (apart, load) -> {
                    apart.secondPlan().launch();
                    apart.secondPlan().awaitReady();
                    List<Api> both = List.of(apart.plan(), apart.planAgain());
                    Target target = target(both, apart.monitoring(), load.promises().activities());
                    try (Workload workload = new Workload(seed + 11, target)) {
                        with(load, workload, apart.planAgain())
                                .during(
                                        0,
                                        "Both plan-services fill their views anew",
                                        1 + random.nextInt(90),
                                        () -> Folds.rebuildAll(both, Duration.ofMinutes(5)));
                    }
                });
    }

    /** The services' clocks are up to two hours from each other. */
    @Test
    void clocksDiffer() throws Exception {
        apart(
                (apart, load) -> {
                    apart.restartAhead("monitoring", Duration.ofHours(1));
                    load.during(
                            0,
                            "monitoring-service an hour on",
                            1 + random.nextInt(90),
                            () -> apart.restartAhead("plan", Duration.ofMinutes(-50)));
                    load.during(
                            1,
                            "plan-service 50 minutes back, monitoring-service an hour on",
                            1 + random.nextInt(90),
                            () -> apart.restartAhead("reporting", Duration.ofHours(1)));
                });
    }

    private interface Scene {
        void play(Apart apart, Load load) throws Exception;
    }

    private void apart(Scene scene) throws Exception {
        try (Apart apart = Apart.onAnEmptyFolder(NINE)) {
            Evidence.keptOnFailure(
                    apart::keep,
                    () -> {
                        List<String> activities = SmallPlan.into(apart.plan());
                        Target target =
                                target(List.of(apart.plan()), apart.monitoring(), activities);
                        try (Workload workload = new Workload(seed, target)) {
                            scene.play(apart, load(apart, workload, activities));
                        }
                    });
        }
    }

    private static Target target(List<Api> plan, Api monitoring, List<String> activities) {
        return new Target(
                Map.of(
                        "plan",
                        plan.stream().map(ServicesApartIT::uri).toList(),
                        "monitoring",
                        List.of(uri(monitoring))),
                activities,
                monitoring.tokens());
    }

    private static URI uri(Api service) {
        return URI.create(service.address("/"));
    }

    private static Load load(Apart apart, Workload workload, List<String> activities) {
        return new Load(
                workload,
                new Promises(
                        apart.plan(),
                        apart.reporting(),
                        apart.documents(),
                        apart.brokers(),
                        activities),
                apart.services(),
                new Mails(apart.documents(), apart.mail(), true));
    }

    private static Load with(Load load, Workload workload, Api another) {
        List<Api> services = new ArrayList<>(load.services());
        services.add(another);
        return new Load(workload, load.promises(), services, load.mails());
    }
}
