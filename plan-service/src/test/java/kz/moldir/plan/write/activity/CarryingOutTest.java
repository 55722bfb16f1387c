package kz.moldir.plan.write.activity;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kz.moldir.council.LocalizedText;
import kz.moldir.plan.events.ActivityEvent.ActivityDateAgreed;
import kz.moldir.plan.events.ActivityEvent.DisclosureChanged;
import kz.moldir.plan.events.CarryingOutEvent;
import kz.moldir.plan.events.CarryingOutEvent.AttendanceRecorded;
import kz.moldir.plan.events.CarryingOutEvent.DecisionTaken;
import kz.moldir.plan.events.CarryingOutEvent.DocumentAttached;
import kz.moldir.plan.events.CarryingOutEvent.DocumentPublished;
import kz.moldir.plan.events.CarryingOutEvent.EntryWithdrawn;
import kz.moldir.plan.events.CarryingOutEvent.MaterialsRecorded;
import kz.moldir.plan.events.CarryingOutEvent.MinutesWritten;
import kz.moldir.plan.events.CarryingOutEvent.ScheduleSet;
import kz.moldir.plan.events.CarryingOutEvent.SessionArranged;
import kz.moldir.plan.events.CarryingOutEvent.WordAnswered;
import kz.moldir.plan.events.CarryingOutEvent.WordReceived;
import kz.moldir.plan.events.Disclosure;
import kz.moldir.plan.events.Sittings;
import kz.moldir.plan.events.recorded.Answer;
import kz.moldir.plan.events.recorded.Attendance;
import kz.moldir.plan.events.recorded.Decided;
import kz.moldir.plan.events.recorded.Entry;
import kz.moldir.plan.events.recorded.InKazakh;
import kz.moldir.plan.events.recorded.Materials;
import kz.moldir.plan.events.recorded.Minutes;
import kz.moldir.plan.events.recorded.Session;
import kz.moldir.plan.events.recorded.Slot;
import kz.moldir.plan.events.recorded.Word;
import kz.moldir.plan.read.carrying.CarryingCases;
import kz.moldir.plan.write.activity.CarryingCommand.CarryOut;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CarryingOutTest extends ActivityCase {

    private static final LocalDate MARCH = TODAY.minusDays(30);
    private static final DocumentAttached ATTACHED = new DocumentAttached(ID, CarryingCases.LETTER);
    private static final DocumentPublished PUBLISHED =
            new DocumentPublished(ID, CarryingCases.LETTER.id(), CarryingCases.FILE, TODAY);
    private static final DocumentPublished NAMED =
            new DocumentPublished(
                    ID,
                    CarryingCases.LETTER.id(),
                    CarryingCases.FILE,
                    TODAY,
                    CarryingCases.LETTER.kind(),
                    LocalizedText.russian("Письмо акимату"));
    private static final EntryWithdrawn WITHDRAWN =
            new EntryWithdrawn(ID, Entry.DOCUMENT, CarryingCases.LETTER.id(), TODAY, "Не тот файл");

    @Nested
    class ADocument {

        @Test
        void isAttachedOnceAlsoToACancelledActivity() {
            given(PLANNED, CANCELLED).when(command(ATTACHED)).expectEvents(ATTACHED);
            given(PLANNED, ATTACHED).when(command(ATTACHED)).expectNoEvents();
        }

        @Test
        void isPublishedOnce() {
            given(PLANNED, ATTACHED).when(command(PUBLISHED)).expectEvents(NAMED);
            given(PLANNED, ATTACHED, PUBLISHED).when(command(PUBLISHED)).expectNoEvents();
            refused(given(PLANNED).when(command(PUBLISHED)), "carrying-unknown");
        }

        @Test
        void saysWhenItIsTakenBackWhetherEverybodyCouldHaveIt() {
            given(PLANNED, ATTACHED).when(command(WITHDRAWN)).expectEvents(withdrawn(false));
            given(PLANNED, ATTACHED, PUBLISHED)
                    .when(command(WITHDRAWN))
                    .expectEvents(withdrawn(true));
        }

        private static EntryWithdrawn withdrawn(boolean published) {
            return new EntryWithdrawn(
                    ID, Entry.DOCUMENT, CarryingCases.LETTER.id(), TODAY, "Не тот файл", published);
        }

        @Test
        void isNotPublishedWhereNothingIsTold() {
            refused(
                    given(PLANNED, disclosure(Disclosure.RESTRICTED), HAPPENED, CLOSED, ATTACHED)
                            .when(command(PUBLISHED)),
                    "carrying-not-told");
            refused(
                    given(PLANNED, disclosure(Disclosure.UNANNOUNCED), ATTACHED)
                            .when(command(PUBLISHED)),
                    "carrying-not-told");
            given(PLANNED, disclosure(Disclosure.UNANNOUNCED), HAPPENED, CLOSED, ATTACHED)
                    .when(command(PUBLISHED))
                    .expectEvents(NAMED);
        }

        @Test
        void isTakenBackForAReasonOnce() {
            given(PLANNED, ATTACHED).when(command(WITHDRAWN)).expectEvents(withdrawn(false));
            refused(
                    given(PLANNED, ATTACHED, WITHDRAWN).when(command(WITHDRAWN)),
                    "carrying-unknown");
            refused(
                    given(PLANNED, ATTACHED, WITHDRAWN).when(command(PUBLISHED)),
                    "carrying-unknown");
        }
    }

    @Nested
    class ADecision {

        private static final DecisionTaken TAKEN =
                new DecisionTaken(ID, CarryingCases.DECIDED, null);

        @Test
        void isTakenOnce() {
            given(PLANNED).when(command(TAKEN)).expectEvents(TAKEN);
            given(PLANNED, TAKEN).when(command(TAKEN)).expectNoEvents();
            refused(given(PLANNED, CANCELLED).when(command(TAKEN)), "activity-cancelled");
        }

        @Test
        void isNotPassedOnFromARestrictedActivity() {
            given(PLANNED, disclosure(Disclosure.RESTRICTED))
                    .when(command(TAKEN))
                    .expectEvents(new DecisionTaken(ID, CarryingCases.DECIDED, true));
        }

        @Test
        void recommendsNothingBeforeAnUnannouncedActivityIsHeld() {
            Decided words =
                    new Decided(
                            "x-2",
                            "Принять к сведению",
                            TODAY,
                            CarryingCases.DECIDED.votes(),
                            null);

            refused(
                    given(PLANNED, disclosure(Disclosure.UNANNOUNCED)).when(command(TAKEN)),
                    "carrying-not-passed-on-yet");
            given(PLANNED, disclosure(Disclosure.UNANNOUNCED))
                    .when(command(new DecisionTaken(ID, words, null)))
                    .expectEvents(new DecisionTaken(ID, words, null));
            given(PLANNED, disclosure(Disclosure.UNANNOUNCED), HAPPENED, CLOSED)
                    .when(command(TAKEN))
                    .expectEvents(TAKEN);
        }
    }

    @Test
    void aWordIsAnsweredOnce() {
        WordReceived received =
                new WordReceived(
                        ID, new Word("w-1", Word.Kind.QUESTION, "Нуртаев Т.Т.", "Когда?", TODAY));
        WordAnswered answered = new WordAnswered(ID, "w-1", new Answer(null, "В мае", TODAY, null));
        given(PLANNED, received).when(command(answered)).expectEvents(answered);
        refused(given(PLANNED, received, answered).when(command(answered)), "carrying-answered");
        refused(given(PLANNED).when(command(answered)), "carrying-unknown");
        WordAnswered right =
                new WordAnswered(ID, "w-1", new Answer(null, "В июне", TODAY, null), "Опечатка");
        given(PLANNED, received, answered).when(command(right)).expectEvents(right);
        WordReceived tomorrow =
                new WordReceived(
                        ID,
                        new Word(
                                "w-2", Word.Kind.QUESTION, "Нуртаев", "Когда?", TODAY.plusDays(1)));
        refused(given(PLANNED).when(command(tomorrow)), "activity-in-future");
    }

    @Test
    void anAttendanceIsPutRightForAReason() {
        Attendance first = new Attendance(List.of("Нуртаев Т.Т."), List.of(), null, null);
        Attendance right = new Attendance(List.of("Исмагулов М.Б."), List.of(), null, null);
        AttendanceRecorded recorded = new AttendanceRecorded(ID, first);
        AttendanceRecorded corrected = new AttendanceRecorded(ID, right, "Описка");
        given(PLANNED).when(command(recorded)).expectEvents(recorded);
        given(PLANNED, recorded).when(command(recorded)).expectNoEvents();
        refused(
                given(PLANNED, recorded).when(command(new AttendanceRecorded(ID, right))),
                "carrying-no-reason");
        given(PLANNED, recorded).when(command(corrected)).expectEvents(corrected);
    }

    @Test
    void minutesAreWrittenAnewForAReason() {
        Minutes first = new Minutes("1", "Хасенов М.К.", null, null);
        Minutes right = new Minutes("2", "Хасенов М.К.", null, null);
        MinutesWritten written = new MinutesWritten(ID, first);
        MinutesWritten corrected = new MinutesWritten(ID, right, "Номер", Sittings.COMING);
        given(PLANNED, written).when(command(written)).expectNoEvents();
        refused(
                given(PLANNED, written).when(command(new MinutesWritten(ID, right))),
                "carrying-no-reason");
        given(PLANNED, written).when(command(corrected)).expectEvents(corrected);
    }

    @Test
    void whatWasArrangedIsReplacedForAReason() {
        Session first = new Session(List.of("Акимат"), List.of("Бюджет"), null, null);
        Session right = new Session(List.of("Маслихат"), List.of("Бюджет"), null, null);
        SessionArranged arranged = new SessionArranged(ID, first);
        Session kazakh =
                new Session(
                        List.of(),
                        List.of("Бюджет"),
                        null,
                        null,
                        new InKazakh(List.of(), "Әкімдік", null));
        given(PLANNED, new ActivityDateAgreed(ID, TODAY, null, "Акимат"))
                .when(command(new SessionArranged(ID, kazakh)))
                .expectEvents(new SessionArranged(ID, kazakh.of("Акимат")));
        replacedForAReason(
                arranged,
                new SessionArranged(ID, right),
                new SessionArranged(ID, right, "Не тот орган"));

        Slot slot = new Slot(TODAY, null, "Школа № 1");
        replacedForAReason(
                new ScheduleSet(ID, List.of(slot), TODAY),
                new ScheduleSet(ID, List.of(), TODAY),
                new ScheduleSet(ID, List.of(), TODAY, "Отменён"));
    }

    @Test
    void whatWasArrangedIsEmptiedForAReason() {
        Session nothing = new Session(List.of(), List.of(), null, null);
        SessionArranged arranged =
                new SessionArranged(ID, new Session(List.of("Акимат"), List.of(), null, null));
        replacedForAReason(
                arranged,
                new SessionArranged(ID, nothing),
                new SessionArranged(ID, nothing, "Не та строка"));
        refused(
                given(PLANNED).when(command(new SessionArranged(ID, nothing, "Не та строка"))),
                "carrying-nothing-arranged");
        given(PLANNED, arranged, new SessionArranged(ID, nothing, "Не та строка"))
                .when(command(arranged))
                .expectEvents(arranged);
    }

    @Test
    void materialsAreReplacedForAReasonUnlessTheyCameMeanwhile() {
        MaterialsRecorded missing =
                new MaterialsRecorded(ID, new Materials(false, TODAY.minusDays(1), null));
        MaterialsRecorded here = new MaterialsRecorded(ID, new Materials(true, TODAY, null));
        given(PLANNED, missing).when(command(here)).expectEvents(here);
        replacedForAReason(
                here, missing, new MaterialsRecorded(ID, missing.materials(), "Не те материалы"));
    }

    @Test
    void whatIsPutRightKeepsItsDayWhereNoOtherIsSaid() {
        WordReceived word =
                new WordReceived(
                        ID, new Word("w-1", Word.Kind.QUESTION, "Нуртаев Т.Т.", "Когда?", MARCH));
        given(PLANNED, word, answered("В мае", MARCH, null))
                .when(undated(answered("В июне", TODAY, "Опечатка")))
                .expectEvents(answered("В июне", MARCH, "Опечатка"));
        given(PLANNED, word)
                .when(undated(answered("В мае", TODAY, null)))
                .expectEvents(answered("В мае", TODAY, null));
        given(PLANNED, materials(true, MARCH, null))
                .when(undated(materials(false, TODAY, "Не те")))
                .expectEvents(materials(false, MARCH, "Не те"));
        given(PLANNED, materials(false, MARCH, null))
                .when(undated(materials(true, TODAY, null)))
                .expectEvents(materials(true, TODAY, null));
    }

    private static WordAnswered answered(String words, LocalDate on, @Nullable String reason) {
        return new WordAnswered(ID, "w-1", new Answer(null, words, on, null), reason);
    }

    private static MaterialsRecorded materials(
            boolean received, LocalDate on, @Nullable String reason) {
        return new MaterialsRecorded(ID, new Materials(received, on, null), reason);
    }

    private static CarryOut undated(CarryingOutEvent done) {
        return new CarryOut(ID, done, TODAY, true, Set.of(), false);
    }

    private void replacedForAReason(
            CarryingOutEvent first, CarryingOutEvent unsaid, CarryingOutEvent said) {
        given(PLANNED).when(command(first)).expectEvents(first);
        given(PLANNED, first).when(command(first)).expectNoEvents();
        refused(given(PLANNED, first).when(command(unsaid)), "carrying-no-reason");
        given(PLANNED, first).when(command(said)).expectEvents(said);
    }

    private static CarryOut command(CarryingOutEvent done) {
        return new CarryOut(ID, done, TODAY);
    }

    private static DisclosureChanged disclosure(Disclosure disclosure) {
        return new DisclosureChanged(ID, disclosure, "Проверка", null, null, null);
    }
}
