package kz.moldir.eventstore;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.jspecify.annotations.Nullable;

/** Engines that compete; {@code -Dmoldir.seed=...} repeats the choices of a run. */
class CompetingEnginesIT {

    /** They mostly wait for answers that were lost, so some run beside one another. */
    private static final int BESIDE = 3;

    @Provide
    Arbitrary<List<Long>> seeds() {
        @Nullable Long given = Long.getLong("moldir.seed");
        return given == null
                ? Arbitraries.longs().between(0, 1L << 40).list().ofSize(BESIDE)
                : Arbitraries.just(List.of(given));
    }

    @Property(tries = 2, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void keepEveryPromiseWhileConnectionsFail(@ForAll("seeds") List<Long> seeds) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (long seed : seeds) {
                Competition competition = new Competition(seed, PlantedBug.NONE);
                all.add(
                        threads.submit(
                                () -> {
                                    competition.run();
                                    return seed;
                                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
        }
    }
}
