package kz.moldir.reporting.read.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class OutcomeTest {

    private static final LocalDate DAY = LocalDate.of(2026, 4, 2);

    @Test
    void whatTookPlaceIsToldByDayWhateverWasPutRightLast() {
        Outcome outcome =
                Outcome.NONE
                        .occurred(once("later", DAY.plusDays(7)))
                        .occurred(once("put right", DAY))
                        .occurred(once("same day", DAY.plusDays(7)));

        assertThat(outcome.byDay())
                .extracting(Occurrence::id)
                .containsExactly("put right", "later", "same day");
    }

    private static Occurrence once(String id, LocalDate day) {
        return new Occurrence(id, day, null, null, null, null, null, null);
    }
}
