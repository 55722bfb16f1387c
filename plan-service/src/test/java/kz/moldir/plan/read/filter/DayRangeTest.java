package kz.moldir.plan.read.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import kz.moldir.kit.command.Invalid;
import org.junit.jupiter.api.Test;

class DayRangeTest {

    private static final LocalDate DAY = LocalDate.of(2026, 4, 3);

    @Test
    void readsADayAsPeopleAndAsProgramsWriteIt() {
        for (String written : List.of("2026-04-03", "03.04.2026", "3.4.2026", " 03.04.2026 ")) {
            assertThat(DayRange.day("day", written)).as(written).isEqualTo(DAY);
        }
        assertThat(DayRange.of("03.04.2026", "2026-04-04").includes(DAY)).isTrue();
    }

    @Test
    void refusesWhatIsNone() {
        for (String written : List.of("31.02.2026", "13.13.2026", "3.4", "завтра", "03.04.26")) {
            assertThatThrownBy(() -> DayRange.day("day", written))
                    .as(written)
                    .isInstanceOf(Invalid.class);
        }
    }
}
