package kz.moldir.eventstore;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.jspecify.annotations.Nullable;

/** Engines that compete; {@code -Dmoldir.seed=...} repeats the choices of a run. */
class CompetingEnginesTest {

    private static final long ANY = 20260417;

    @Provide
    Arbitrary<Long> seeds() {
        @Nullable Long given = Long.getLong("moldir.seed");
        return given == null ? Arbitraries.longs().between(0, 1L << 40) : Arbitraries.just(given);
    }

    @Property(tries = 6, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void keepEveryPromiseWhileConnectionsFail(@ForAll("seeds") long seed) throws Exception {
        new Competition(seed, PlantedBug.NONE).run();
    }

    @Example
    void areCaughtAnsweringBeforeTheyAppend() {
        caught(PlantedBug.ANSWER_BEFORE_APPEND, "answered commands are stored");
    }

    @Example
    void areCaughtDoingACommandTwice() {
        caught(PlantedBug.NO_DEDUPLICATION, "a command that is sent again stores nothing");
    }

    @Example
    void areCaughtSkippingAnEvent() {
        caught(PlantedBug.SKIPPED_EVENT, "a reader sees all, once, in order");
    }

    @Example
    void areCaughtRepeatingAnEvent() {
        caught(PlantedBug.REPEATED_EVENT, "a reader sees all, once, in order");
    }

    @Example
    void areCaughtReorderingEvents() {
        caught(PlantedBug.REORDERED_EVENTS, "a reader sees all, once, in order");
    }

    /** The very check that is meant, neither a timeout nor another one. */
    private static void caught(PlantedBug planted, String check) {
        assertThatThrownBy(() -> new Competition(ANY, planted).run())
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("[" + check + "]");
    }
}
