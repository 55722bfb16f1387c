package kz.moldir.reporting.read.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** One order of history, whatever came first. */
class HistoryEntryTest {

    private static final Instant NINE = Instant.parse("2026-04-13T04:00:00Z");

    private final HistoryEntry agreed = entry("agreed", "moldir.plan/a", 1, 10);
    private final HistoryEntry postponed = entry("postponed", "moldir.plan/a", 2, 5);
    private final HistoryEntry visited = entry("visited", "moldir.monitoring/v", 0, 7);

    private static HistoryEntry entry(String type, String source, long sequence, long seconds) {
        return new HistoryEntry(NINE.plusSeconds(seconds), null, type, List.of(), source, sequence);
    }

    @Nested
    class EntriesOfOneSource {

        @Test
        void keepItsOrderThoughTheClockWentBack() {
            assertThat(HistoryEntry.inOrder(List.of(postponed, visited, agreed)))
                    .containsExactly(visited, agreed, postponed);
        }
    }

    @Nested
    class EntriesOfDifferentSources {

        @Test
        void areInTheOrderOfTheirTimes() {
            assertThat(HistoryEntry.inOrder(List.of(agreed, visited)))
                    .containsExactly(visited, agreed);
        }
    }
}
