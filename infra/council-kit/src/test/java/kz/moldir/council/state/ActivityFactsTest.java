package kz.moldir.council.state;

import static kz.moldir.council.state.Rows.day;
import static kz.moldir.council.state.Rows.inApril;
import static kz.moldir.council.state.Rows.on;
import static kz.moldir.council.state.Rows.without;
import static org.assertj.core.api.Assertions.assertThat;

import kz.moldir.council.Timeframe;
import kz.moldir.council.TimeframeKind;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ActivityFactsTest {

    @Nested
    class WithholdingADay {
        private final ActivityFacts facts =
                without(TimeframeKind.TO_BE_AGREED).approved(day("2026-03-17")).dayWithheld();

        @Test
        void isNeitherALackNorADelay() {
            StateRules rules = Rows.RULES;

            assertThat(rules.stateOf(facts, day("2026-04-13"))).isEqualTo(ActivityState.PLANNED);
            assertThat(rules.stateOf(on("2026-04-10").dayWithheld(), day("2026-06-30")))
                    .isEqualTo(ActivityState.PLANNED);
            assertThat(rules.dueDay(facts)).isEmpty();
        }

        @Test
        void endsWhenTheDayIsTold() {
            ActivityFacts told = facts.standing(day("2026-05-20"), true, 2);

            assertThat(told.postponedTo()).isEqualTo("2026-05-20");
            assertThat(told.moves()).isEqualTo(2);
            assertThat(told.withheld()).isFalse();
        }
    }

    @Nested
    class Moving {
        @Test
        void isCountedEachTime() {
            ActivityFacts facts =
                    on("2026-04-10").postponedTo(day("2026-04-20")).postponedTo(day("2026-05-20"));

            assertThat(facts.moves()).isEqualTo(2);
            assertThat(facts.postponedTo()).isEqualTo("2026-05-20");
            assertThat(facts.timeframe().end()).isEqualTo("2026-04-10");
        }

        @Test
        void cannotBeHiddenAsAnAgreedDayPastTheTerm() {
            ActivityFacts facts = inApril().dateAgreed(day("2026-05-05"));

            assertThat(facts.moves()).isEqualTo(1);
            assertThat(facts.postponedTo()).isEqualTo("2026-05-05");
        }

        @Test
        void isNotAnAgreedDayWithinTheTerm() {
            ActivityFacts facts =
                    inApril().dateAgreed(day("2026-04-10")).dateAgreed(day("2026-04-30"));

            assertThat(facts.moves()).isZero();
            assertThat(facts.postponedTo()).isNull();
        }

        @Test
        void isALaterDayWhereTheTermNamesNone() {
            ActivityFacts agreed =
                    without(TimeframeKind.TO_BE_AGREED).dateAgreed(day("2026-04-20"));

            assertThat(agreed.moves()).isZero();
            assertThat(agreed.dateAgreed(day("2026-04-19")).moves()).isZero();
            assertThat(agreed.dateAgreed(day("2026-04-21")).moves()).isEqualTo(1);
        }

        @Test
        void isNotAFurtherDayOnceTheAgreedOneTookPlace() {
            ActivityFacts visited =
                    without(TimeframeKind.TO_BE_AGREED)
                            .dateAgreed(day("2026-04-10"))
                            .occurred(day("2026-04-10"));

            assertThat(visited.dateAgreed(day("2026-05-12")).moves()).isZero();
            assertThat(visited.dateAgreed(day("2026-05-12")).postponedTo()).isNull();
        }

        @Test
        void isNotRepeatedByAgreeingOnTheSameDay() {
            ActivityFacts moved = inApril().postponedTo(day("2026-05-20"));

            assertThat(moved.dateAgreed(day("2026-05-20"))).isEqualTo(moved);
        }

        @Test
        void staysCountedWhenTheRowComesBackIntoItsTerm() {
            ActivityFacts back =
                    inApril().postponedTo(day("2026-05-20")).dateAgreed(day("2026-04-20"));

            assertThat(back.postponedTo()).isNull();
            assertThat(back.moves()).isEqualTo(1);
        }
    }

    @Nested
    class AmendingTheTerm {
        private static final Timeframe MAY =
                new Timeframe("Май", TimeframeKind.MONTH, day("2026-05-01"), day("2026-05-31"));
        private static final Timeframe LATE_MAY =
                new Timeframe(
                        "III декада мая",
                        TimeframeKind.DECADE,
                        day("2026-05-21"),
                        day("2026-05-31"));

        @Test
        void isAMoveToNoDay() {
            ActivityFacts facts = inApril().dateAgreed(day("2026-04-10")).termAmended(MAY);

            assertThat(facts.agreedDay()).isNull();
            assertThat(facts.postponedTo()).isEqualTo("2026-05-31");
            assertThat(facts.moves()).isEqualTo(1);
            assertThat(facts.promised()).isEqualTo(inApril().timeframe());
            assertThat(facts.postponedTo(day("2026-05-31")))
                    .as("events of before named the end as a day")
                    .isEqualTo(facts);
        }

        @Test
        void leavesADayWithinIt() {
            ActivityFacts facts = inApril().postponedTo(day("2026-05-20")).termAmended(MAY);

            assertThat(facts.postponedTo()).isEqualTo("2026-05-20");
            assertThat(facts.moves()).isEqualTo(1);
            assertThat(facts.termAmended(LATE_MAY).postponedTo()).isEqualTo("2026-05-31");
            assertThat(facts.termAmended(LATE_MAY).moves()).isEqualTo(1);
        }

        @Test
        void takesTheDayAlongThatTheTermItselfNamed() {
            Timeframe until =
                    new Timeframe("до 31 мая", TimeframeKind.UNTIL, null, day("2026-05-31"));

            assertThat(
                            on("2026-04-10")
                                    .dateAgreed(day("2026-04-10"))
                                    .termAmended(until)
                                    .postponedTo())
                    .isEqualTo("2026-05-31");
            assertThat(
                            on("2026-04-10")
                                    .dateAgreed(day("2026-04-09"))
                                    .termAmended(until)
                                    .agreedDay())
                    .isEqualTo("2026-04-09");
        }

        @Test
        void keepsTheFirstTermAlsoWhereItsDayIsNotTold() {
            ActivityFacts told =
                    on("2026-04-10")
                            .dayWithheld()
                            .termAmended(MAY)
                            .standing(day("2026-05-20"), true, 1);

            assertThat(told.promised()).isEqualTo(on("2026-04-10").timeframe());
            assertThat(inApril().dayWithheld().termAmended(inApril().timeframe()).original())
                    .isNull();
        }

        @Test
        void changesNothingOfWhatIsOverOrSaidOtherwise() {
            ActivityFacts moved = inApril().postponedTo(day("2026-05-20"));
            Timeframe april = moved.timeframe();
            Timeframe words = new Timeframe("в апреле", april.kind(), april.start(), april.end());

            assertThat(moved.termAmended(words).postponedTo()).isEqualTo("2026-05-20");
            assertThat(inApril().closed(day("2026-04-20")).termAmended(MAY).moves()).isZero();
        }
    }

    @Nested
    class Holding {
        @Test
        void isTheLastOccurrenceInWhateverOrderTheyWereRecorded() {
            ActivityFacts facts =
                    inApril()
                            .occurred(day("2026-04-09"))
                            .occurred(day("2026-04-02"))
                            .closed(day("2026-04-13"));

            assertThat(facts.heldOn()).isEqualTo("2026-04-09");
        }

        @Test
        void isTheDayOfClosingWhereNoOccurrenceIsRecorded() {
            assertThat(inApril().closed(day("2026-04-13")).heldOn()).isEqualTo("2026-04-13");
        }

        @Test
        void isNotUndoneByAVisitAfterClosing() {
            ActivityFacts covered =
                    inApril()
                            .occurred(day("2026-04-09"))
                            .closed(day("2026-04-10"))
                            .published(day("2026-04-10"));

            assertThat(covered.occurred(day("2026-05-20")).covered()).isTrue();
        }

        @Test
        void isUnknownWhileTheRowIsOpen() {
            ActivityFacts facts = inApril().occurred(day("2026-04-09"));

            assertThat(facts.heldOn()).isNull();
            assertThat(facts.underway()).isTrue();
            assertThat(facts.closed(day("2026-04-10")).underway()).isFalse();
        }
    }

    @Nested
    class Correcting {
        @Test
        void takesAwayOneOccurrenceOfTwoOnADay() {
            ActivityFacts facts =
                    inApril()
                            .occurred(day("2026-04-09"))
                            .occurred(day("2026-04-09"))
                            .withoutOccurrence(day("2026-04-09"));

            assertThat(facts.occurrences()).containsExactly(day("2026-04-09"));
        }

        @Test
        void undoesEachFact() {
            ActivityFacts before = inApril();

            assertThat(before.closed(day("2026-04-09")).withoutClosing()).isEqualTo(before);
            assertThat(before.cancelled(day("2026-04-09")).withoutCancellation()).isEqualTo(before);
            assertThat(before.carriedIntoNextPlan(day("2026-04-09")).withoutCarryingOver())
                    .isEqualTo(before);
            assertThat(before.dateAgreed(day("2026-04-09")).withoutAgreedDay()).isEqualTo(before);
            assertThat(before.answerRequested("ДЧС", day("2026-04-09")).answered())
                    .as("that somebody was asked is kept")
                    .usingRecursiveComparison()
                    .ignoringFields("asked")
                    .isEqualTo(before);
            assertThat(before.published(day("2026-04-09")).withoutPublication(day("2026-04-09")))
                    .isEqualTo(before);
        }

        @Test
        void replacesAMoveToAWrongDayWithoutCountingItTwice() {
            ActivityFacts right =
                    inApril()
                            .postponedTo(day("2026-05-12"))
                            .postponedTo(day("2026-12-20"))
                            .withoutAgreedDay()
                            .postponedTo(day("2026-05-20"));

            assertThat(right.postponedTo()).isEqualTo("2026-05-20");
            assertThat(right.moves()).isEqualTo(2);
        }

        @Test
        void ofTheTermKeepsTheRest() {
            Timeframe may =
                    new Timeframe("Май", TimeframeKind.MONTH, day("2026-05-01"), day("2026-05-31"));
            ActivityFacts facts = inApril().occurred(day("2026-04-09")).timeframeChanged(may);

            assertThat(facts.timeframe()).isEqualTo(may);
            assertThat(facts.occurrences()).containsExactly(day("2026-04-09"));
        }
    }
}
