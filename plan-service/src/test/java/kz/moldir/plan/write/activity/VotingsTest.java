package kz.moldir.plan.write.activity;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kz.moldir.plan.events.CarryingOutEvent;
import kz.moldir.plan.events.CarryingOutEvent.AttendanceRecorded;
import kz.moldir.plan.events.CarryingOutEvent.DecisionCorrected;
import kz.moldir.plan.events.CarryingOutEvent.DecisionTaken;
import kz.moldir.plan.events.CarryingOutEvent.EntryWithdrawn;
import kz.moldir.plan.events.CarryingOutEvent.MaterialsRecorded;
import kz.moldir.plan.events.CarryingOutEvent.ScheduleSet;
import kz.moldir.plan.events.CarryingOutEvent.SessionArranged;
import kz.moldir.plan.events.CarryingOutEvent.WordReceived;
import kz.moldir.plan.events.PlanEvent.Votes;
import kz.moldir.plan.events.recorded.Attendance;
import kz.moldir.plan.events.recorded.Decided;
import kz.moldir.plan.events.recorded.Entry;
import kz.moldir.plan.events.recorded.Materials;
import kz.moldir.plan.events.recorded.Recommendation;
import kz.moldir.plan.events.recorded.Session;
import kz.moldir.plan.events.recorded.Slot;
import kz.moldir.plan.events.recorded.Word;
import kz.moldir.plan.write.activity.CarryingCommand.CarryOut;
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
        refused(given(PLANNED).when(taken(new Votes(2, 3, 0), DUE)), "carrying-not-carried");
        given(PLANNED).when(taken(null, DUE)).expectSuccessfulHandlerExecution();
    }

    /** Minutes call it not adopted. */
    @Test
    void whatWasNotCarriedIsAskedAboutWithoutARecommendationToo() {
        DecisionTaken tie = decided(new Votes(1, 1, 1), null);
        refused(given(PLANNED).when(command(tie)), "carrying-tie");
        given(PLANNED).when(sure(tie, "carrying-tie")).expectEvents(chair(tie, false));
        DecisionTaken lost = decided(new Votes(1, 2, 0), null);
        refused(given(PLANNED).when(command(lost)), "carrying-voted-down");
        refused(given(PLANNED).when(sure(lost, "carrying-tie")), "carrying-voted-down");
        given(PLANNED).when(sure(lost, "carrying-voted-down")).expectEvents(lost);
    }

    @Test
    void aTieAdoptsNothingWhoeverSaysThatTheChairWasInFavour() {
        DecisionTaken tie = decided(new Votes(6, 6, 1), DUE);
        refused(given(PLANNED).when(sure(tie, "carrying-tie")), "carrying-tie-asks-nobody");
        refused(
                given(PLANNED).when(sure(chair(tie, true), "carrying-tie")),
                "carrying-tie-asks-nobody");
        DecisionTaken lost = decided(new Votes(5, 6, 0), DUE);
        refused(given(PLANNED).when(sure(lost, "carrying-not-carried")), "carrying-not-carried");
    }

    @Test
    void theVoteOfTheChairDecidesATieWhereTheCouncilLetsIt() {
        DecisionTaken tie = decided(new Votes(6, 6, 1), DUE);
        refused(given(PLANNED).when(casting(tie)), "carrying-chairs-vote");
        given(PLANNED).when(casting(chair(tie, true))).expectEvents(chair(tie, true));
        refused(given(PLANNED).when(casting(chair(tie, false))), "carrying-tie-asks-nobody");
        DecisionTaken alone = decided(new Votes(6, 6, 1), null);
        given(PLANNED).when(casting(chair(alone, false))).expectEvents(chair(alone, false));
        DecisionTaken more = decided(new Votes(7, 6, 1), null);
        given(PLANNED).when(casting(chair(more, false))).expectEvents(more);
    }

    @Test
    void withoutAQuorumNothingIsAdoptedAndNobodyAsked() {
        AttendanceRecorded few = needing(50, attendance(5, "Нуртаев Т.Т.", "Исмагулов М.Б."));
        DecisionTaken taken = decided(new Votes(2, 0, 0), null);
        refused(given(PLANNED, few).when(command(taken)), "carrying-no-quorum");
        given(PLANNED, few).when(sure(taken, "carrying-no-quorum")).expectEvents(taken);
        refused(
                given(PLANNED, few).when(sure(decided(null, DUE), "carrying-no-quorum")),
                "carrying-no-quorum-to-ask");
        AttendanceRecorded enough = needing(40, few);
        given(PLANNED, enough).when(command(taken)).expectEvents(taken);
    }

    @Test
    void aListWithoutAQuorumIsAskedAboutWhereSomethingWasDecided() {
        AttendanceRecorded few = needing(50, attendance(5, "Нуртаев Т.Т.", "Исмагулов М.Б."));
        DecisionTaken taken = decided(new Votes(2, 0, 0), null);
        given(PLANNED).when(command(few)).expectEvents(few);
        refused(given(PLANNED, taken).when(command(few)), "carrying-no-quorum");
        given(PLANNED, taken).when(sure(few, "carrying-no-quorum")).expectEvents(few);
        refused(
                given(PLANNED, decided(null, DUE)).when(sure(few, "carrying-no-quorum")),
                "carrying-no-quorum-to-ask");
        given(PLANNED, decided(new Votes(0, 2, 0), null)).when(command(few)).expectEvents(few);
    }

    /** A later setting changes nothing that was signed. */
    @Test
    void aNameIsPutRightByTheQuorumOfThen() {
        AttendanceRecorded then = needing(50, attendance(3, "Нуртаев Т.Т.", "Исмагулов М.Б."));
        Attendance name = attendance(3, "Нуртаев Т.Т.", "Исмагулов М.А.").attendance();
        given(PLANNED, then, decided(null, DUE))
                .when(command(right(name.needing(90))))
                .expectEvents(right(name.needing(50)));
        AttendanceRecorded older = attendance(3, "Нуртаев Т.Т.", "Исмагулов М.Б.");
        given(PLANNED, older)
                .when(command(right(name.needing(50))))
                .expectEvents(right(name.needing(50)));
    }

    private static AttendanceRecorded right(Attendance list) {
        return new AttendanceRecorded(ID, list, "Опечатка");
    }

    @Test
    void theSameListIsNothingNewBecauseTheSettingIsAnother() {
        AttendanceRecorded before = attendance(5, "Нуртаев Т.Т.", "Исмагулов М.Б.");
        given(PLANNED, before, decided(null, DUE))
                .when(command(needing(50, before)))
                .expectNoEvents();
    }

    @Test
    void nobodyIsCountedAtSomebodyElsesEvent() {
        Attendance there = new Attendance(List.of("Нуртаев Т.Т."), List.of(), 5, "Акимат", 50);
        AttendanceRecorded theirs = new AttendanceRecorded(ID, there);
        given(PLANNED, decided(null, DUE)).when(command(theirs)).expectEvents(theirs);
    }

    @Test
    void whatIsStoredSoIsPutRightInItsOtherWords() {
        Votes tie = new Votes(6, 6, 1);
        DecisionCorrected words = right("Открыть новый сквер", tie, DUE);
        given(PLANNED, TWO, decided(tie, DUE)).when(command(words)).expectEvents(told(words));
        refused(
                given(PLANNED, TWO, decided(tie, DUE))
                        .when(command(right("Открыть сквер", new Votes(2, 2, 1), DUE))),
                "carrying-more-votes");
        refused(
                given(PLANNED, decided(tie, null)).when(command(right("Открыть сквер", tie, DUE))),
                "carrying-tie-asks-nobody");
        refused(
                given(PLANNED, decided(new Votes(7, 6, 0), DUE))
                        .when(command(right("Открыть сквер", new Votes(6, 7, 0), DUE))),
                "carrying-not-carried");
    }

    @Test
    void aListThatComesAfterTheVotesIsComparedWithThem() {
        DecisionTaken voted = decided(new Votes(2, 0, 1), null);
        refused(given(PLANNED, voted).when(command(TWO)), "carrying-more-votes");
        AttendanceRecorded three =
                attendance(null, "Нуртаев Т.Т.", "Исмагулов М.Б.", "Жакупов Н.Б.");
        given(PLANNED, voted).when(command(three)).expectEvents(three);
        refused(given(PLANNED, voted, three).when(command(because(TWO))), "carrying-more-votes");
        given(PLANNED, decided(new Votes(20, 0, 0), null), withdrawn())
                .when(command(TWO))
                .expectEvents(TWO);
        given(PLANNED, voted, right("Открыть сквер", new Votes(1, 0, 1), null))
                .when(command(TWO))
                .expectEvents(TWO);
    }

    @Test
    void aNameIsPutRightInAListThatIsStoredWithFewer() {
        AttendanceRecorded renamed = because(attendance(null, "Нуртаев Т.Т.", "Жакупов Н.Б."));
        given(PLANNED, TWO, decided(new Votes(2, 0, 1), null))
                .when(command(renamed))
                .expectEvents(renamed);
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

    /** A year typed wrong would be published as the term of an agency. */
    @Test
    void aTermLongAfterItsDecisionIsAskedAbout() {
        Recommendation slip = new Recommendation("Акимат", TODAY.withYear(2062));
        DecisionTaken taken = decided(null, slip);
        refused(given(PLANNED).when(command(taken)), "carrying-due-far-off");
        given(PLANNED).when(sure(taken, "carrying-due-far-off")).expectEvents(taken);
        DecisionTaken next =
                decided(null, new Recommendation("Акимат", TODAY.plusYears(1).minusDays(1)));
        given(PLANNED).when(command(next)).expectEvents(next);
        refused(
                given(PLANNED).when(taken(null, new Recommendation("Акимат", TODAY.plusYears(1)))),
                "carrying-due-far-off");

        DecisionCorrected wrong = right("Открыть сквер", null, slip);
        refused(given(PLANNED, decided(null, DUE)).when(command(wrong)), "carrying-due-far-off");
        DecisionCorrected words = right("Открыть новый сквер", null, slip);
        given(PLANNED, taken).when(command(words)).expectEvents(told(words));
    }

    @Test
    void noMoreMembersAreThereThanThereAre() {
        AttendanceRecorded more = attendance(1, "Нуртаев Т.Т.", "Исмагулов М.Б.");
        refused(given(PLANNED).when(command(more)), "carrying-more-present");
        given(PLANNED).when(sure(more, "carrying-more-present")).expectEvents(more);
        AttendanceRecorded renamed = because(attendance(1, "Нуртаев Т.Т.", "Жакупов Н.Б."));
        given(PLANNED, more).when(command(renamed)).expectEvents(renamed);
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

    @Test
    void noPaperIsOfAYearThatIsASlip() {
        LocalDate slip = TODAY.minusYears(1);
        for (CarryingOutEvent done :
                List.of(
                        new DecisionTaken(
                                ID, new Decided("x-9", "Открыть сквер", slip, null, null), null),
                        new WordReceived(
                                ID, new Word("w", Word.Kind.QUESTION, "Нуртаев", "Когда?", slip)),
                        new MaterialsRecorded(ID, new Materials(true, slip, null)),
                        new SessionArranged(ID, new Session(List.of(), List.of(), slip, null)))) {
            refused(given(PLANNED).when(command(done)), "activity-another-year");
        }
        refused(
                given(PLANNED, decided(null, null))
                        .when(
                                command(
                                        new DecisionCorrected(
                                                ID,
                                                decided(null, null).decided().on(slip),
                                                "Описка",
                                                null,
                                                null))),
                "activity-another-year");
    }

    private static AttendanceRecorded attendance(@Nullable Integer members, String... present) {
        return new AttendanceRecorded(
                ID, new Attendance(List.of(present), List.of(), members, null));
    }

    private static AttendanceRecorded needing(int percent, AttendanceRecorded list) {
        return new AttendanceRecorded(ID, list.attendance().needing(percent));
    }

    private static DecisionTaken chair(DecisionTaken taken, boolean inFavour) {
        return new DecisionTaken(ID, taken.decided().byChair(inFavour), null);
    }

    private static CarryOut casting(CarryingOutEvent done) {
        return new CarryOut(ID, done, TODAY, false, Set.of(), true);
    }

    private static CarryOut taken(@Nullable Votes votes, @Nullable Recommendation due) {
        return command(decided(votes, due));
    }

    private static DecisionTaken decided(@Nullable Votes votes, @Nullable Recommendation due) {
        return new DecisionTaken(ID, new Decided("x-9", "Открыть сквер", TODAY, votes, due), null);
    }

    private static DecisionCorrected right(
            String text, @Nullable Votes votes, @Nullable Recommendation due) {
        return new DecisionCorrected(
                ID, new Decided("x-9", text, TODAY, votes, due), "Описка", null, null);
    }

    private static DecisionCorrected told(DecisionCorrected right) {
        return new DecisionCorrected(ID, right.decided(), right.reason(), true, null);
    }

    private static EntryWithdrawn withdrawn() {
        return new EntryWithdrawn(ID, Entry.DECISION, "x-9", TODAY, "Описка", null);
    }

    private static AttendanceRecorded because(AttendanceRecorded right) {
        return new AttendanceRecorded(ID, right.attendance(), "Описка", null);
    }

    private static CarryOut sure(CarryingOutEvent done, String code) {
        return new CarryOut(ID, done, TODAY, false, Set.of(code), false);
    }

    private static CarryOut command(CarryingOutEvent done) {
        return new CarryOut(ID, done, TODAY);
    }
}
