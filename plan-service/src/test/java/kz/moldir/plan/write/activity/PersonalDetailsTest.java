package kz.moldir.plan.write.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import kz.moldir.council.LocalizedText;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.ActivityEvent.ActivityClosed;
import kz.moldir.plan.events.ActivityEvent.DisclosureChanged;
import kz.moldir.plan.events.ActivityEvent.Occurrence;
import kz.moldir.plan.events.ActivityEvent.OccurrenceRecorded;
import kz.moldir.plan.events.ActivityEvent.Publication;
import kz.moldir.plan.events.CarryingOutEvent;
import kz.moldir.plan.events.CarryingOutEvent.DecisionCorrected;
import kz.moldir.plan.events.CarryingOutEvent.DecisionPublished;
import kz.moldir.plan.events.CarryingOutEvent.DecisionTaken;
import kz.moldir.plan.events.CarryingOutEvent.DocumentAttached;
import kz.moldir.plan.events.CarryingOutEvent.DocumentDescribed;
import kz.moldir.plan.events.CarryingOutEvent.DocumentPublished;
import kz.moldir.plan.events.CarryingOutEvent.EntryWithdrawn;
import kz.moldir.plan.events.Correction.Kind;
import kz.moldir.plan.events.Disclosure;
import kz.moldir.plan.events.Request;
import kz.moldir.plan.events.recorded.Attachment;
import kz.moldir.plan.events.recorded.Decided;
import kz.moldir.plan.events.recorded.Entry;
import kz.moldir.plan.events.recorded.Recommendation;
import kz.moldir.plan.read.carrying.CarryingCases;
import kz.moldir.plan.write.activity.ActivityCommand.AgreeDate;
import kz.moldir.plan.write.activity.ActivityCommand.AskForAnswer;
import kz.moldir.plan.write.activity.ActivityCommand.Cancel;
import kz.moldir.plan.write.activity.ActivityCommand.ChangeDisclosure;
import kz.moldir.plan.write.activity.ActivityCommand.Close;
import kz.moldir.plan.write.activity.ActivityCommand.Correct;
import kz.moldir.plan.write.activity.ActivityCommand.Cover;
import kz.moldir.plan.write.activity.ActivityCommand.Postpone;
import kz.moldir.plan.write.activity.ActivityCommand.ProposeDates;
import kz.moldir.plan.write.activity.ActivityCommand.RecordOccurrence;
import kz.moldir.plan.write.activity.CarryingCommand.CarryOut;
import kz.moldir.plan.write.activity.CarryingCommand.PublishDecisions;
import kz.moldir.plan.write.activity.CarryingCommand.UnpublishDecisions;
import kz.moldir.plan.write.activity.PlanningCommand.ExcludeActivity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What everybody reads at once is asked about where it looks like personal details. */
class PersonalDetailsTest extends ActivityCase {

    private static final String CODE = "activity-personal-details";
    private static final String CALL = "Обращаться: Айгүл, 8 701 123-45-67";
    private static final DisclosureChanged RESTRICTED = marked(Disclosure.RESTRICTED);
    private static final DisclosureChanged UNANNOUNCED = marked(Disclosure.UNANNOUNCED);
    private static final Decided INSIDE = new Decided("x-1", CALL, TODAY, null, null);
    private static final Decided PASSED_ON =
            new Decided("x-1", CALL, TODAY, null, new Recommendation("Акимат", null));

    @Nested
    class AreAskedAbout {

        @Test
        void whereItIsClosed() {
            once(sure -> new Close(ID, CALL, TODAY, sure), PLANNED, HAPPENED);
        }

        @Test
        void whereItTookPlace() {
            once(sure -> held(CALL, null, sure), PLANNED);
            once(sure -> held(null, CALL, sure), PLANNED);
        }

        @Test
        void whereItIsCancelledMovedOrAgreed() {
            once(sure -> new Cancel(ID, CALL, "8", TODAY, TODAY, sure), PLANNED);
            once(sure -> new Cancel(ID, "Объект сдан", CALL, TODAY, TODAY, sure), PLANNED);
            once(sure -> new Postpone(ID, MAY, null, null, CALL, TODAY, sure), PLANNED);
            once(sure -> new Postpone(ID, MAY, null, CALL, "Дождь", TODAY, sure), PLANNED);
            once(sure -> new AgreeDate(ID, MAY, null, CALL, TODAY, sure), TO_AGREE);
        }

        @Test
        void whereSomebodyIsAsked() {
            Request request = new Request("r-1", Request.Channel.CALLED, CALL, null, null, TODAY);
            once(sure -> new AskForAnswer(ID, request, TODAY, false, sure), PLANNED);
            once(sure -> new ProposeDates(ID, List.of(), request, TODAY, sure), TO_AGREE);
        }

        @Test
        void whereItIsCovered() {
            once(sure -> covered(CALL, sure), PLANNED);
        }

