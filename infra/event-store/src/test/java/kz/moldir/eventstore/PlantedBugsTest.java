package kz.moldir.eventstore;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Each planted mistake is seen by the very check that is meant, neither a timeout nor another one.
 */
@Execution(ExecutionMode.CONCURRENT)
class PlantedBugsTest {

    private static final long ANY = 20260417;

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    ANSWER_BEFORE_APPEND, answered commands are stored
                    NO_DEDUPLICATION, a command that is sent again stores nothing
                    SKIPPED_EVENT, 'a reader sees all, once, in order'
                    REPEATED_EVENT, 'a reader sees all, once, in order'
                    REORDERED_EVENTS, 'a reader sees all, once, in order'
                    """)
    void isCaught(PlantedBug planted, String check) {
        assertThatThrownBy(() -> new Competition(ANY, planted).run())
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("[" + check + "]");
    }
}
