package kz.moldir.plan.write.activity;

import java.time.LocalDate;
import java.util.List;
import kz.moldir.plan.events.Carrying.Attendance;
import kz.moldir.plan.events.Carrying.Decided;
import kz.moldir.plan.events.Carrying.Recommendation;
import kz.moldir.plan.events.Carrying.Slot;
import kz.moldir.plan.events.CarryingOutEvent;
import kz.moldir.plan.events.CarryingOutEvent.AttendanceRecorded;
import kz.moldir.plan.events.CarryingOutEvent.DecisionCorrected;
import kz.moldir.plan.events.CarryingOutEvent.DecisionTaken;
import kz.moldir.plan.events.CarryingOutEvent.ScheduleSet;
import kz.moldir.plan.events.PlanEvent.Votes;
import kz.moldir.plan.write.activity.ActivityCommand.CarryOut;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Figures and days of the carrying out that contradict each other are asked, not printed. */
class VotingsTest extends ActivityCase {

    private static final AttendanceRecorded TWO =
            attendance(null, "Нуртаев Т.Т.", "Исмагулов М.Б.");
    private static final Recommendation DUE = new Recommendation("Акимат", TODAY.plusDays(10));

    @Test
    void noMoreVoteThanWereThere() {
        refused(given(PLANNED, TWO).when(taken(new Votes(2, 0, 1), null)), "carrying-more-votes");
        given(PLANNED, TWO)
                .when(taken(new Votes(1, 0, 1), null))
                .expectSuccessfulHandlerExecution();
        given(PLANNED).when(taken(new Votes(20, 0, 1), null)).expectSuccessfulHandlerExecution();
    }

    @Test
    void whatWasVotedDownRecommendsNothing() {
        refused(given(PLANNED).when(taken(new Votes(2, 2, 0), DUE)), "carrying-not-carried");
        given(PLANNED).when(taken(new Votes(2, 2, 0), null)).expectSuccessfulHandlerExecution();
        given(PLANNED).when(taken(null, DUE)).expectSuccessfulHandlerExecution();
    }

    @Test
    void noRecommendationIsDueBeforeItsDecision() {
        Recommendation slip = new Recommendation("Акимат", TODAY.minusDays(1));
        refused(given(PLANNED).when(taken(null, slip)), "carrying-due-before");
        refused(
                given(PLANNED, decided(null, DUE))
                        .when(
                                command(
                                        new DecisionCorrected(
                                                ID,
                                                decided(null, slip).decided(),
                                                "Описка",
                                                null,
                                                null))),
                "carrying-due-before");
        given(PLANNED)
                .when(taken(null, new Recommendation("Акимат", TODAY)))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void noMoreMembersAreThereThanThereAre() {
        refused(
                given(PLANNED).when(command(attendance(1, "Нуртаев Т.Т.", "Исмагулов М.Б."))),
                "carrying-more-present");
        given(PLANNED)
                .when(command(attendance(1, "Нуртаев Т.Т.", "нуртаев  т.т.")))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void noScheduleIsOfAYearThatIsASlip() {
        Slot slip = new Slot(LocalDate.of(2062, 4, 22), null, "Школа № 1");
        refused(
                given(PLANNED).when(command(new ScheduleSet(ID, List.of(slip), TODAY))),
                "activity-another-year");
    }

    private static AttendanceRecorded attendance(@Nullable Integer members, String... present) {
        return new AttendanceRecorded(
                ID, new Attendance(List.of(present), List.of(), members, null));
    }

    private static CarryOut taken(@Nullable Votes votes, @Nullable Recommendation due) {
        return command(decided(votes, due));
    }

    private static DecisionTaken decided(@Nullable Votes votes, @Nullable Recommendation due) {
        return new DecisionTaken(ID, new Decided("x-9", "Открыть сквер", TODAY, votes, due), null);
    }

    private static CarryOut command(CarryingOutEvent done) {
        return new CarryOut(ID, done, TODAY);
    }
}