        @Test
        void whereItIsPutRight() {
            once(sure -> right(rightResult(CALL), sure), PLANNED, HAPPENED, CLOSED);
            once(
                    sure ->
                            new Correct(
                                    ID,
                                    Kind.CLOSING,
                                    "closing",
                                    null,
                                    "new",
                                    CALL,
                                    TODAY,
                                    sure,
                                    false),
                    PLANNED,
                    HAPPENED,
                    CLOSED);
        }

        @Test
        void whereADecisionIsPublishedPassedOnOrTakenBack() {
            Object[] taken = {PLANNED, HAPPENED, new DecisionTaken(ID, INSIDE, null)};
            once(sure -> new PublishDecisions(ID, List.of("x-1"), TODAY, sure), taken);
            once(sure -> done(new DecisionTaken(ID, PASSED_ON, null), sure), PLANNED, HAPPENED);
            once(
                    sure -> new UnpublishDecisions(ID, List.of("x-1"), CALL, sure),
                    PLANNED,
                    HAPPENED,
                    new DecisionTaken(ID, CarryingCases.DECIDED, null),
                    new DecisionPublished(ID, CarryingCases.DECIDED, TODAY, null));
            once(
                    sure -> done(new EntryWithdrawn(ID, Entry.DECISION, "x-1", TODAY, CALL), sure),
                    PLANNED,
                    HAPPENED,
                    new DecisionTaken(ID, CarryingCases.DECIDED, null));
        }

        @Test
        void whereWhatEverybodyReadsOfADecisionIsPutRight() {
            Decided plain = new Decided("x-1", "Открыть сквер", TODAY, null, null);
            once(
                    sure -> done(new DecisionCorrected(ID, INSIDE, "Описка", null, null), sure),
                    PLANNED,
                    HAPPENED,
                    new DecisionTaken(ID, plain, null),
                    new DecisionPublished(ID, plain, TODAY, null));
        }

        @Test
        void whereADocumentIsPublished() {
            Attachment letter =
                    new Attachment("d-1", Attachment.Kind.LETTER, CALL, CarryingCases.FILE, TODAY);
            once(
                    sure -> done(new DocumentPublished(ID, "d-1", letter.file(), TODAY), sure),
                    PLANNED,
                    new DocumentAttached(ID, letter));
        }

        @Test
        void whereADocumentThatEverybodyHasIsCalledOtherwise() {
            DocumentDescribed called =
                    new DocumentDescribed(
                            ID, "d-1", Attachment.Kind.LETTER, CALL, null, "Описка", null, null);
            DocumentAttached letter = new DocumentAttached(ID, CarryingCases.LETTER);
            once(
                    sure -> done(called, sure),
                    PLANNED,
                    letter,
                    new DocumentPublished(ID, "d-1", CarryingCases.FILE, TODAY));
            taken(done(called, Set.of()), PLANNED, letter);
        }

        @Test
        void whereWhatWasKeptInsideIsTold() {
            OccurrenceRecorded kept =
                    new OccurrenceRecorded(ID, occurrence(CALL, null), true, true);
            once(sure -> new Close(ID, "Итог", TODAY, sure), PLANNED, UNANNOUNCED, kept);
            once(
                    sure -> new ChangeDisclosure(ID, Disclosure.OPEN, "Решено", TODAY, sure),
                    PLANNED,
                    UNANNOUNCED,
                    kept);
        }
    }

    @Nested
    class AreNotAskedAbout {

        @Test
        void whereNobodyIsTold() {
            taken(new Close(ID, CALL, TODAY), PLANNED, HAPPENED, RESTRICTED);
            taken(held(CALL, CALL, Set.of()), PLANNED, RESTRICTED);
            taken(held(CALL, CALL, Set.of()), PLANNED, UNANNOUNCED);
            taken(new AgreeDate(ID, MAY, null, CALL, TODAY), TO_AGREE, UNANNOUNCED);
            taken(done(new DecisionTaken(ID, INSIDE, null), Set.of()), PLANNED, HAPPENED);
            taken(
                    done(new EntryWithdrawn(ID, Entry.DECISION, "x-1", TODAY, CALL), Set.of()),
                    PLANNED,
                    HAPPENED,
                    new DecisionTaken(ID, INSIDE, null));
        }

        /** What is read already is not asked about for another field, or as public in its place. */
        @Test
        void whereEverybodyReadsThemAlready() {
            OccurrenceRecorded told = new OccurrenceRecorded(ID, occurrence(CALL, null));
            taken(right(rightResult("8 701 123-45-67"), Set.of()), PLANNED, told, CLOSED);
            taken(
                    new PublishDecisions(ID, List.of("x-1"), TODAY),
                    PLANNED,
                    HAPPENED,
                    new DecisionTaken(ID, PASSED_ON, null));
        }

        @Test
        void whereNoPersonTypesThem() {
            Occurrence visit = new Occurrence("v", TODAY, null, null, null, null, CALL, "v");
            taken(new RecordOccurrence(ID, visit, TODAY), PLANNED);
            taken(new ExcludeActivity(ID, TODAY, CALL, "12", 2, CALL), PLANNED);
        }
    }

