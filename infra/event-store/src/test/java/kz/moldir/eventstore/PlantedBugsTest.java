package kz.moldir.eventstore;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertAll;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class PlantedBugsTest {

    private static final long ANY = 20260417;

    private static final Map<PlantedBug, String> SEEN_BY =
            Map.of(
                    PlantedBug.ANSWER_BEFORE_APPEND, "answered commands are stored",
                    PlantedBug.NO_DEDUPLICATION, "a command that is sent again stores nothing",
                    PlantedBug.SKIPPED_EVENT, "a reader sees all, once, in order",
                    PlantedBug.REPEATED_EVENT, "a reader sees all, once, in order",
                    PlantedBug.REORDERED_EVENTS, "a reader sees all, once, in order");

    /** By the very check that is meant, neither a timeout nor another one. They mostly wait. */
    @Test
    void areEachCaught() {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Executable> checks =
                    SEEN_BY.entrySet().stream()
                            .map(each -> caught(threads, each.getKey(), each.getValue()))
                            .toList();
            assertAll(checks);
        }
    }

    private static Executable caught(ExecutorService threads, PlantedBug planted, String check) {
        Competition competition = new Competition(ANY, planted);
        Future<?> run =
                threads.submit(
                        () -> {
                            competition.run();
                            return planted;
                        });
        return () ->
                assertThatThrownBy(run::get)
                        .as("%s", planted)
                        .cause()
                        .isInstanceOf(AssertionError.class)
                        .hasMessageStartingWith("[" + check + "]");
    }
}
