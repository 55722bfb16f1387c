package kz.moldir.plan.write.activity;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.ActivityEvent.ActivityDateAgreed;
import kz.moldir.plan.events.ActivityEvent.ActivityPostponed;
import kz.moldir.plan.events.Correction.Kind;
import kz.moldir.plan.write.activity.ActivityCommand.AgreeDate;
import kz.moldir.plan.write.activity.ActivityCommand.Cancel;
import kz.moldir.plan.write.activity.ActivityCommand.Correct;
import kz.moldir.plan.write.activity.ActivityCommand.Postpone;
import kz.moldir.plan.write.activity.PlanningCommand.PlanActivity;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ActivityDatesTest extends ActivityCase {

    @Nested
    class Planning {

        @Test
        void beginsTheActivity() {
            nothingGiven()
                    .when(
                            new PlanActivity(
                                    ID,
                                    RealPlan.PLAN,
                                    2026,
                                    1,
                                    RealPlan.APPROVED_ON,
                                    RealPlan.fireStation()))
                    .expectEvents(PLANNED);
        }
    }

    @Nested
    class AgreeingADate {

        @Test
        void recordsDayTimeAndPlace() {
            LocalTime time = LocalTime.of(15, 0);

            given(UNDATED)
                    .when(new AgreeDate(RealPlan.ZHETYSU, MAY, time, "Акимат", TODAY))
                    .expectEvents(new ActivityDateAgreed(RealPlan.ZHETYSU, MAY, time, "Акимат"));
        }

        @Test
        void mayBeChangedToAnEarlierDay() {
            given(UNDATED, new ActivityDateAgreed(RealPlan.ZHETYSU, MAY, null, null))
                    .when(agree(RealPlan.ZHETYSU, TODAY))
                    .expectEvents(new ActivityDateAgreed(RealPlan.ZHETYSU, TODAY, null, null));
        }

        @Test
        void isRefusedForAnotherYear() {
            for (LocalDate day : List.of(MAY.minusYears(1), MAY.plusYears(2))) {
                refused(given(UNDATED).when(agree(RealPlan.ZHETYSU, day)), "activity-another-year");
                refused(
                        given(UNDATED, new ActivityDateAgreed(RealPlan.ZHETYSU, MAY, null, null))
                                .when(
                                        new Correct(
                                                RealPlan.ZHETYSU,
                                                Kind.DATE,
                                                "date",
                                                rightDate(day),
                                                "new",
                                                "Описка",
                                                TODAY)),
                        "activity-another-year");
            }
        }

        @Test
        void postponesNothing() {
            refused(given(PLANNED).when(agree(ID, TODAY)), "activity-postpone-it");
            refused(
                    given(PLANNED, new ActivityPostponed(ID, FEBRUARY, TODAY, "Нет допуска"))
                            .when(agree(ID, MAY)),
                    "activity-postpone-it");
        }

        @Test
        void postponesNoDayThatWasAgreed() {
            refused(
                    given(UNDATED, new ActivityDateAgreed(RealPlan.ZHETYSU, TODAY, null, null))
                            .when(agree(RealPlan.ZHETYSU, MAY)),
                    "activity-postpone-it");
        }

        @Test
        void isRefusedForPermanentWork() {
            refused(given(PERMANENT).when(agree(RealPlan.BUILDINGS, MAY)), "activity-permanent");
        }

        @Test
        void isRefusedOnceItIsClosed() {
            refused(given(PLANNED, HAPPENED, CLOSED).when(agree(ID, MAY)), "activity-closed");
        }

        @Test
        void isRefusedOnceItIsCancelled() {
            refused(given(PLANNED, CANCELLED).when(agree(ID, MAY)), "activity-cancelled");
        }

        private AgreeDate agree(String id, LocalDate date) {
            return new AgreeDate(id, date, null, null, TODAY);
        }
    }

    @Nested
    class Postponing {

        @Test
        void keepsTheDayItWasMovedFrom() {
            given(PLANNED)
                    .when(postpone(ID, MAY))
                    .expectEvents(new ActivityPostponed(ID, FEBRUARY, MAY, "Нет допуска"));
        }

        @Test
        void keepsTheHourThatIsKnownAlready() {
            LocalTime time = LocalTime.of(15, 0);

            given(PLANNED)
                    .when(new Postpone(ID, MAY, time, "Акимат", "Нет допуска", TODAY))
                    .expectEvents(
                            new ActivityPostponed(
                                    ID, FEBRUARY, MAY, time, "Акимат", "Нет допуска", null));
        }

        @Test
        void countsFromTheAgreedDay() {
            given(PLANNED, new ActivityDateAgreed(ID, TODAY, null, null))
                    .when(postpone(ID, MAY))
                    .expectEvents(new ActivityPostponed(ID, TODAY, MAY, "Нет допуска"));
        }

        @Test
        void isRefusedWithoutADateToMove() {
            refused(given(UNDATED).when(postpone(RealPlan.ZHETYSU, MAY)), "activity-has-no-date");
        }

        @Test
        void isRefusedToTheSameOrAnEarlierDay() {
            refused(given(PLANNED).when(postpone(ID, FEBRUARY)), "activity-not-later");
        }

        @Test
        void isRefusedForPermanentWork() {
            refused(given(PERMANENT).when(postpone(RealPlan.BUILDINGS, MAY)), "activity-permanent");
        }

        @Test
        void isRefusedOnceItIsClosed() {
            refused(given(PLANNED, HAPPENED, CLOSED).when(postpone(ID, MAY)), "activity-closed");
        }

        @Test
        void isRefusedOnceItIsCancelled() {
            refused(given(PLANNED, CANCELLED).when(postpone(ID, MAY)), "activity-cancelled");
        }

        @Test
        void isWeighedWithoutBeingRecorded() {
            refused(
                    given(PLANNED).when(new Weigh(postpone(ID, LocalDate.of(2020, 1, 5)))),
                    "activity-not-later");
            given(PLANNED).when(new Weigh(postpone(ID, MAY))).expectNoEvents();
        }

        private Postpone postpone(String id, LocalDate date) {
            return new Postpone(id, date, null, null, "Нет допуска", TODAY);
        }
    }

    @Nested
    class Cancelling {

        private final Cancel cancel = new Cancel(ID, "Объект сдан", TODAY);

        @Test
        void recordsTheDayAndTheReason() {
            given(PLANNED).when(cancel).expectEvents(CANCELLED);
        }

        @Test
        void isRefusedTwice() {
            refused(given(PLANNED, CANCELLED).when(cancel), "activity-cancelled");
        }

        @Test
        void isRefusedOnceItIsClosed() {
            refused(given(PLANNED, HAPPENED, CLOSED).when(cancel), "activity-closed");
        }
    }
}
