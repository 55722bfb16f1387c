package kz.moldir.plan.read.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.CarryingOutEvent.DocumentAttached;
import kz.moldir.plan.events.CarryingOutEvent.DocumentDescribed;
import kz.moldir.plan.events.CarryingOutEvent.EntryWithdrawn;
import kz.moldir.plan.events.CarryingOutEvent.WordAnswered;
import kz.moldir.plan.events.CarryingOutEvent.WordCorrected;
import kz.moldir.plan.events.CarryingOutEvent.WordReceived;
import kz.moldir.plan.events.recorded.Answer;
import kz.moldir.plan.events.recorded.Attachment;
import kz.moldir.plan.events.recorded.Word;
import kz.moldir.plan.read.carrying.CarryingCases;
import kz.moldir.plan.read.history.HistoryView.Change;
import kz.moldir.plan.read.history.HistoryView.Entry;
import org.junit.jupiter.api.Test;

class RewordedTest {

    private static final String ID = RealPlan.ZHETYSU;
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 22);
    private static final LocalDate MAY = LocalDate.of(2026, 5, 13);

    @Test
    void tellsWhatOfAWordOrADocumentWasWrongAndWhy() {
        Word wrong = new Word("w", Word.Kind.QUESTION, "Ким", "Когда?", APRIL);
        List<Entry> told =
                HistoryTest.entries(
                        List.of(
                                RealPlan.planned(RealPlan.zhetysu()),
                                new WordReceived(ID, wrong),
                                new WordAnswered(ID, "w", new Answer(null, "В мае", APRIL, null)),
                                new WordCorrected(
                                        ID,
                                        new Word("w", Word.Kind.QUESTION, "Цой", "Когда?", APRIL),
                                        "Не та фамилия"),
                                new EntryWithdrawn(
                                        ID,
                                        kz.moldir.plan.events.recorded.Entry.ANSWER,
                                        "w",
                                        MAY,
                                        "Не тот вопрос"),
                                new WordAnswered(ID, "w", new Answer(null, "В июне", APRIL, null)),
                                new DocumentAttached(ID, CarryingCases.LETTER),
                                new DocumentDescribed(
                                        ID,
                                        CarryingCases.LETTER.id(),
                                        Attachment.Kind.MINUTES,
                                        "Протокол",
                                        null,
                                        "Это протокол",
                                        null,
                                        null)));
        assertThat(told.get(3).changes())
                .containsExactly(
                        new Change("from", "Ким", "Цой"), new Change("why", null, "Не та фамилия"));
        assertThat(told.get(4).changes())
                .containsExactly(
                        new Change("entry", null, "answer"),
                        new Change("text", null, "Цой: Когда?"),
                        new Change("answer", "В мае", null),
                        new Change("answeredOn", APRIL.toString(), null),
                        new Change("why", null, "Не тот вопрос"));
        assertThat(told.get(5).changes()).contains(new Change("answer", null, "В июне"));
        assertThat(told.get(7).changes())
                .containsExactly(
                        new Change("document", "letter", "minutes"),
                        new Change("title", "Письмо акимату", "Протокол"),
                        new Change("why", null, "Это протокол"));
    }
}
