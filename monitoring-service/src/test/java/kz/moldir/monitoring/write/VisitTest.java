package kz.moldir.monitoring.write;

import java.time.LocalDate;
import java.util.List;
import kz.moldir.council.LocalizedText;
import kz.moldir.kit.command.Refused;
import kz.moldir.monitoring.events.VisitEvent;
import kz.moldir.monitoring.events.VisitEvent.Expert;
import kz.moldir.monitoring.events.VisitEvent.ExpertInvited;
import kz.moldir.monitoring.events.VisitEvent.Finding;
import kz.moldir.monitoring.events.VisitEvent.FindingRecorded;
import kz.moldir.monitoring.events.VisitEvent.InvitationTakenBack;
import kz.moldir.monitoring.events.VisitEvent.Severity;
import kz.moldir.monitoring.events.VisitEvent.VisitCancelled;
import kz.moldir.monitoring.events.VisitEvent.VisitCompleted;
import kz.moldir.monitoring.events.VisitEvent.VisitMoved;
import kz.moldir.monitoring.events.VisitEvent.VisitScheduled;
import kz.moldir.monitoring.write.VisitCommand.CancelVisit;
import kz.moldir.monitoring.write.VisitCommand.CancelWithActivity;
import kz.moldir.monitoring.write.VisitCommand.CompleteVisit;
import kz.moldir.monitoring.write.VisitCommand.InviteExpert;
import kz.moldir.monitoring.write.VisitCommand.ScheduleVisit;
import kz.moldir.monitoring.write.VisitCommand.TakeInvitationBack;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.hamcrest.CustomMatcher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class VisitTest {

    private static final LocalDate APPROVED = LocalDate.of(2026, 3, 17);
    private static final LocalDate TODAY = LocalDate.of(2026, 4, 13);
    private static final LocalDate DAY = LocalDate.of(2026, 4, 22);
    private static final LocalizedText TITLE = LocalizedText.russian("Международный аэропорт");
    private static final PlannedActivity AIRPORT =
            new PlannedActivity("a24", 24, TITLE, true, false);

    private final AggregateTestFixture<Visit> fixture = new AggregateTestFixture<>(Visit.class);

    @Nested
    class SchedulingByHand {

        @Test
        void isPossibleForAnyDayOfAMonitoringActivity() {
            fixture.givenNoPriorActivity()
                    .when(new ScheduleVisit("v1", AIRPORT, LocalDate.of(2026, 1, 15), "Терминал 2"))
                    .expectEvents(byHand(LocalDate.of(2026, 1, 15)));
        }

        @Test
        void saysThatItsActivityIsNoRowOfThePlan() {
            fixture.givenNoPriorActivity()
                    .when(
                            new ScheduleVisit(
                                    "v1",
                                    new PlannedActivity("a24", 24, TITLE, true, false, true),
                                    DAY,
                                    null))
                    .expectEvents(
                            new VisitScheduled(
                                    "v1", "a24", 24, TITLE, DAY, null, true, false, null, true));
        }

        @Test
        void isRefusedWithoutAnActivity() {
            expectRefusal(scheduled(null), new VisitRefusal.UnknownActivity());
        }

        @Test
        void isRefusedForOtherWork() {
            expectRefusal(
                    scheduled(new PlannedActivity("a1", 1, TITLE, false, false)),
                    new VisitRefusal.NotMonitoring(1));
        }

        @Test
        void isRefusedForACancelledActivity() {
            expectRefusal(
                    scheduled(new PlannedActivity("a24", 24, TITLE, true, true)),
                    new VisitRefusal.ActivityCancelled(24));
        }

        @Test
        void isRefusedForTheDaysOnWhichTheNextPlanHasTheActivity() {
            PlannedActivity goingOn =
                    new PlannedActivity("a24", 24, TITLE, true, false, null, DAY, null);
            expectRefusal(scheduled(goingOn), new VisitRefusal.GoesOnThere(24, DAY));
            fixture.givenNoPriorActivity()
                    .when(new ScheduleVisit("v1", goingOn, DAY.minusDays(1), null))
                    .expectSuccessfulHandlerExecution();
        }

        private ResultValidator<Visit> scheduled(@Nullable PlannedActivity activity) {
            return fixture.givenNoPriorActivity()
                    .when(new ScheduleVisit("v1", activity, DAY, null));
        }
    }

    @Nested
    class Completing {

        private final Finding finding = new Finding("f1", "Нет пандуса", Severity.HIGH);

        @Test
        void recordsEachFindingFirst() {
            fixture.given(byHand(TODAY))
                    .when(new CompleteVisit("v1", List.of(finding), null, null, TODAY, null))
                    .expectEvents(
                            new FindingRecorded("v1", "a24", finding),
                            new VisitCompleted("v1", "a24", TODAY, "Терминал 2", 1));
        }

        @Test
        void needsNoFindings() {
            fixture.given(followed(TODAY, false, 0))
                    .when(complete(null))
                    .expectEvents(completed(TODAY, 0));
        }

        @Test
        void takesTheDayOnWhichTheTeamReallyWasThere() {
            fixture.given(followed(DAY, false, 0))
                    .when(complete(TODAY))
                    .expectEvents(completed(TODAY, 0));
        }

        @Test
        void isRefusedForTheDaysOnWhichTheNextPlanHasTheActivity() {
            PlannedActivity goingOn =
                    new PlannedActivity("a24", 24, TITLE, true, false, null, TODAY, null);
            expectRefusal(
                    fixture.given(followed(DAY, false, 0))
                            .when(new CompleteVisit("v1", List.of(), TODAY, null, TODAY, goingOn)),
                    new VisitRefusal.GoesOnThere(24, TODAY));
            LocalDate before = TODAY.minusDays(1);
            fixture.given(followed(DAY, false, 0))
                    .when(new CompleteVisit("v1", List.of(), before, null, TODAY, goingOn))
                    .expectEvents(completed(before, 0));
        }

        @Test
        void isHowADayToBeConfirmedIsConfirmed() {
            LocalDate before = APPROVED.minusDays(30);
            fixture.given(followed(before, true, 0))
                    .when(complete(null))
                    .expectEvents(completed(before, 0));
        }

        @Test
        void isRefusedBeforeTheDay() {
            expectRefusal(
                    fixture.given(followed(DAY, false, 0)).when(complete(null)),
                    new VisitRefusal.InFuture(DAY));
        }

        @Test
        void isRefusedTwice() {
            expectRefusal(
                    fixture.given(followed(TODAY, false, 0), completed(TODAY, 0))
                            .when(complete(null)),
                    new VisitRefusal.AlreadyCompleted(TODAY));
        }

        @Test
        void isRefusedAfterACancellation() {
            expectRefusal(
                    fixture.given(followed(TODAY, false, 0), cancelled()).when(complete(null)),
                    new VisitRefusal.AlreadyCancelled());
        }
    }

    @Nested
    class Cancelling {

        @Test
        void endsAVisitThatWasMadeByHand() {
            fixture.given(byHand(DAY))
                    .when(new CancelVisit("v1", "Карантин", false))
                    .expectEvents(cancelled());
        }

        @Test
        void isLeftToThePlanWhereTheVisitFollowsIt() {
            expectRefusal(
                    fixture.given(followed(DAY, false, 0))
                            .when(new CancelVisit("v1", "Карантин", false)),
                    new VisitRefusal.FollowsPlan());
        }

        /** Its day came before the next plan took its activity over, and nobody was there. */
        @Test
        void endsAVisitThatThePlanLeft() {
            fixture.given(followed(DAY, false, 0))
                    .when(new CancelVisit("v1", "Карантин", true))
                    .expectEvents(cancelled());
        }

        @Test
        void isRefusedAfterTheVisit() {
            expectRefusal(
                    fixture.given(byHand(TODAY), completed(TODAY, 0))
                            .when(new CancelVisit("v1", "Карантин", false)),
                    new VisitRefusal.AlreadyCompleted(TODAY));
        }

        @Test
        void comesWithTheActivity() {
            fixture.given(followed(DAY, false, 0))
                    .when(new CancelWithActivity("v1", "Карантин"))
                    .expectEvents(cancelled());
        }

        @Test
        void isNothingWhereThereIsNoVisit() {
            fixture.givenNoPriorActivity()
                    .when(new CancelWithActivity("v1", "Карантин"))
                    .expectNoEvents();
        }

        @Test
        void leavesWhatWasMade() {
            fixture.given(followed(TODAY, false, 0), completed(TODAY, 0))
                    .when(new CancelWithActivity("v1", "Карантин"))
                    .expectNoEvents();
        }
    }

    @Nested
    class Inviting {

        private static final Expert EXPERT =
                new Expert("r-7", LocalizedText.russian("Ахметова Д.С."));

        @Test
        void letsAnExpertIn() {
            fixture.given(followed(DAY, false, 0))
                    .when(new InviteExpert("v1", EXPERT))
                    .expectEvents(new ExpertInvited("v1", "a24", EXPERT));
        }

        @Test
        void isDoneOnceAndOutlivesAMove() {
            fixture.given(
                            followed(DAY, false, 0),
                            new ExpertInvited("v1", "a24", EXPERT),
                            new VisitMoved("v1", "a24", 24, TITLE, DAY, DAY.plusDays(1), false, 1))
                    .when(new InviteExpert("v1", EXPERT))
                    .expectNoEvents();
        }

        @Test
        void isRefusedForWhomTheRosterDoesNotKnow() {
            expectRefusal(
                    fixture.given(followed(DAY, false, 0)).when(new InviteExpert("v1", null)),
                    new VisitRefusal.UnknownExpert());
        }

        @Test
        void isRefusedForACancelledVisit() {
            expectRefusal(
                    fixture.given(byHand(DAY), cancelled()).when(new InviteExpert("v1", EXPERT)),
                    new VisitRefusal.AlreadyCancelled());
        }

        @Test
        void isTakenBackAlsoAfterTheVisit() {
            fixture.given(
                            followed(TODAY, false, 0),
                            new ExpertInvited("v1", "a24", EXPERT),
                            completed(TODAY, 0))
                    .when(new TakeInvitationBack("v1", "r-7"))
                    .expectEvents(new InvitationTakenBack("v1", "a24", "r-7"));
            new AggregateTestFixture<>(Visit.class)
                    .given(followed(TODAY, false, 0))
                    .when(new TakeInvitationBack("v1", "r-7"))
                    .expectNoEvents();
        }
    }

    private static CompleteVisit complete(@Nullable LocalDate day) {
        return new CompleteVisit("v1", List.of(), day, null, TODAY, null);
    }

    private static VisitEvent followed(LocalDate day, boolean toBeConfirmed, long sequence) {
        return new VisitScheduled(
                "v1", "a24", 24, TITLE, day, null, false, toBeConfirmed, sequence);
    }

    private static VisitEvent byHand(LocalDate day) {
        return new VisitScheduled("v1", "a24", 24, TITLE, day, "Терминал 2", true, false, null);
    }

    private static VisitEvent completed(LocalDate day, int findings) {
        return new VisitCompleted("v1", "a24", day, null, findings);
    }

    private static VisitEvent cancelled() {
        return new VisitCancelled("v1", "a24", "Карантин");
    }

    private static void expectRefusal(ResultValidator<Visit> result, VisitRefusal refusal) {
        result.expectNoEvents()
                .expectException(
                        new CustomMatcher<Throwable>("refused: " + refusal) {
                            @Override
                            public boolean matches(Object failure) {
                                return failure instanceof Refused refused
                                        && refused.refusal().equals(refusal);
                            }
                        });
    }
}
