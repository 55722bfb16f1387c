package kz.moldir.monitoring.listening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.List;
import kz.moldir.monitoring.events.VisitEvent.NextRow;
import kz.moldir.monitoring.write.VisitCommand;
import kz.moldir.monitoring.write.VisitCommand.CancelWithActivity;
import kz.moldir.monitoring.write.VisitCommand.FollowPlan;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PlanEventsTest extends PlanEventsCase {

    @Nested
    class AVisit {

        @Test
        void followsAnActivityWithADay() {
            assertThat(because(withDay)).contains(follow(DAY, 0));
        }

        @Test
        void alsoFollowsASecondKind() {
            assertThat(because(planned("EXACT_DAY", DAY, "HEARING", "PUBLIC_MONITORING")))
                    .contains(follow(DAY, 0));
        }

        @Test
        void isMadeByHandWhereItIsNotAnnounced() {
            assertThat(because(marked(withDay))).isEmpty();
        }

        @Test
        void isMadeAnewWhenItsActivityWasCancelledByMistake() {
            VisitCommand again = because(withDay, cancelled, takenBack).orElseThrow();

            assertThat(again)
                    .isInstanceOfSatisfying(
                            FollowPlan.class,
                            visit -> {
                                assertThat(visit.date()).isEqualTo(DAY);
                                assertThat(visit.activity().cancelled()).isFalse();
                            });
            assertThat(again.visitId()).as("that one is cancelled").isNotEqualTo(VISIT);
            assertThat(because(withDay, cancelled, takenBack, cancelled))
                    .contains(new CancelWithActivity(again.visitId(), "Карантин"));
            assertThat(on(DAY.plusDays(1), withDay, cancelled, takenBack)).isEmpty();
            assertThat(because(withDay, made, cancelled, takenBack))
                    .as("the visit that was made")
                    .contains(follow(DAY, 3));
            assertThat(because(withoutDay, cancelled, takenBack)).isEmpty();
            assertThat(because(withoutDay, cancelled, takenBack, agreed)).contains(follow(DAY, 3));
        }

        @Test
        void isNotCancelledByWhatWasTakenBackAndComesAgain() {
            KnownActivity known = after(withDay, cancelled, takenBack);

            assertThat(PlanEvents.command(known, cancelled, 1, APPROVED)).isEmpty();
        }

        @Test
        void followsAnAgreedAndAPostponedDay() {
            assertThat(because(withoutDay, agreed)).contains(follow(DAY, 1));
            assertThat(because(withoutDay, agreed, postponed)).contains(follow(DAY.plusDays(7), 2));
        }

        @Test
        void isLeftWhereItsDayWasRecordedByMistake() {
            DayTakenBackV1 undone = new DayTakenBackV1("a24", "Записано по ошибке");

            assertThat(because(withoutDay, agreed, undone))
                    .contains(new CancelWithActivity(VISIT, "Записано по ошибке"));
            VisitCommand another = because(withoutDay, agreed, undone, agreed).orElseThrow();
            assertThat(another.visitId()).isNotEqualTo(VISIT);
            assertThat(because(withDay, postponed, undone)).contains(follow(DAY, 2));
            assertThat(because(withoutDay, undone)).isEmpty();
        }

        /** What took place is followed by no second visit, whatever becomes of its day. */
        @Test
        void isNotMadeASecondTimeWhereItTookPlace() {
            DayTakenBackV1 undone = new DayTakenBackV1("a24", "Записано по ошибке");

            assertThat(because(withoutDay, agreed, made, undone)).isEmpty();
            assertThat(because(withoutDay, agreed, made, undone, agreed))
                    .hasValueSatisfying(again -> assertThat(again.visitId()).isEqualTo(VISIT));
        }

        @Test
        void isCancelledWithItsActivity() {
            assertThat(because(withDay, cancelled))
                    .contains(new CancelWithActivity(VISIT, "Карантин"));
        }

        /** Held as it may be: what was made stays, and no other is planned for it. */
        @Test
        void isCancelledWhereItsActivityIsTakenOutOfThePlan() {
            ActivityClosedV1 held = new ActivityClosedV1("a24", true);

            assertThat(because(withDay, held, cancelled))
                    .contains(new CancelWithActivity(VISIT, "Карантин"));
            assertThat(after(withDay, held, cancelled).planned().cancelled()).isTrue();
            assertThat(because(withDay, held, cancelled, agreed)).isEmpty();
        }

        @Test
        void isLeftWhenALaterPlanGoesOnWithItsActivityUnlessItsDayHasPassed() {
            assertThat(because(withDay, carriedOver(DAY)))
                    .contains(CancelWithActivity.goingOn(VISIT, new NextRow(2026, 2, 21)));
            assertThat(because(withDay, carriedOver)).as("it may have been made").isEmpty();
            assertThat(because(withoutDay, agreed, carriedOver)).isEmpty();
            assertThat(because(withDay, carriedOver, wentOnByMistake, postponed))
                    .as("the visit that was kept moves on")
                    .contains(follow(DAY.plusDays(7), 3));
        }

        @Test
        void isLeftWhereTheLaterPlanIsSaidToGoOnFromAnEarlierDay() {
            StandingDayV1 wrong = new StandingDayV1("a24", "carrying-over", null, true, "—", null);

            assertThat(wrong.stands()).as("the right day follows").isEmpty();
            assertThat(because(withDay, carriedOver, carriedOver(DAY)))
                    .contains(CancelWithActivity.goingOn(VISIT, new NextRow(2026, 2, 21)));
            assertThat(because(withDay, carriedOver(DAY), carriedOver))
                    .as("it was left already")
                    .isEmpty();
        }

        @Test
        void staysUntilTheLaterPlanHasItsActivity() {
            ActivityCarriedOverV1 later = carriedOverFrom(DAY.plusDays(1));

            assertThat(because(withDay, later)).isEmpty();
            assertThat(after(withDay, later).over(DAY)).isFalse();
            assertThat(after(withDay, later).over(DAY.plusDays(1))).isTrue();
            assertThat(because(withDay, later, new ActivityDateAgreedV1("a24", DAY.minusDays(2))))
                    .as("it moves as before")
                    .get()
                    .isInstanceOfSatisfying(
                            FollowPlan.class,
                            moved -> {
                                assertThat(moved.visitId()).isEqualTo(VISIT);
                                assertThat(moved.date()).isEqualTo(DAY.minusDays(2));
                            });
            assertThat(because(withDay, later, cancelled))
                    .contains(new CancelWithActivity(VISIT, cancelled.reason()));
            assertThat(because(withDay, later, wentOnByMistake))
                    .as("nothing had become of it")
                    .contains(follow(DAY, 2));
        }

        @Test
        void isLeftWhereTheLaterPlanHasItsActivityOnThatDay() {
            CancelWithActivity goneOn = CancelWithActivity.goingOn(VISIT, new NextRow(2026, 2, 21));
            ActivityCarriedOverV1 later = carriedOverFrom(DAY.plusDays(1));

            assertThat(because(withDay, carriedOverFrom(DAY))).contains(goneOn);
            assertThat(because(withDay, carriedOverFrom(DAY), carriedOverFrom(DAY.minusDays(1))))
                    .as("it was left already")
                    .isEmpty();
            assertThat(because(withDay, later, postponed)).contains(goneOn);
            assertThat(because(withDay, later, postponed, agreed))
                    .as("a day until then makes another one")
                    .get()
                    .isInstanceOfSatisfying(
                            FollowPlan.class,
                            made -> assertThat(made.visitId()).isNotEqualTo(VISIT));
            assertThat(because(withDay, carriedOverFrom(DAY), wentOnByMistake))
                    .as("another one is made")
                    .get()
                    .isInstanceOfSatisfying(
                            FollowPlan.class,
                            made -> assertThat(made.visitId()).isNotEqualTo(VISIT));
        }

        @Test
        void isTheSameForTheSameActivity() {
            assertThat(PlanEvents.visitOf("a24"))
                    .isEqualTo(VISIT)
                    .isNotEqualTo(PlanEvents.visitOf("a25"));
        }
    }

    @Nested
    class Nothing {

        @Test
        void comesFromATermWithoutADay() {
            assertThat(because(withoutDay)).isEmpty();
            assertThat(because(planned("UNTIL", null, "SITE_VISIT"))).isEmpty();
            assertThat(because(planned("MONTH", LocalDate.of(2026, 4, 1), "SITE_VISIT"))).isEmpty();
        }

        @Test
        void comesFromOtherWork() {
            ActivityPlannedV1 hearing = planned("EXACT_DAY", DAY, "HEARING");
            assertThat(because(hearing)).isEmpty();
            assertThat(because(hearing, agreed)).isEmpty();
            assertThat(because(hearing, amended(DAY, "HEARING"))).isEmpty();
        }
    }

    @Nested
    class Knowledge {

        @Test
        void foldsTheActivity() {
            KnownActivity known = after(withoutDay, agreed, cancelled);

            assertThat(known)
                    .isEqualTo(
                            new KnownActivity(
                                    "a24",
                                    24,
                                    TITLE,
                                    true,
                                    List.of("PUBLIC_MONITORING"),
                                    List.of("2"),
                                    APPROVED,
                                    null,
                                    DAY,
                                    true,
                                    VISIT,
                                    null,
                                    -1,
                                    false,
                                    null,
                                    false,
                                    null,
                                    null,
                                    List.of()));
        }

        @Test
        void takesTheWordsOfTheAmendedPlan() {
            KnownActivity known = after(withDay, amended(DAY, "PUBLIC_MONITORING"));

            assertThat(known.title()).isEqualTo(AMENDED);
            assertThat(known.number()).isEqualTo(25);
            assertThat(known.kinds()).containsExactly("PUBLIC_MONITORING");
            assertThat(known.commissions()).containsExactly("3");
        }

        @Test
        void beginsWithThePlanning() {
            assertThatIllegalStateException()
                    .isThrownBy(() -> KnownActivity.after(null, agreed, 0));
        }
    }
}
