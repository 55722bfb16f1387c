package kz.moldir.monitoring.write;

import java.time.LocalDate;
import kz.moldir.council.LocalizedText;
import kz.moldir.monitoring.events.VisitEvent;
import kz.moldir.monitoring.events.VisitEvent.VisitCancelled;
import kz.moldir.monitoring.events.VisitEvent.VisitCompleted;
import kz.moldir.monitoring.events.VisitEvent.VisitMoved;
import kz.moldir.monitoring.events.VisitEvent.VisitScheduled;
import kz.moldir.monitoring.write.VisitCommand.FollowPlan;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A visit that comes from the plan's own day. */
class VisitFollowingThePlanTest {

    private static final LocalDate APPROVED = LocalDate.of(2026, 3, 17);
    private static final LocalDate DAY = LocalDate.of(2026, 4, 22);
    private static final LocalizedText TITLE = LocalizedText.russian("Международный аэропорт");
    private static final PlannedActivity AIRPORT =
            new PlannedActivity("a24", 24, TITLE, true, false);

    private final AggregateTestFixture<Visit> fixture = new AggregateTestFixture<>(Visit.class);

    @Nested
    class FollowingThePlan {

        @Test
        void makesAVisitOfAnActivityWithADay() {
            fixture.givenNoPriorActivity()
                    .when(follow(DAY, 0))
                    .expectEvents(followed(DAY, false, 0));
        }

        @Test
        void leavesADayBeforeTheApprovalToBeConfirmed() {
            LocalDate before = APPROVED.minusDays(1);
            fixture.givenNoPriorActivity()
                    .when(follow(before, 0))
                    .expectEvents(followed(before, true, 0));
        }

        @Test
        void doesNotQuestionTheDayOfTheApprovalItself() {
            fixture.givenNoPriorActivity()
                    .when(follow(APPROVED, 0))
                    .expectEvents(followed(APPROVED, false, 0));
        }

        @Test
        void movesTheVisit() {
            fixture.given(followed(DAY, false, 0))
                    .when(follow(DAY.plusDays(7), 2))
                    .expectEvents(moved(DAY, DAY.plusDays(7), 2));
        }

        @Test
        void changesNothingWhenTheDayIsTheSame() {
            fixture.given(followed(DAY, false, 0)).when(follow(DAY, 1)).expectNoEvents();
        }

        @Test
        void ignoresWhatThePlanSaidBefore() {
            fixture.given(followed(DAY, false, 0), moved(DAY, DAY.plusDays(7), 2))
                    .when(follow(DAY, 1))
                    .expectNoEvents();
        }

        @Test
        void leavesAVisitAloneThatWasMadeOrCancelled() {
            fixture.given(followed(DAY, false, 0), completed(DAY, 0))
                    .when(follow(DAY.plusDays(7), 1))
                    .expectNoEvents();
            fixture.given(followed(DAY, false, 0), cancelled())
                    .when(follow(DAY.plusDays(7), 1))
                    .expectNoEvents();
        }
    }

    private static FollowPlan follow(LocalDate day, long sequence) {
        return new FollowPlan("v1", AIRPORT, day, APPROVED, sequence);
    }

    private static VisitEvent followed(LocalDate day, boolean toBeConfirmed, long sequence) {
        return new VisitScheduled(
                "v1", "a24", 24, TITLE, day, null, false, toBeConfirmed, sequence);
    }

    private static VisitEvent moved(LocalDate from, LocalDate day, long sequence) {
        return new VisitMoved("v1", "a24", 24, TITLE, from, day, false, sequence);
    }

    private static VisitEvent completed(LocalDate day, int findings) {
        return new VisitCompleted("v1", "a24", day, null, findings);
    }

    private static VisitEvent cancelled() {
        return new VisitCancelled("v1", "a24", "Карантин");
    }
}
