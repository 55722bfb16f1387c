package kz.moldir.plan.write.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import kz.moldir.plan.events.ActivityEvent.Occurrence;
import kz.moldir.plan.events.ActivityEvent.OccurrenceRecorded;
import kz.moldir.plan.events.CarryingOutEvent;
import kz.moldir.plan.events.CarryingOutEvent.AttendanceRecorded;
import kz.moldir.plan.events.CarryingOutEvent.DecisionTaken;
import kz.moldir.plan.events.CarryingOutEvent.DocumentAttached;
import kz.moldir.plan.events.CarryingOutEvent.EntryWithdrawn;
import kz.moldir.plan.events.CarryingOutEvent.MinutesWritten;
import kz.moldir.plan.events.CarryingOutEvent.ScheduleSet;
import kz.moldir.plan.events.CarryingOutEvent.SessionArranged;
import kz.moldir.plan.events.CarryingOutEvent.WordAnswered;
import kz.moldir.plan.events.CarryingOutEvent.WordReceived;
import kz.moldir.plan.events.Sittings;
import kz.moldir.plan.events.recorded.Answer;
import kz.moldir.plan.events.recorded.Attendance;
import kz.moldir.plan.events.recorded.Decided;
import kz.moldir.plan.events.recorded.Entry;
import kz.moldir.plan.events.recorded.Minutes;
import kz.moldir.plan.events.recorded.Session;
import kz.moldir.plan.events.recorded.Slot;
import kz.moldir.plan.events.recorded.Word;
import kz.moldir.plan.read.carrying.CarryingCases;
import kz.moldir.plan.write.activity.CarryingCommand.CarryOut;
import kz.moldir.plan.write.activity.CarryingCommand.SendLetter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What an activity answers can be withdrawn at once, and takes nothing else along. */
class StandsAloneTest extends ActivityCase {

    private static final OccurrenceRecorded HELD =
            new OccurrenceRecorded(
                    ID, new Occurrence("o-1", TODAY, null, null, null, null, null, null));
    private static final MinutesWritten MINUTES = minutes("5", null);
    private static final SessionArranged ARRANGED =
            new SessionArranged(ID, new Session(List.of("Акимат"), List.of(), null, null));
    private static final ScheduleSet SCHEDULE =
            new ScheduleSet(
                    ID, List.of(new Slot(LocalDate.of(2026, 5, 13), null, "Школа № 1")), TODAY);

    @Test
    void minutesWhereThereWereNone() {
        given(PLANNED, HELD).when(command(MINUTES)).expectResultMessagePayload("o-1");
        given(PLANNED).when(command(MINUTES)).expectResultMessagePayload(Sittings.COMING);
    }

    /** An idle save of a form that is filled in would else offer to withdraw what stands. */
    @Test
    void notMinutesThatStandAsTheyAre() {
        given(PLANNED, HELD, MINUTES)
                .when(command(MINUTES))
                .expectNoEvents()
                .expectResultMessagePayload(null);
        given(PLANNED, HELD, MINUTES)
                .when(command(minutes("6", "Не тот номер")))
                .expectResultMessagePayload(null);
    }

    @Test
    void whatHasAnIdOfItsOwn() {
        given(PLANNED)
                .when(command(new DocumentAttached(ID, CarryingCases.LETTER)))
                .expectResultMessagePayload("d-1");
        given(PLANNED, HELD)
                .when(
                        command(
                                new DecisionTaken(
                                        ID, new Decided("x-1", "Да", TODAY, null, null), null)))
                .expectResultMessagePayload("x-1");
    }

    @Test
    void theFirstAnswerToAWord() {
        WordReceived word =
                new WordReceived(
                        ID, new Word("w-1", Word.Kind.PROPOSAL, "Житель", "Открыть сквер", TODAY));
        WordAnswered first = new WordAnswered(ID, "w-1", new Answer(true, "Принято", TODAY, null));
        WordAnswered another =
                new WordAnswered(ID, "w-1", new Answer(true, "Учтено", TODAY, null), "Не те слова");
        EntryWithdrawn gone =
                new EntryWithdrawn(ID, Entry.ANSWER, "w-1", TODAY, "Записано по ошибке");
        given(PLANNED, HELD, word).when(command(first)).expectResultMessagePayload("w-1");
        given(PLANNED, HELD, word, first).when(command(another)).expectResultMessagePayload(null);
        given(PLANNED, HELD, word, first, gone)
                .when(command(first))
                .expectResultMessagePayload("w-1");
    }

    @Test
    void theFirstOfWhatThereIsOneOf() {
        AttendanceRecorded there =
                new AttendanceRecorded(
                        ID, new Attendance(List.of("Нуртаев Т.Т."), List.of(), null, null));
        given(PLANNED, HELD).when(command(there)).expectResultMessagePayload("o-1");
        given(PLANNED, HELD, there).when(command(there)).expectResultMessagePayload(null);
        given(PLANNED).when(command(SCHEDULE)).expectResultMessagePayload("schedule");
        given(PLANNED, SCHEDULE).when(command(SCHEDULE)).expectResultMessagePayload(null);
    }

    @Test
    void oneLetterThatWasNotLoggedYet() {
        given(PLANNED, ARRANGED).when(letter("Акимат")).expectResultMessagePayload("l-1");
        given(PLANNED, ARRANGED)
                .andGivenCommands(letter("Акимат"))
                .when(letter("Акимат"))
                .expectNoEvents()
                .expectResultMessagePayload(null);
    }

    /** The page offers to withdraw one alone; a program is told of all. */
    @Test
    void eachOfSeveralLetters() {
        given(
                        PLANNED,
                        new SessionArranged(
                                ID,
                                new Session(List.of("Акимат", "Полиция"), List.of(), null, null)))
                .when(letter(null))
                .expectResultMessagePayload("l-1 l-2");
        assertThat(LettersLogged.of("l-1 l-2")).containsExactly("l-1", "l-2");
        assertThat(LettersLogged.of(null)).isEmpty();
    }

    private static CarryOut command(CarryingOutEvent done) {
        return new CarryOut(ID, done, TODAY);
    }

    private static SendLetter letter(@Nullable String to) {
        return new SendLetter(ID, "l", "12", null, to, null, false, TODAY, TODAY);
    }

    private static MinutesWritten minutes(String number, @Nullable String reason) {
        return new MinutesWritten(ID, new Minutes(number, "Хасенов М.К.", null, null), reason);
    }
}
