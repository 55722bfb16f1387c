package kz.moldir.plan.write.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import kz.moldir.plan.write.orders.ActivityRequests.Another;
import kz.moldir.plan.write.orders.ActivityRequests.OccurrenceRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OccurrenceRequestTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 13);

    @Test
    void isAnotherOnTheDayAndAtThePlaceOfWhichThatIsSaid() {
        assertThat(asked("Акимат", new Another(DAY, " Акимат ")).isAnother()).isTrue();
        assertThat(asked(null, new Another(DAY, "")).isAnother()).isTrue();
        assertThat(asked("", new Another(DAY, null)).isAnother()).isTrue();
    }

    @Test
    void isNoneElsewhere() {
        assertThat(asked("Акимат", null).isAnother()).isFalse();
        assertThat(asked("Акимат", new Another(DAY.plusDays(1), "Акимат")).isAnother()).isFalse();
        assertThat(asked("Акимат", new Another(DAY, null)).isAnother()).isFalse();
        assertThat(asked(null, new Another(DAY, "Акимат")).isAnother()).isFalse();
    }

    private static OccurrenceRequest asked(@Nullable String place, @Nullable Another another) {
        return new OccurrenceRequest(DAY, null, place, null, null, null, another, null, null);
    }
}
