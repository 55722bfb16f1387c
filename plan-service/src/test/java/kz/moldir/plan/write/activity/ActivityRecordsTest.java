package kz.moldir.plan.write.activity;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.ActivityEvent.ActivityCovered;
import kz.moldir.plan.events.ActivityEvent.Occurrence;
import kz.moldir.plan.events.ActivityEvent.OccurrenceRecorded;
import kz.moldir.plan.events.ActivityEvent.Publication;
import kz.moldir.plan.events.Correction;
import kz.moldir.plan.write.activity.ActivityCommand.Close;
import kz.moldir.plan.write.activity.ActivityCommand.Cover;
import kz.moldir.plan.write.activity.ActivityCommand.RecordOccurrence;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ActivityRecordsTest extends ActivityCase {

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
        void isPutRightAlsoOnceItsRowIsClosed() {
            LocalDate day = RealPlan.VISIT.date();
            Right place =
                    new Right(
                            null, null, "Зал", null, null, null, null, null, null, null, null, null,
                            null, null, null, null, null);
            given(PLANNED, HAPPENED, new ActivityEvent.ActivityClosed(ID, day, "Итог"))
                    .when(correct(Correction.Kind.OCCURRENCE, RealPlan.VISIT.id(), place))
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void isRefusedForAnotherYear() {
            for (LocalDate day : List.of(LocalDate.of(2001, 5, 4), LocalDate.of(2025, 9, 30))) {
                refused(
                        given(PLANNED).when(new RecordOccurrence(ID, occurrence("x", day), TODAY)),
                        "activity-another-year");
            }
            given(PLANNED)
                    .when(
                            new RecordOccurrence(
                                    ID, occurrence("x", LocalDate.of(2025, 12, 20)), TODAY))
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void isRefusedOnceItIsCancelled() {
            refused(
                    given(PLANNED, CANCELLED).when(new RecordOccurrence(ID, RealPlan.VISIT, TODAY)),
                    "activity-cancelled");
        }

        @Test
        void isRefusedForWhatLooksLikeARecordedOneUnlessItIsAnother() {
            LocalDate day = RealPlan.VISIT.date();
            Occurrence bare = occurrence("x", day);
            Occurrence spelt = of("x", day, RealPlan.VISIT.time(), " мкр. «шугыла»");
            for (Occurrence same : List.of(bare, spelt)) {
                refused(
                        given(PLANNED, HAPPENED).when(new RecordOccurrence(ID, same, TODAY)),
                        "activity-occurred-already");
                given(PLANNED, HAPPENED)
                        .when(new RecordOccurrence(ID, same, TODAY, true, "x"))
                        .expectEvents(new OccurrenceRecorded(ID, same));
            }
        }

        @Test
        void isNotTheSameAtAnotherTimeOrPlaceNorAsAVisitThatMonitoringTells() {
            LocalDate day = RealPlan.VISIT.date();
            Occurrence visit = new Occurrence("v", day, null, null, "visit", null, null, "v");
            for (Occurrence other :
                    List.of(
                            of("x", day, LocalTime.of(15, 0), null),
                            of("x", day, null, "ТЭЦ-2"),
                            occurrence("x", day.plusDays(1)),
                            visit)) {
                given(PLANNED, HAPPENED)
                        .when(new RecordOccurrence(ID, other, TODAY))
                        .expectEvents(new OccurrenceRecorded(ID, other));
            }
        }

        private Occurrence of(
                String id, LocalDate date, @Nullable LocalTime time, @Nullable String place) {
            return new Occurrence(id, date, time, place, null, null, null, null);
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
            refused(
                    given(PLANNED, HAPPENED, CLOSED)
                            .when(cover(TODAY.minusYears(1), Publication.Kind.RESULT)),
                    "activity-another-year");
        }

        @Test
        void isRefusedOnceItIsCancelled() {
            refused(given(PLANNED, CANCELLED).when(cover(TODAY, null)), "activity-cancelled");
        }

        @Test
        void isAskedAboutWhereItIsAResultBeforeTheDayItWasHeld() {
            LocalDate early = RealPlan.VISIT.date().minusDays(1);
            Cover result = cover(early, Publication.Kind.RESULT);
            refused(given(PLANNED, HAPPENED).when(result), "activity-result-before-held");
            refused(given(PLANNED, HAPPENED, CLOSED).when(result), "activity-result-before-held");
            given(PLANNED, HAPPENED)
                    .when(
                            new Cover(
                                    ID,
                                    URL,
                                    "Совет в Шугыле",
                                    early,
                                    Publication.Kind.RESULT,
                                    Publication.Medium.SOCIAL,
                                    TODAY,
                                    Set.of("activity-result-before-held")))
                    .expectEvents(covered(early, Publication.Kind.RESULT));
            given(PLANNED, HAPPENED)
                    .when(cover(early, Publication.Kind.ANNOUNCEMENT))
                    .expectSuccessfulHandlerExecution();
            given(PLANNED, HAPPENED)
                    .when(cover(RealPlan.VISIT.date(), Publication.Kind.RESULT))
                    .expectSuccessfulHandlerExecution();
        }

        private Cover cover(LocalDate date, Publication.@Nullable Kind kind) {
            return new Cover(
                    ID, URL, "Совет в Шугыле", date, kind, Publication.Medium.SOCIAL, TODAY);
        }

        private ActivityCovered covered(LocalDate date, Publication.Kind kind) {
            return new ActivityCovered(
                    ID,
                    new Publication(URL, "Совет в Шугыле", date, kind, Publication.Medium.SOCIAL));
        }
    }
}
