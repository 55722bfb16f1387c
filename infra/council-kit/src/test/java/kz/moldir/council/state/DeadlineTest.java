package kz.moldir.council.state;

import static kz.moldir.council.state.ActivityState.NO_RECORD;
import static kz.moldir.council.state.ActivityState.PLANNED;
import static kz.moldir.council.state.Rows.NAURYZ;
import static kz.moldir.council.state.Rows.RULES;
import static kz.moldir.council.state.Rows.day;
import static kz.moldir.council.state.Rows.inApril;
import static kz.moldir.council.state.Rows.on;
import static kz.moldir.council.state.Rows.without;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.List;
import kz.moldir.council.TimeframeKind;
import kz.moldir.council.calendar.CalendarEntry;
import kz.moldir.council.calendar.CalendarEntry.Kind;
import kz.moldir.council.calendar.DayOff;
import kz.moldir.council.calendar.WorkingCalendar;
import kz.moldir.council.settings.Terms;
import kz.moldir.council.state.Deadline.Basis;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineTest {

    @Nested
    class Passing {
        /** Nauryz is Monday 23 to Wednesday 25 March; 1 May is a Friday off. */
        @ParameterizedTest
        @CsvSource({
            "2026-03-18, 2026-03-26", // Wednesday: Thursday, Friday, then over Nauryz
            "2026-03-20, 2026-03-30", // Friday: over Nauryz and a weekend
            "2026-03-23, 2026-03-30", // due on a day off itself
            "2026-04-13, 2026-04-16", // nothing in between
            "2026-04-16, 2026-04-21", // over a weekend
            "2026-04-30, 2026-05-06" // over 1 May and a weekend
        })
        void comesTheDayAfterThreeWorkingDays(String due, String lastDay) {
            ActivityFacts facts = on(due);

            assertThat(RULES.stateOf(facts, day(lastDay))).isEqualTo(PLANNED);
            assertThat(RULES.stateOf(facts, day(lastDay).plusDays(1))).isEqualTo(NO_RECORD);
        }

        @Test
        void comesTheNextDayWithoutGrace() {
            StateRules strict =
                    new StateRules(Terms.ofDays(0, 10), WorkingCalendar.of(List.of(), List.of()));

            assertThat(strict.stateOf(on("2026-04-18"), day("2026-04-18"))).isEqualTo(PLANNED);
            assertThat(strict.stateOf(on("2026-04-18"), day("2026-04-19"))).isEqualTo(NO_RECORD);
        }
    }

    @Nested
    class Explaining {
        @Test
        void namesTheDaysOffThatWereSkipped() {
            assertThat(RULES.explain(on("2026-03-20")))
                    .contains(
                            new Deadline(
                                    day("2026-03-20"),
                                    Basis.TERM,
                                    3,
                                    day("2026-03-30"),
                                    List.of(
                                            new DayOff(day("2026-03-21"), null, true),
                                            new DayOff(day("2026-03-22"), null, true),
                                            new DayOff(day("2026-03-23"), NAURYZ, false),
                                            new DayOff(day("2026-03-24"), NAURYZ, false),
                                            new DayOff(day("2026-03-25"), NAURYZ, false),
                                            new DayOff(day("2026-03-28"), null, true),
                                            new DayOff(day("2026-03-29"), null, true)),
                                    List.of()));
        }

        @Test
        void namesTheSaturdaysThatWereCounted() {
            WorkingCalendar moved =
                    WorkingCalendar.of(
                            List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                            List.of(
                                    new CalendarEntry(
                                            day("2026-03-14"), Kind.WORKING_DAY, null, null)));

            assertThat(new StateRules(Terms.ofDays(1, 10), moved).explain(on("2026-03-13")))
                    .hasValueSatisfying(
                            deadline -> {
                                assertThat(deadline.lastDay()).isEqualTo("2026-03-14");
                                assertThat(deadline.moved()).containsExactly(day("2026-03-14"));
                                assertThat(deadline.skipped()).isEmpty();
                            });
        }

        @Test
        void countsFromTheEndOfTheTerm() {
            assertThat(RULES.dueDay(inApril())).contains(day("2026-04-30"));
        }

        @Test
        void countsFromTheAgreedDayEvenWithinTheTerm() {
            Deadline deadline =
                    RULES.explain(inApril().dateAgreed(day("2026-04-13"))).orElseThrow();

            assertThat(deadline.basis()).isEqualTo(Basis.AGREED);
            assertThat(deadline.lastDay()).isEqualTo("2026-04-16");
        }

        @Test
        void countsFromTheDayOfTheLastMove() {
            ActivityFacts moved =
                    inApril().postponedTo(day("2026-05-12")).postponedTo(day("2026-05-20"));
            Deadline deadline = RULES.explain(moved).orElseThrow();

            assertThat(deadline.basis()).isEqualTo(Basis.POSTPONED);
            assertThat(deadline.due()).isEqualTo("2026-05-20");
        }

        @Test
        void hasNothingToSayWithoutADay() {
            assertThat(RULES.explain(without(TimeframeKind.TO_BE_AGREED))).isEmpty();
        }

        @Test
        void hasNothingToSayOfWhatIsCancelled() {
            assertThat(RULES.explain(inApril().cancelled(day("2026-04-01")))).isEmpty();
        }
    }
}
