package kz.moldir.plan.write.activity;

import java.util.List;
import kz.moldir.plan.events.ActivityEvent.Occurrence;
import kz.moldir.plan.events.ActivityEvent.OccurrenceRecorded;
import kz.moldir.plan.events.ActivityEvent.RecordCorrected;
import kz.moldir.plan.events.CarryingOutEvent;
import kz.moldir.plan.events.CarryingOutEvent.AttendanceRecorded;
import kz.moldir.plan.events.CarryingOutEvent.DecisionCorrected;
import kz.moldir.plan.events.CarryingOutEvent.DecisionTaken;
import kz.moldir.plan.events.CarryingOutEvent.EntryWithdrawn;
import kz.moldir.plan.events.CarryingOutEvent.MinutesWritten;
import kz.moldir.plan.events.CarryingOutEvent.SessionArranged;
import kz.moldir.plan.events.CarryingOutEvent.WordReceived;
import kz.moldir.plan.events.Correction;
import kz.moldir.plan.events.Correction.Kind;
import kz.moldir.plan.events.Correction.Standing;
import kz.moldir.plan.events.PlanEvent.Votes;
import kz.moldir.plan.events.Sittings;
import kz.moldir.plan.events.recorded.Attendance;
import kz.moldir.plan.events.recorded.Decided;
import kz.moldir.plan.events.recorded.Entry;
import kz.moldir.plan.events.recorded.InKazakh;
import kz.moldir.plan.events.recorded.Minutes;
import kz.moldir.plan.events.recorded.Session;
import kz.moldir.plan.events.recorded.Word;
import kz.moldir.plan.read.carrying.CarryingCases;
import kz.moldir.plan.write.activity.CarryingCommand.CarryOut;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SeveralSittingsTest extends ActivityCase {

    private static final OccurrenceRecorded FIRST =
            new OccurrenceRecorded(
                    ID,
                    new Occurrence("o-2", FEBRUARY, null, "Акимат района", null, null, null, null));
    private static final OccurrenceRecorded SECOND =
            new OccurrenceRecorded(
                    ID, new Occurrence("o-3", TODAY, null, null, null, null, null, null));
    private static final OccurrenceRecorded AS_RECORDED =
            new OccurrenceRecorded(
                    ID, new Occurrence("o-1", FEBRUARY, null, null, null, null, null, null));
    private static final RecordCorrected REPLACED =
            new RecordCorrected(
                    ID,
                    new Correction(
                            Kind.OCCURRENCE,
                            "o-1",
                            FEBRUARY,
                            List.of(),
                            true,
                            "Описка",
                            new Standing(null, false, 0),
                            null,
                            null));
    private static final AttendanceRecorded THEN = attendance("Нуртаев Т.Т.", null);

    @Test
    void anAttendanceOfAnotherOccurrenceNeedsNoReason() {
        AttendanceRecorded now = attendance("Исмагулов М.Б.", "o-3");
        given(PLANNED, FIRST, THEN, SECOND).when(command(now)).expectEvents(now);
        given(PLANNED, FIRST, THEN, SECOND, now).when(command(now)).expectNoEvents();
        refused(
                given(PLANNED, FIRST, THEN, SECOND)
                        .when(command(attendance("Исмагулов М.Б.", "o-2"))),
                "carrying-no-reason");
    }

    @Test
    void whichOfThemIsMeantHasToBeSaid() {
        given(PLANNED, FIRST)
                .when(command(attendance("Исмагулов М.Б.", null)))
                .expectEvents(attendance("Исмагулов М.Б.", null));
        for (CarryingOutEvent unsaid :
                List.of(
                        attendance("Исмагулов М.Б.", null),
                        new DecisionTaken(ID, CarryingCases.DECIDED, null),
                        new WordReceived(
                                ID,
                                new Word("w", Word.Kind.QUESTION, "Нуртаев", "Когда?", TODAY)))) {
            refused(given(PLANNED, FIRST, SECOND).when(command(unsaid)), "carrying-which");
        }
        refused(
                given(PLANNED, FIRST, SECOND).when(command(attendance("Исмагулов М.Б.", "o-9"))),
                "carrying-no-occurrence");
    }

    @Test
    void theNextOneIsArrangedBesideThoseThatWereHeld() {
        Session session = new Session(List.of("Акимат"), List.of("Бюджет"), null, null);
        SessionArranged then = new SessionArranged(ID, session);
        SessionArranged next = new SessionArranged(ID, session, null, Sittings.COMING);
        given(PLANNED, then, FIRST).when(command(next)).expectEvents(next);
    }

    @Test
    void minutesOfTheWrongOccurrenceAreWithdrawnAndThoseOfTheOtherStay() {
        MinutesWritten first = minutes("o-2");
        MinutesWritten second = minutes("o-3");
        EntryWithdrawn gone = withdrawn("o-2");
        given(PLANNED, FIRST, SECOND, first, second).when(command(gone)).expectEvents(gone);
        refused(
                given(PLANNED, FIRST, SECOND, first, second, gone).when(command(withdrawn("o-2"))),
                "carrying-unknown");
        given(PLANNED, FIRST, SECOND, first, second, gone)
                .when(command(withdrawn("o-3")))
                .expectEvents(withdrawn("o-3"));
        given(PLANNED, FIRST, SECOND, first, second, gone)
                .when(command(minutes("o-2")))
                .expectEvents(minutes("o-2"));
    }

    @Test
    void minutesThatWereNotWrittenAreNotWithdrawn() {
        refused(given(PLANNED, FIRST).when(command(withdrawn("o-2"))), "carrying-unknown");
        refused(
                given(PLANNED, FIRST, minutes(null)).when(command(withdrawn("o-9"))),
                "carrying-no-occurrence");
        given(PLANNED, FIRST, minutes(null))
                .when(command(withdrawn("o-2")))
                .expectEvents(withdrawn("o-2"));
    }

    @Test
    void aDecisionIsPutRightAfterItsOccurrenceWas() {
        DecisionTaken taken = new DecisionTaken(ID, decided(null), null, "o-1");
        given(PLANNED, AS_RECORDED, taken, REPLACED, FIRST, SECOND)
                .when(command(right(new Votes(1, 0, 0))))
                .expectSuccessfulHandlerExecution();
        refused(
                given(
                                PLANNED,
                                AS_RECORDED,
                                taken,
                                REPLACED,
                                FIRST,
                                SECOND,
                                attendance("Нуртаев Т.Т.", "o-2"))
                        .when(command(right(new Votes(2, 0, 0)))),
                "carrying-more-votes");
    }

    @Test
    void aDecisionWhoseOccurrenceNobodySaidIsPutRightAfterASecondOne() {
        given(PLANNED, new DecisionTaken(ID, decided(null), null), FIRST, SECOND)
                .when(command(right(new Votes(1, 0, 0))))
                .expectSuccessfulHandlerExecution();
        given(PLANNED, FIRST, new DecisionTaken(ID, decided(null), null), SECOND)
                .when(command(right(null)))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void aListIsComparedWithTheVotesOfItsOwnOccurrence() {
        DecisionTaken taken = new DecisionTaken(ID, decided(new Votes(2, 0, 0)), null, "o-2");
        refused(
                given(PLANNED, FIRST, SECOND, taken).when(command(attendance("Нуртаев", "o-2"))),
                "carrying-more-votes");
        given(PLANNED, FIRST, SECOND, taken)
                .when(command(attendance("Нуртаев", "o-3")))
                .expectEvents(attendance("Нуртаев", "o-3"));
    }

    private static Decided decided(@Nullable Votes votes) {
        return new Decided("x-1", "Открыть сквер", FEBRUARY, votes, null);
    }

    private static DecisionCorrected right(@Nullable Votes votes) {
        return new DecisionCorrected(
                ID,
                new Decided("x-1", "Открыть новый сквер", FEBRUARY, votes, null),
                "Описка",
                null,
                null);
    }

    private static MinutesWritten minutes(String occurrence) {
        return new MinutesWritten(
                ID, new Minutes("3", "Хасенов М.К.", null, null), null, occurrence);
    }

    private static EntryWithdrawn withdrawn(String occurrence) {
        return new EntryWithdrawn(ID, Entry.MINUTES, occurrence, TODAY, "Не то заседание");
    }

    @Test
    void thePlaceInKazakhIsThatOfTheOccurrence() {
        Session named =
                new Session(
                        List.of(),
                        List.of(),
                        null,
                        null,
                        new InKazakh(List.of(), "Аудан әкімдігі", null));
        given(PLANNED, FIRST, SECOND)
                .when(command(new SessionArranged(ID, named, null, "o-2")))
                .expectEvents(new SessionArranged(ID, named.of("Акимат района"), null, "o-2"));
    }

    private static AttendanceRecorded attendance(String who, String occurrence) {
        return new AttendanceRecorded(
                ID, new Attendance(List.of(who), List.of(), null, null), null, occurrence);
    }

    private static CarryOut command(CarryingOutEvent done) {
        return new CarryOut(ID, done, TODAY);
    }
}
