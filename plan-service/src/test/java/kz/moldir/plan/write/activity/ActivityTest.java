package kz.moldir.plan.write.activity;

import java.time.LocalDate;
import java.time.LocalTime;
import kz.moldir.kit.command.Refused;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.ActivityEvent.ActivityCancelled;
import kz.moldir.plan.events.ActivityEvent.ActivityClosed;
import kz.moldir.plan.events.ActivityEvent.ActivityCovered;
import kz.moldir.plan.events.ActivityEvent.ActivityDateAgreed;
import kz.moldir.plan.events.ActivityEvent.ActivityPlanned;
import kz.moldir.plan.events.ActivityEvent.ActivityPostponed;
import kz.moldir.plan.events.ActivityEvent.Occurrence;
import kz.moldir.plan.events.ActivityEvent.OccurrenceRecorded;
import kz.moldir.plan.events.ActivityEvent.Publication;
import kz.moldir.plan.write.activity.ActivityCommand.AgreeDate;
import kz.moldir.plan.write.activity.ActivityCommand.Cancel;
import kz.moldir.plan.write.activity.ActivityCommand.Close;
import kz.moldir.plan.write.activity.ActivityCommand.Cover;
import kz.moldir.plan.write.activity.ActivityCommand.PlanActivity;
import kz.moldir.plan.write.activity.ActivityCommand.Postpone;
import kz.moldir.plan.write.activity.ActivityCommand.RecordOccurrence;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ActivityTest {

    private static final String ID = RealPlan.FIRE_STATION;
    private static final LocalDate TODAY = RealPlan.TODAY;
    private static final LocalDate FEBRUARY = LocalDate.of(2026, 2, 12);
    private static final LocalDate MAY = LocalDate.of(2026, 5, 13);
    private static final String URL = "https://example.kz/1";
    private static final ActivityPlanned PLANNED = RealPlan.planned(RealPlan.fireStation());
    private static final ActivityPlanned UNDATED = RealPlan.planned(RealPlan.zhetysu());
    private static final ActivityPlanned PERMANENT = RealPlan.planned(RealPlan.buildings());
    private static final OccurrenceRecorded HAPPENED = new OccurrenceRecorded(ID, RealPlan.VISIT);
    private static final ActivityCancelled CANCELLED =
            new ActivityCancelled(ID, TODAY, "Объект сдан");
    private static final ActivityClosed CLOSED =
            new ActivityClosed(ID, TODAY, "Дано пять рекомендаций");

    private final FixtureConfiguration<Activity> activity =
            new AggregateTestFixture<>(Activity.class);

    @Nested
    class Planning {

        @Test
        void beginsTheActivity() {
            activity.givenNoPriorActivity()
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
                    .when(new AgreeDate(RealPlan.ZHETYSU, MAY, time, "Акимат"))
                    .expectEvents(new ActivityDateAgreed(RealPlan.ZHETYSU, MAY, time, "Акимат"));
        }

        @Test
        void mayBeChanged() {
            given(PLANNED, new ActivityDateAgreed(ID, MAY, null, null))
                    .when(agree(ID, TODAY))
                    .expectEvents(new ActivityDateAgreed(ID, TODAY, null, null));
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
            return new AgreeDate(id, date, null, null);
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

        private Postpone postpone(String id, LocalDate date) {
            return new Postpone(id, date, "Нет допуска");
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

    @Nested
    class RecordingAnOccurrence {

        @Test
        void addsIt() {
            given(PLANNED)
                    .when(new RecordOccurrence(ID, RealPlan.VISIT, TODAY))
                    .expectEvents(HAPPENED);
        }

        @Test
        void isDoneOnceForTheSameVisit() {
            given(PLANNED, HAPPENED)
                    .when(new RecordOccurrence(ID, RealPlan.VISIT, TODAY))
                    .expectNoEvents()
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void isPossibleAfterClosing() {
            Occurrence late = occurrence("late", TODAY);

            given(PLANNED, HAPPENED, CLOSED)
                    .when(new RecordOccurrence(ID, late, TODAY))
                    .expectEvents(new OccurrenceRecorded(ID, late));
        }

        @Test
        void isRefusedForTomorrow() {
            refused(
                    given(PLANNED)
                            .when(
                                    new RecordOccurrence(
                                            ID, occurrence("x", TODAY.plusDays(1)), TODAY)),
                    "activity-in-future");
        }

        @Test
        void isRefusedOnceItIsCancelled() {
            refused(
                    given(PLANNED, CANCELLED).when(new RecordOccurrence(ID, RealPlan.VISIT, TODAY)),
                    "activity-cancelled");
        }

        private Occurrence occurrence(String id, LocalDate date) {
            return new Occurrence(id, date, null, null, null, null, null, null);
        }
    }

    @Nested
    class Closing {

        private final Close close = new Close(ID, "Дано пять рекомендаций", TODAY);

        @Test
        void recordsTheResult() {
            given(PLANNED, HAPPENED).when(close).expectEvents(CLOSED);
        }

        @Test
        void isRefusedWhereNothingHappened() {
            refused(given(PLANNED).when(close), "activity-nothing-happened");
        }

        @Test
        void isRefusedTwice() {
            refused(given(PLANNED, HAPPENED, CLOSED).when(close), "activity-closed");
        }

        @Test
        void isRefusedOnceItIsCancelled() {
            refused(given(PLANNED, HAPPENED, CANCELLED).when(close), "activity-cancelled");
        }
    }

    @Nested
    class Covering {

        @Test
        void takesAPublicationBeforeTheEventForAnAnnouncement() {
            given(PLANNED)
                    .when(cover(TODAY, null))
                    .expectEvents(covered(TODAY, Publication.Kind.ANNOUNCEMENT));
        }

        @Test
        void takesAPublicationSinceTheEventForItsResult() {
            given(PLANNED, HAPPENED)
                    .when(cover(RealPlan.VISIT.date(), null))
                    .expectEvents(covered(RealPlan.VISIT.date(), Publication.Kind.RESULT));
        }

        @Test
        void believesTheKindThatIsSaid() {
            given(PLANNED, HAPPENED)
                    .when(cover(TODAY, Publication.Kind.ANNOUNCEMENT))
                    .expectEvents(covered(TODAY, Publication.Kind.ANNOUNCEMENT));
        }

        @Test
        void isPossibleAfterClosing() {
            given(PLANNED, HAPPENED, CLOSED)
                    .when(cover(TODAY, null))
                    .expectEvents(covered(TODAY, Publication.Kind.RESULT));
        }

        @Test
        void isRefusedForTheSameAddressTwice() {
            refused(
                    given(PLANNED, covered(TODAY, Publication.Kind.ANNOUNCEMENT))
                            .when(cover(TODAY, null)),
                    "activity-publication-known");
        }

        @Test
        void isRefusedForTomorrow() {
            refused(given(PLANNED).when(cover(TODAY.plusDays(1), null)), "activity-in-future");
        }

        @Test
        void isRefusedOnceItIsCancelled() {
            refused(given(PLANNED, CANCELLED).when(cover(TODAY, null)), "activity-cancelled");
        }

        private Cover cover(LocalDate date, Publication.@Nullable Kind kind) {
            return new Cover(ID, URL, "Совет в Шугыле", date, kind, TODAY);
        }

        private ActivityCovered covered(LocalDate date, Publication.Kind kind) {
            return new ActivityCovered(ID, new Publication(URL, "Совет в Шугыле", date, kind));
        }
    }

    private TestExecutor<Activity> given(Object... events) {
        return activity.given(events);
    }

    private static void refused(ResultValidator<Activity> result, String code) {
        result.expectException(Refused.class).expectExceptionMessage(code).expectNoEvents();
    }
}
