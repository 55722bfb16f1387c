package kz.moldir.plan.write.activity;

import java.util.List;
import java.util.Set;
import kz.moldir.plan.events.ActivityEvent.DisclosureChanged;
import kz.moldir.plan.events.CarryingOutEvent;
import kz.moldir.plan.events.CarryingOutEvent.DocumentAttached;
import kz.moldir.plan.events.CarryingOutEvent.DocumentDescribed;
import kz.moldir.plan.events.CarryingOutEvent.DocumentPublished;
import kz.moldir.plan.events.CarryingOutEvent.EntryWithdrawn;
import kz.moldir.plan.events.CarryingOutEvent.WordAnswered;
import kz.moldir.plan.events.CarryingOutEvent.WordCorrected;
import kz.moldir.plan.events.CarryingOutEvent.WordReceived;
import kz.moldir.plan.events.Disclosure;
import kz.moldir.plan.events.recorded.Answer;
import kz.moldir.plan.events.recorded.Attachment;
import kz.moldir.plan.events.recorded.Entry;
import kz.moldir.plan.events.recorded.Word;
import kz.moldir.plan.read.carrying.CarryingCases;
import kz.moldir.plan.write.activity.CarryingCommand.CarryOut;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class WordsAndTitlesPutRightTest extends ActivityCase {

    private static final String LETTER = CarryingCases.LETTER.id();
    private static final WordReceived RECEIVED = new WordReceived(ID, word("Нуртаев Т.Т."));
    private static final WordAnswered ANSWERED =
            new WordAnswered(ID, "w-1", new Answer(null, "В мае", TODAY, null));
    private static final EntryWithdrawn NO_ANSWER =
            new EntryWithdrawn(ID, Entry.ANSWER, "w-1", TODAY, "Ответ на другой вопрос");

    @Nested
    class AWord {

        private static final WordCorrected RIGHT =
                new WordCorrected(ID, word("Нуртаева Т.Т."), "Не та фамилия");

        @Test
        void isPutRightWithItsAnswerInPlace() {
            given(PLANNED, RECEIVED, ANSWERED).when(command(RIGHT)).expectEvents(RIGHT);
            given(PLANNED, RECEIVED, RIGHT).when(command(RIGHT)).expectNoEvents();
            refused(
                    given(PLANNED, RECEIVED, ANSWERED, RIGHT).when(command(ANSWERED)),
                    "carrying-answered");
        }

        @Test
        void keepsItsDayWhereNoneIsSaid() {
            Word right = new Word("w-1", Word.Kind.PROPOSAL, "Ким", "Когда?", TODAY);
            Word earlier = RECEIVED.word().on(TODAY.minusDays(3));
            given(PLANNED, new WordReceived(ID, earlier))
                    .when(
                            new CarryOut(
                                    ID,
                                    new WordCorrected(ID, right, "Это предложение"),
                                    TODAY,
                                    true,
                                    Set.of(),
                                    false))
                    .expectEvents(
                            new WordCorrected(ID, right.on(TODAY.minusDays(3)), "Это предложение"));
        }

        @Test
        void keepsItsKazakhWordsUntilTheyAreTakenAway() {
            WordReceived both = new WordReceived(ID, kazakh("Нуртаев Т.Т.", "Қашан?"));
            given(PLANNED, both)
                    .when(command(RIGHT))
                    .expectEvents(
                            new WordCorrected(
                                    ID, kazakh("Нуртаева Т.Т.", "Қашан?"), RIGHT.reason()));
            given(PLANNED, both)
                    .when(
                            command(
                                    new WordCorrected(
                                            ID, kazakh("Нуртаева Т.Т.", ""), RIGHT.reason())))
                    .expectEvents(RIGHT);
        }

        @Test
        void isNotPutRightWhereThereIsNone() {
            refused(given(PLANNED).when(command(RIGHT)), "carrying-unknown");
            refused(
                    given(
                                    PLANNED,
                                    RECEIVED,
                                    new EntryWithdrawn(ID, Entry.WORD, "w-1", TODAY, "Дважды"))
                            .when(command(RIGHT)),
                    "carrying-unknown");
        }
    }

    @Nested
    class AnAnswer {

        @Test
        void keepsItsKazakhWordsUntilTheyAreTakenAway() {
            given(PLANNED, RECEIVED, answered("В мае", "Мамырда", null))
                    .when(command(answered("В июне", null, "Описка")))
                    .expectEvents(answered("В июне", "Мамырда", "Описка"));
            given(PLANNED, RECEIVED, answered("В мае", "Мамырда", null))
                    .when(command(answered("В июне", "", "Описка")))
                    .expectEvents(answered("В июне", null, "Описка"));
            given(PLANNED, RECEIVED)
                    .when(command(answered("В мае", "", null)))
                    .expectEvents(answered("В мае", null, null));
        }

        private static WordAnswered answered(
                String words, @Nullable String kazakh, @Nullable String reason) {
            return new WordAnswered(ID, "w-1", new Answer(null, words, TODAY, kazakh), reason);
        }

        @Test
        void isTakenBackSoThatTheWordIsOpenAgain() {
            given(PLANNED, RECEIVED, ANSWERED).when(command(NO_ANSWER)).expectEvents(NO_ANSWER);
            given(PLANNED, RECEIVED, ANSWERED, NO_ANSWER)
                    .when(command(ANSWERED))
                    .expectEvents(ANSWERED);
        }

        @Test
        void isTakenBackOnce() {
            refused(given(PLANNED, RECEIVED).when(command(NO_ANSWER)), "carrying-unknown");
            refused(
                    given(PLANNED, RECEIVED, ANSWERED, NO_ANSWER).when(command(NO_ANSWER)),
                    "carrying-unknown");
        }
    }

    @Nested
    class ADocument {

        private static final DocumentAttached ATTACHED =
                new DocumentAttached(ID, CarryingCases.LETTER);
        private static final DocumentPublished PUBLISHED =
                new DocumentPublished(ID, LETTER, CarryingCases.FILE, TODAY.minusDays(1));

        @Test
        void isDescribedOtherwiseInside() {
            given(PLANNED, ATTACHED).when(command(described(null))).expectEvents(described(null));
            given(PLANNED, ATTACHED, described(null))
                    .when(command(described(null)))
                    .expectNoEvents();
        }

        @Test
        void isToldAgainWhereEverybodyHasIt() {
            given(PLANNED, ATTACHED, PUBLISHED)
                    .when(command(described(null)))
                    .expectEvents(described(PUBLISHED));
        }

        @Test
        void isPublishedAsItIsDescribed() {
            given(PLANNED, ATTACHED, described(null))
                    .when(command(PUBLISHED))
                    .expectEvents(
                            new DocumentPublished(
                                    ID,
                                    LETTER,
                                    CarryingCases.FILE,
                                    PUBLISHED.on(),
                                    Attachment.Kind.MINUTES,
                                    described(null).titled()));
        }

        @Test
        void isLeftAsItIsWhereNothingIsToldAnyMore() {
            DisclosureChanged restricted =
                    new DisclosureChanged(
                            ID, Disclosure.RESTRICTED, "Дети", null, null, null, List.of());
            refused(
                    given(PLANNED, ATTACHED, PUBLISHED, restricted).when(command(described(null))),
                    "carrying-described-inside");
            refused(given(PLANNED).when(command(described(null))), "carrying-unknown");
        }

        private static DocumentDescribed described(@Nullable DocumentPublished told) {
            return new DocumentDescribed(
                    ID,
                    LETTER,
                    Attachment.Kind.MINUTES,
                    "Протокол",
                    "Хаттама",
                    "Это протокол",
                    told == null ? null : told.copy(),
                    told == null ? null : told.on());
        }
    }

    private static Word kazakh(String from, String words) {
        return new Word("w-1", Word.Kind.QUESTION, from, "Когда?", TODAY, words);
    }

    private static Word word(String from) {
        return new Word("w-1", Word.Kind.QUESTION, from, "Когда?", TODAY);
    }

    private static CarryOut command(CarryingOutEvent done) {
        return new CarryOut(ID, done, TODAY);
    }
}
