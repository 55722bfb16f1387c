package kz.moldir.council.state;

import static kz.moldir.council.state.ActivityState.BEFORE_APPROVAL;
import static kz.moldir.council.state.ActivityState.CANCELLED;
import static kz.moldir.council.state.ActivityState.CARRIED_OVER;
import static kz.moldir.council.state.ActivityState.COVERED;
import static kz.moldir.council.state.ActivityState.HELD;
import static kz.moldir.council.state.ActivityState.NO_DATE;
import static kz.moldir.council.state.ActivityState.NO_RECORD;
import static kz.moldir.council.state.ActivityState.PERMANENT;
import static kz.moldir.council.state.ActivityState.PLANNED;
import static kz.moldir.council.state.ActivityState.POSTPONED;
import static kz.moldir.council.state.ActivityState.WAITING;
import static kz.moldir.council.state.Rows.RULES;
import static kz.moldir.council.state.Rows.allYear;
import static kz.moldir.council.state.Rows.day;
import static kz.moldir.council.state.Rows.inApril;
import static kz.moldir.council.state.Rows.on;
import static kz.moldir.council.state.Rows.without;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import kz.moldir.council.TimeframeKind;
import kz.moldir.council.settings.Term;
import kz.moldir.council.settings.Terms;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** One row of a table is: what it shows, the facts, the day, the state. */
class StateRulesTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    void givesTheState(String shows, ActivityFacts facts, String today, ActivityState state) {
        assertThat(RULES.stateOf(facts, day(today))).as(shows).isEqualTo(state);
    }

    static Stream<Arguments> table() {
        return Stream.of(decided(), held(), beforeApproval(), waiting(), days(), underway())
                .flatMap(rows -> rows);
    }

    private static Stream<Arguments> decided() {
        ActivityFacts covered = on("2026-04-10").closed(day("2026-04-10"));
        covered = covered.published(day("2026-04-11"));
        return Stream.of(
                row("cancelled", on("2026-04-10").cancelled(day("2026-04-01")), CANCELLED),
                row("cancelled beats covered", covered.cancelled(day("2026-04-12")), CANCELLED),
                row(
                        "cancelled beats carried over",
                        inApril()
                                .carriedIntoNextPlan(day("2026-03-30"))
                                .cancelled(day("2026-04-01")),
                        CANCELLED),
                row("cancelled beats permanent", allYear().cancelled(day("2026-04-01")), CANCELLED),
                row("not cancelled after all", cancelledInError(), PLANNED),
                row("carried over", inApril().carriedIntoNextPlan(day("2026-03-30")), CARRIED_OVER),
                row(
                        "carried over beats covered",
                        covered.carriedIntoNextPlan(day("2026-03-30")),
                        CARRIED_OVER));
    }

    private static Stream<Arguments> held() {
        ActivityFacts held = on("2026-04-08").occurred(day("2026-04-09")).closed(day("2026-04-10"));
        return Stream.of(
                row("held", held, HELD),
                row("held early", inApril().closed(day("2026-04-02")), HELD),
                row("held beats permanent", allYear().closed(day("2026-04-10")), HELD),
                row("held beats before approval", on("2026-02-05").closed(day("2026-04-10")), HELD),
                row("held beats waiting", held.answerRequested("ДЧС", day("2026-04-10")), HELD),
                row("held beats postponed", held.postponedTo(day("2026-05-20")), HELD),
                row("published before the event", held.published(day("2026-04-08")), HELD),
                row("published on the day", held.published(day("2026-04-09")), COVERED),
                row("published after", held.published(day("2026-04-12")), COVERED),
                row(
                        "published before and after",
                        held.published(day("2026-04-12")).published(day("2026-04-01")),
                        COVERED),
                row("published, not closed", inApril().published(day("2026-04-12")), PLANNED),
                row("open again", held.withoutClosing(), PLANNED));
    }

    private static Stream<Arguments> beforeApproval() {
        return Stream.of(
                row("due on the day before", on("2026-03-16"), BEFORE_APPROVAL),
                row("due on the day of approval", on("2026-03-17"), NO_RECORD),
                row(
                        "a day in the past agreed for a later term",
                        on("2026-03-18").dateAgreed(day("2026-03-01")),
                        NO_RECORD),
                row(
                        "before approval beats waiting",
                        on("2026-02-05").answerRequested("ДЧС", day("2026-04-10")),
                        BEFORE_APPROVAL),
                row(
                        "moved to a day after the approval",
                        on("2026-02-05").postponedTo(day("2026-05-20")),
                        POSTPONED),
                row(
                        "moved and past again",
                        on("2026-02-05").postponedTo(day("2026-04-01")),
                        NO_RECORD),
                row("a draft, past", on(day("2026-04-12")), BEFORE_APPROVAL),
                row("a draft, today", on(day("2026-04-13")), PLANNED),
                row("a draft, to come", on(day("2026-04-14")), PLANNED));
    }

    private static Stream<Arguments> waiting() {
        ActivityFacts asked = inApril().answerRequested("ДЧС", day("2026-04-01"));
        return Stream.of(
                row("waiting", asked, "2026-04-01", WAITING),
                row("waiting on the tenth working day", asked, "2026-04-15", WAITING),
                row("lapsed on the eleventh", asked, "2026-04-16", PLANNED),
                row(
                        "waiting beats no date",
                        without(TimeframeKind.TO_BE_AGREED)
                                .answerRequested("аким", day("2026-04-10")),
                        WAITING),
                row(
                        "waiting beats no record",
                        on("2026-03-20").answerRequested("ДЧС", day("2026-04-10")),
                        WAITING),
                row(
                        "lapsed, then no record",
                        on("2026-03-20").answerRequested("ДЧС", day("2026-03-20")),
                        NO_RECORD),
                row("answered", asked.answered(), PLANNED),
                row("answered by a day", asked.dateAgreed(day("2026-04-20")), PLANNED),
                row("answered by a move", asked.postponedTo(day("2026-05-20")), POSTPONED),
                row(
                        "asked after a move",
                        asked.postponedTo(day("2026-05-20"))
                                .answerRequested("ДЧС", day("2026-04-10")),
                        WAITING));
    }

    private static Stream<Arguments> days() {
        ActivityFacts toBeAgreed = without(TimeframeKind.TO_BE_AGREED);
        return Stream.of(
                row("no date", toBeAgreed, NO_DATE),
                row("a date was agreed", toBeAgreed.dateAgreed(day("2026-04-20")), PLANNED),
                row(
                        "the agreed date was an error",
                        toBeAgreed.dateAgreed(day("2026-04-20")).withoutAgreedDay(),
                        NO_DATE),
                row("the agreed date passed", toBeAgreed.dateAgreed(day("2026-04-01")), NO_RECORD),
                row(
                        "another, later date was agreed",
                        toBeAgreed.dateAgreed(day("2026-04-20")).dateAgreed(day("2026-05-20")),
                        POSTPONED),
                row("a month to its end", inApril(), "2026-04-30", PLANNED),
                row("agreed within the month", inApril().dateAgreed(day("2026-04-20")), PLANNED),
                row("agreed past the month", inApril().dateAgreed(day("2026-05-05")), POSTPONED),
                row("postponed to today", inApril().postponedTo(day("2026-04-13")), POSTPONED),
                row("postponed to yesterday", inApril().postponedTo(day("2026-04-12")), PLANNED),
                row("postponed and long past", inApril().postponedTo(day("2026-04-01")), NO_RECORD),
                row("not understood", without(TimeframeKind.UNKNOWN), NO_DATE),
                row(
                        "not understood, but agreed",
                        without(TimeframeKind.UNKNOWN).dateAgreed(day("2026-04-20")),
                        PLANNED));
    }

    private static Stream<Arguments> underway() {
        ActivityFacts seen = on("2026-03-20").occurred(day("2026-03-20"));
        return Stream.of(
                row("happened, no result", seen, PLANNED),
                row(
                        "the record was an error",
                        seen.withoutOccurrence(day("2026-03-20")),
                        NO_RECORD),
                row(
                        "happened before the approval",
                        on("2026-02-05").occurred(day("2026-02-05")),
                        PLANNED),
                row(
                        "happened without an agreed date",
                        without(TimeframeKind.TO_BE_AGREED).occurred(day("2026-04-02")),
                        PLANNED),
                row("happened once, next day set", seen.postponedTo(day("2026-05-20")), POSTPONED));
    }

    private static ActivityFacts cancelledInError() {
        return inApril().cancelled(day("2026-04-01")).withoutCancellation();
    }

    private static Arguments row(String shows, ActivityFacts facts, ActivityState state) {
        return row(shows, facts, "2026-04-13", state);
    }

    private static Arguments row(
            String shows, ActivityFacts facts, String today, ActivityState state) {
        return Arguments.of(shows, facts, today, state);
    }

    @Nested
    class PermanentWork {
        @ParameterizedTest
        @EnumSource(
                value = TimeframeKind.class,
                names = {"ALL_YEAR", "ONGOING", "ON_DEMAND", "BY_SCHEDULE"})
        void isNeverLate(TimeframeKind kind) {
            ActivityFacts facts = without(kind).dateAgreed(day("2026-03-20"));

            assertThat(RULES.stateOf(facts, day("2027-01-01"))).isEqualTo(PERMANENT);
            assertThat(RULES.dueDay(facts)).isEmpty();
        }

        @Test
        void staysPermanentHoweverOftenItHappened() {
            ActivityFacts facts = allYear().occurred(day("2026-02-05")).occurred(day("2026-02-05"));

            assertThat(RULES.stateOf(facts, day("2026-04-13"))).isEqualTo(PERMANENT);
            assertThat(facts.occurrences()).hasSize(2);
        }
    }

    @Nested
    class AwaitingAResult {
        private final ActivityFacts seen = on("2026-03-20").occurred(day("2026-03-20"));

        @Test
        void beginsWhenTheDeadlineHasPassed() {
            assertThat(RULES.resultAwaited(seen, day("2026-03-30"))).isFalse();
            assertThat(RULES.resultAwaited(seen, day("2026-03-31"))).isTrue();
        }

        @Test
        void needsAnOccurrenceAndAnOpenRow() {
            assertThat(RULES.resultAwaited(on("2026-03-20"), day("2026-04-13"))).isFalse();
            assertThat(RULES.resultAwaited(seen.closed(day("2026-04-13")), day("2026-04-13")))
                    .isFalse();
            assertThat(RULES.resultAwaited(seen.cancelled(day("2026-04-13")), day("2026-04-13")))
                    .isFalse();
        }
    }

    @Nested
    class TheTermOfMinutes {
        private final LocalDate held = day("2026-03-19");

        @Test
        void isCountedInWorkingDaysFromTheDayItWasHeld() {
            Terms terms =
                    new Terms(
                            Term.ofDays(3),
                            Term.ofDays(10),
                            null,
                            null,
                            null,
                            null,
                            Term.ofDays(3),
                            null);
            assertThat(new StateRules(terms, Rows.calendar()).minutesUntil(held))
                    .as("three days off and a weekend lie between")
                    .hasValue(day("2026-03-27"));
        }

        @Test
        void isNoneWhereTheCouncilSetNone() {
            assertThat(RULES.minutesUntil(held)).isEmpty();
        }
    }
}