    /** Who conceals the words of before and leaves some of them has perhaps missed them. */
    @Test
    void areAskedAboutAgainWhereTheWordsOfBeforeAreConcealed() {
        ActivityClosed closed = new ActivityClosed(ID, TODAY, CALL);
        Correct left = right(rightResult("Итог: 8 701 123-45-67"), Set.of());
        taken(left, PLANNED, HAPPENED, closed);
        refused(
                given(PLANNED, HAPPENED, closed)
                        .when(
                                new Correct(
                                        ID,
                                        Kind.CLOSING,
                                        "closing",
                                        left.right(),
                                        "new",
                                        "Личное",
                                        TODAY,
                                        Set.of(),
                                        true)),
                CODE);
    }

    /** It was put right, and everybody reads it no more. */
    @Test
    void areAskedAboutWhereTheyComeBack() {
        Decided plain = new Decided("x-1", "Открыть сквер", TODAY, null, null);
        once(
                sure -> done(new DecisionCorrected(ID, INSIDE, "Описка", null, null), sure),
                PLANNED,
                HAPPENED,
                new DecisionTaken(ID, INSIDE, null),
                new DecisionPublished(ID, INSIDE, TODAY, null),
                new DecisionCorrected(ID, plain, "Без номера", null, null),
                new DecisionPublished(ID, plain, TODAY, "Без номера"));
        once(
                sure -> done(new DecisionCorrected(ID, PASSED_ON, "Описка", null, null), sure),
                PLANNED,
                HAPPENED,
                new DecisionTaken(ID, PASSED_ON, null),
                new DecisionCorrected(ID, plain, "Без номера", true, null));
        once(
                sure -> done(called(CALL), sure),
                PLANNED,
                new DocumentAttached(ID, CarryingCases.LETTER),
                new DocumentPublished(
                        ID,
                        "d-1",
                        CarryingCases.FILE,
                        TODAY,
                        Attachment.Kind.LETTER,
                        LocalizedText.russian(CALL)),
                described("Письмо"));
        taken(
                new PublishDecisions(ID, List.of("x-1"), TODAY),
                PLANNED,
                HAPPENED,
                new DecisionTaken(ID, PASSED_ON, null),
                new DecisionCorrected(ID, PASSED_ON, "Голоса", false, null));
    }

    private static DocumentDescribed called(String title) {
        return new DocumentDescribed(
                ID, "d-1", Attachment.Kind.LETTER, title, null, "Описка", null, null);
    }

    private static DocumentDescribed described(String title) {
        return new DocumentDescribed(
                ID,
                "d-1",
                Attachment.Kind.LETTER,
                title,
                null,
                "Описка",
                CarryingCases.FILE,
                TODAY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Телефон 87011234567",
                "8\u00a0701\u00a0123\u00a045\u00a067",
                "+7\u202f701\u202f1234567",
                "8 727 271\u201123\u201145",
                "8 (727) 271\u201323\u201345",
                "8.727.271.23.45",
                "+7.7272.71.23.45",
                "+7 (701) 123 45 67",
                "ИИН 900101300123",
                "aigul@example.kz"
            })
    void areFound(String words) {
        assertThat(PersonalDetails.in(words)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Дано 8 рекомендаций 13.04.2026",
                "Пункт 7. 13.04.2026 10.30",
                "8\u201310.04.2026, 13.04.2026",
                "7 2026.04.13 10.30",
                "Закон № 383-V от 02.11.2015, статья 8.1.2",
                "8\u00a0701\u00a0123 тенге",
                "Осмотрено 1 250 000 кв. м, решение № 17",
                "8 объектов из 20",
                "Выделено 87 011 234 тенге"
            })
    void arePlainNumbersNot(String words) {
        assertThat(PersonalDetails.in(words)).isEmpty();
    }

    /** Refused with the question, and taken once it is answered. */
    private void once(Function<Set<String>, ActivityCommand> command, Object... before) {
        refused(given(before).when(command.apply(Set.of())), CODE);
        taken(command.apply(Set.of(CODE)), before);
    }

    private void taken(ActivityCommand command, Object... before) {
        given(before).when(command).expectSuccessfulHandlerExecution();
    }

    private static DisclosureChanged marked(Disclosure told) {
        return new DisclosureChanged(ID, told, "Дети", null, null, null);
    }

    private static RecordOccurrence held(
            @Nullable String summary, @Nullable String place, Set<String> sure) {
        return new RecordOccurrence(ID, occurrence(summary, place), TODAY, false, "o", sure);
    }

    private static Occurrence occurrence(@Nullable String summary, @Nullable String place) {
        return new Occurrence("o", RealPlan.TODAY, null, place, null, null, summary, null);
    }

    private static Cover covered(String title, Set<String> sure) {
        return new Cover(ID, URL, title, TODAY, Publication.Kind.ANNOUNCEMENT, null, TODAY, sure);
    }

    private static Correct right(Right right, Set<String> sure) {
        return new Correct(ID, Kind.CLOSING, "closing", right, "new", "Ошибка", TODAY, sure, false);
    }

    private static CarryOut done(CarryingOutEvent done, Set<String> sure) {
        return new CarryOut(ID, done, TODAY, false, sure, false);
    }
}
