package kz.moldir.monitoring.listening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import kz.moldir.monitoring.events.VisitEvent.NextRow;
import kz.moldir.monitoring.write.VisitCommand;
import kz.moldir.monitoring.write.VisitCommand.CancelWithActivity;
import kz.moldir.monitoring.write.VisitCommand.FollowPlan;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A visit when a later plan has its activity from a day on, and when it stays after all. */
class NextPlanTest extends PlanEventsCase {

    private final LocalDate from = DAY.plusDays(5);
    private final ActivityCarriedOverV1 later = carriedOverFrom(from);
    private final VisitMadeV1 before = new VisitMadeV1("a24", "o2", from.minusDays(1), null);
    private final VisitMadeV1 then = new VisitMadeV1("a24", "o2", from, null);
    private final OccurrenceTakenBackV1 never = new OccurrenceTakenBackV1("a24", "o2", false);
    private final OccurrenceTakenBackV1 wrong = new OccurrenceTakenBackV1("a24", "o2", true);
    private final CancelWithActivity left =
            CancelWithActivity.goingOn(VISIT, new NextRow(2026, 2, 21));

    @Nested
    class OfWhatTookPlaceBefore {

        @Test
        void isMadeOnAFurtherDay() {
            assertThat(because(withDay, later, before, postponed))
                    .contains(follow(DAY.plusDays(7), 3));
            assertThat(because(withDay, later, then, postponed)).contains(left);
            KnownActivity kept = after(withDay, later, before, postponed);
            assertThat(kept.over(DAY.plusDays(7))).isFalse();
            assertThat(kept.planned().goesOn()).isNull();
        }

        @Test
        void comesBackWhenThatIsRecordedLater() {
            assertThat(anew(because(withDay, later, postponed, before))).isEqualTo(DAY.plusDays(7));
            assertThat(because(withDay, later, before)).contains(follow(DAY, 2));
            assertThat(because(withDay, before, later)).isEmpty();
        }

        @Test
        void isLeftWhenThatNeverWas() {
            assertThat(because(withDay, later, before, postponed, never)).contains(left);
            assertThat(after(withDay, later, before, postponed, never).over(from)).isTrue();
        }

        @Test
        void staysWhereADetailOfThatIsPutRight() {
            assertThat(because(withDay, later, before, postponed, wrong)).isEmpty();
            assertThat(
                            because(
                                    withDay,
                                    later,
                                    before,
                                    postponed,
                                    wrong,
                                    new VisitMadeV1("a24", "o3", from.minusDays(2), null)))
                    .contains(follow(DAY.plusDays(7), 5));
            assertThat(
                            because(
                                    withDay,
                                    later,
                                    before,
                                    postponed,
                                    wrong,
                                    new VisitMadeV1("a24", "o3", from, null)))
                    .as("it took place afterwards")
                    .contains(left);
        }
    }

    @Nested
    class OfADayThatAnotherEventNames {

        @Test
        void isLeftWhereAnAmendmentNamesIt() {
            assertThat(because(withDay, later, amended(from, "SITE_VISIT"))).contains(left);
            assertThat(because(withDay, later, amended(from.minusDays(1), "SITE_VISIT")))
                    .get()
                    .isInstanceOf(FollowPlan.class);
        }

        @Test
        void isLeftWhereThePlansOwnDayStandsAgain() {
            assertThat(
                            because(
                                    planned("EXACT_DAY", from, "SITE_VISIT"),
                                    agreed,
                                    later,
                                    new DayTakenBackV1("a24", "Ошибка")))
                    .contains(left);
        }

        @Test
        void isLeftWhereItIsTold() {
            assertThat(because(withDay, later, told("open", from))).contains(left);
        }
    }

    /** Events of before named no day, and ended the activity where it was. */
    @Nested
    class OfADecisionWhoseDayIsPutRight {

        @Test
        void comesBackUntilTheLaterPlanBegins() {
            assertThat(anew(because(withDay, carriedOver(APPROVED), later))).isEqualTo(DAY);
            assertThat(after(withDay, carriedOver(APPROVED), later).over(DAY)).isFalse();
            assertThat(because(withDay, carriedOver(APPROVED), carriedOverFrom(DAY)))
                    .as("that one was cancelled, and the later plan's row has its own")
                    .contains(left);
            assertThat(anew(because(withDay, carriedOverFrom(DAY), later)))
                    .as("also where the later plan was said to begin sooner")
                    .isEqualTo(DAY);
        }

        @Test
        void comesBackWhereItNeverWasDecided() {
            assertThat(
                            anew(
                                    because(
                                            withDay,
                                            carriedOver(APPROVED),
                                            carriedOverFrom(DAY),
                                            wentOnByMistake)))
                    .isEqualTo(DAY);
            KnownActivity known = after(withDay, carriedOver(APPROVED), later, wentOnByMistake);
            assertThat(known.over(from)).isFalse();
            assertThat(known.planned().cancelled()).isFalse();
        }
    }

    /** The day of the visit that takes the place of the one that was left. */
    private static LocalDate anew(Optional<VisitCommand> command) {
        FollowPlan visit = (FollowPlan) command.orElseThrow();
        assertThat(visit.visitId()).isNotEqualTo(VISIT);
        assertThat(visit.activity().cancelled()).isFalse();
        return visit.date();
    }
}
