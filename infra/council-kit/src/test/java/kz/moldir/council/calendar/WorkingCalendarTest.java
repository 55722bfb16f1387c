package kz.moldir.council.calendar;

import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.calendar.CalendarEntry.Kind;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class WorkingCalendarTest {
    private static final LocalizedText NAURYZ = LocalizedText.russian("Наурыз мейрамы");
    private static final WorkingCalendar CALENDAR =
            WorkingCalendar.of(
                    Set.of(SATURDAY, SUNDAY),
                    List.of(
                            entry("2026-03-23", Kind.DAY_OFF),
                            entry("2026-03-24", Kind.DAY_OFF),
                            entry("2026-03-25", Kind.DAY_OFF),
                            new CalendarEntry(day("2026-04-11"), Kind.WORKING_DAY, null, null)));

    @Nested
    class Days {
        @Test
        void areWorkedOutsideTheWeekend() {
            assertThat(CALENDAR.isWorking(day("2026-03-20"))).isTrue();
            assertThat(CALENDAR.isWorking(day("2026-03-21"))).isFalse();
        }

        @Test
        void areAsEnteredWhateverTheWeekSays() {
            assertThat(CALENDAR.isWorking(day("2026-03-24"))).isFalse();
            assertThat(CALENDAR.isWorking(day("2026-04-11"))).isTrue();
        }
    }

    @Nested
    class Counting {
        @Test
        void beginsOnTheDayAfter() {
            assertThat(CALENDAR.plusWorkingDays(day("2026-04-13"), 3)).isEqualTo("2026-04-16");
        }

        @Test
        void skipsTheWeekendAndNauryz() {
            assertThat(CALENDAR.plusWorkingDays(day("2026-03-20"), 1)).isEqualTo("2026-03-26");
            assertThat(CALENDAR.plusWorkingDays(day("2026-03-20"), 3)).isEqualTo("2026-03-30");
        }

        @Test
        void takesASaturdayThatIsWorked() {
            assertThat(CALENDAR.plusWorkingDays(day("2026-04-10"), 1)).isEqualTo("2026-04-11");
        }

        @Test
        void ofNothingStaysEvenOnADayOff() {
            assertThat(CALENDAR.plusWorkingDays(day("2026-03-22"), 0)).isEqualTo("2026-03-22");
        }

        @Test
        void refusesToGoBack() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CALENDAR.plusWorkingDays(day("2026-03-20"), -1));
        }

        @Test
        void betweenTwoDaysLeavesOutTheFirst() {
            assertThat(CALENDAR.workingDaysBetween(day("2026-03-20"), day("2026-03-27")))
                    .isEqualTo(2);
            assertThat(CALENDAR.workingDaysBetween(day("2026-03-20"), day("2026-03-20"))).isZero();
            assertThat(CALENDAR.workingDaysBetween(day("2026-03-20"), day("2026-03-01"))).isZero();
        }
    }

    @Nested
    class DaysOff {
        @Test
        void areListedWithTheirNames() {
            assertThat(CALENDAR.daysOff(day("2026-03-21"), day("2026-03-26")))
                    .containsExactly(
                            new DayOff(day("2026-03-22"), null, true),
                            new DayOff(day("2026-03-23"), NAURYZ, false),
                            new DayOff(day("2026-03-24"), NAURYZ, false),
                            new DayOff(day("2026-03-25"), NAURYZ, false));
        }
    }

    @Nested
    class Making {
        @Test
        void refusesADayTwice() {
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () ->
                                    WorkingCalendar.of(
                                            Set.of(),
                                            List.of(
                                                    entry("2026-03-23", Kind.DAY_OFF),
                                                    entry("2026-03-23", Kind.WORKING_DAY))))
                    .withMessageContaining("2026-03-23");
        }

        @Test
        void refusesAWeekWithoutWork() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> WorkingCalendar.of(Set.of(DayOfWeek.values()), List.of()));
        }
    }

    @Property
    void countingBetweenUndoesAdding(
            @ForAll @IntRange(max = 400) int offset, @ForAll @IntRange(max = 60) int count) {
        LocalDate from = day("2026-01-01").plusDays(offset);
        LocalDate to = CALENDAR.plusWorkingDays(from, count);

        assertThat(CALENDAR.workingDaysBetween(from, to)).isEqualTo(count);
        assertThat(count == 0 || CALENDAR.isWorking(to)).isTrue();
        assertThat(CALENDAR.daysOff(from, to).size() + count)
                .isEqualTo((int) (to.toEpochDay() - from.toEpochDay()));
    }

    private static CalendarEntry entry(String day, Kind kind) {
        return new CalendarEntry(day(day), kind, NAURYZ, null);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
