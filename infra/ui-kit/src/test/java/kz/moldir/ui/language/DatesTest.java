package kz.moldir.ui.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DatesTest {

    private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");
    private static final LocalDate DAY = LocalDate.of(2026, 4, 15);
    private final Dates kk = new Dates(Language.KK, ALMATY);
    private final Dates ru = new Dates(Language.RU, ALMATY);
    private final Dates en = new Dates(Language.EN, ALMATY);

    @Nested
    class ADay {

        @Test
        void isWrittenInFull() {
            assertThat(kk.day(DAY)).isEqualTo("2026 жылғы 15 сәуір");
            assertThat(ru.day(DAY)).isEqualTo("15 апреля 2026 г.");
            assertThat(en.day(DAY)).isEqualTo("15 April 2026");
        }

        @Test
        void isWrittenShort() {
            assertThat(kk.dayShort(DAY)).isEqualTo("15 сәу.");
            assertThat(ru.dayShort(DAY)).isEqualTo("15 апр.");
            assertThat(en.dayShort(DAY)).isEqualTo("15 Apr");
            assertThat(ru.dayOfYear(DAY)).isEqualTo("15 апреля");
        }

        @Test
        void namesItsYearBesideADayOfAnother() {
            assertThat(ru.dayBeside(DAY, DAY.minusMonths(3))).isEqualTo("15 апреля");
            assertThat(ru.dayBeside(DAY, null)).isEqualTo("15 апреля");
            assertThat(kk.dayBeside(DAY, DAY.minusYears(1))).isEqualTo("2026 жылғы 15 сәуір");
        }

        @Test
        void hasItsWeekday() {
            assertThat(kk.weekday(DAY)).isEqualTo("15 сәуір, сәрсенбі");
            assertThat(ru.weekday(DAY)).isEqualTo("среда, 15 апреля");
            assertThat(en.weekday(DAY)).isEqualTo("Wednesday 15 April");
        }
    }

    @Nested
    class ARange {

        @Test
        void namesTheMonthOnce() {
            LocalDate end = DAY.plusDays(2);
            assertThat(kk.range(DAY, end)).isEqualTo("2026 жылғы 15–17 сәуір");
            assertThat(ru.range(DAY, end)).isEqualTo("15–17 апреля 2026 г.");
            assertThat(en.range(DAY, end)).isEqualTo("15–17 April 2026");
        }

        @Test
        void namesTheYearOnce() {
            LocalDate end = LocalDate.of(2026, 5, 31);
            assertThat(kk.range(DAY, end)).isEqualTo("2026 жылғы 15 сәуір – 31 мамыр");
            assertThat(ru.range(DAY, end)).isEqualTo("15 апреля – 31 мая 2026 г.");
        }

        @Test
        void namesBothYearsWhereTheyDiffer() {
            assertThat(kk.range(DAY, LocalDate.of(2027, 1, 2)))
                    .isEqualTo("2026 жылғы 15 сәуір – 2027 жылғы 2 қаңтар");
        }

        @Test
        void ofOneDayIsThatDay() {
            assertThat(en.range(DAY, DAY)).isEqualTo("15 April 2026");
        }
    }

    @Nested
    class AMonth {

        @Test
        void hasItsKazakhName() {
            assertThat(Stream.of(Month.values()).map(m -> kk.month(YearMonth.of(2026, m))))
                    .containsExactly(
                            "қаңтар",
                            "ақпан",
                            "наурыз",
                            "сәуір",
                            "мамыр",
                            "маусым",
                            "шілде",
                            "тамыз",
                            "қыркүйек",
                            "қазан",
                            "қараша",
                            "желтоқсан");
        }

        @Test
        void standsWithItsYear() {
            YearMonth april = YearMonth.of(2026, 4);
            assertThat(kk.monthOfYear(april)).isEqualTo("2026 жылғы сәуір");
            assertThat(ru.monthOfYear(april)).isEqualTo("апрель 2026 г.");
            assertThat(en.monthOfYear(april)).isEqualTo("April 2026");
        }
    }

    @Nested
    class AMoment {

        @Test
        void isInTheCouncilsZone() {
            Instant lateInUtc = Instant.parse("2026-04-14T20:30:00Z");
            assertThat(kk.moment(lateInUtc)).isEqualTo("2026 жылғы 15 сәуір, 01:30");
            assertThat(ru.moment(lateInUtc)).isEqualTo("15 апреля 2026 г., 01:30");
            assertThat(en.dayOf(lateInUtc)).isEqualTo(DAY);
            assertThat(en.time(LocalTime.of(9, 5))).isEqualTo("09:05");
        }
    }
}
