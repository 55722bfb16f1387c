package kz.moldir.plan.read.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.CarryingOutEvent.DecisionTaken;
import kz.moldir.plan.events.CarryingOutEvent.MinutesWritten;
import kz.moldir.plan.events.CarryingOutEvent.WordAnswered;
import kz.moldir.plan.events.CarryingOutEvent.WordReceived;
import kz.moldir.plan.events.recorded.Answer;
import kz.moldir.plan.events.recorded.Decided;
import kz.moldir.plan.events.recorded.Minutes;
import kz.moldir.plan.events.recorded.Word;
import kz.moldir.plan.office.official.Letter;
import kz.moldir.plan.office.word.DocxOfLetter;
import kz.moldir.plan.read.activities.ShownActivities;
import kz.moldir.plan.read.carrying.CarryingCases;
import kz.moldir.plan.read.carrying.CarryingView;
import kz.moldir.ui.language.Language;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

/** Minutes and extract are kept in Kazakh and in Russian (0360). */
class MinutesInBothLanguagesTest extends PapersCase {

    private static final String ID = RealPlan.ZHETYSU;

    @Test
    void eachPaperSaysWhatIsWrittenInItsLanguage() throws IOException {
        CarryingView both = kept("Отчёт акима", "Әкімнің есебі", "Открыть сквер", "Саябақты ашу");

        for (Paper paper : List.of(Paper.MINUTES, Paper.EXTRACT)) {
            assertThat(text(both, paper, Language.KK))
                    .contains("1. Саябақты ашу")
                    .doesNotContain("Открыть сквер", "Отчёт акима");
            assertThat(text(both, paper, Language.RU))
                    .contains("1. Открыть сквер")
                    .doesNotContain("Саябақты ашу", "Әкімнің есебі", "языке)");
        }
        assertThat(text(both, Paper.MINUTES, Language.KK)).contains("ТЫҢДАЛДЫ: Әкімнің есебі");
    }

    @Test
    void whatIsWrittenInTheOtherLanguageAloneIsMarked() throws IOException {
        CarryingView russian = kept("Отчёт акима", null, "Открыть сквер", null);
        assertThat(text(russian, Paper.MINUTES, Language.KK))
                .contains("Отчёт акима (орыс тілінде)", "1. Открыть сквер (орыс тілінде)")
                .contains("Ким: Когда? (орыс тілінде)", "В мае (орыс тілінде)");
        assertThat(text(russian, Paper.MINUTES, Language.RU)).doesNotContain("языке)");

        CarryingView kazakh = kept("Әкімнің есебі", null, "Саябақты ашу", null);
        assertThat(text(kazakh, Paper.EXTRACT, Language.RU))
                .contains("1. Саябақты ашу (на казахском языке)");
        assertThat(text(kazakh, Paper.EXTRACT, Language.KK)).doesNotContain("тілінде)");
    }

    @Test
    void aKazakhNameMakesRussianWordsNoKazakhOnes() throws IOException {
        CarryingView named =
                kept("Отчёт", null, "Поручить застройщику ЖК Тұрғын открыть сквер", null);
        assertThat(text(named, Paper.EXTRACT, Language.RU)).doesNotContain("языке)");
    }

    @Test
    void saysQuestionsAndAnswersInItsOwnLanguage() throws IOException {
        CarryingView both =
                CarryingCases.after(
                        ID,
                        new WordReceived(
                                ID,
                                new Word(
                                        "w",
                                        Word.Kind.QUESTION,
                                        "Ким",
                                        "Когда откроют?",
                                        RealPlan.TODAY,
                                        "Қашан ашылады?")),
                        new WordAnswered(
                                ID,
                                "w",
                                new Answer(null, "В мае", RealPlan.TODAY, "Мамыр айында")));

        assertThat(text(both, Paper.MINUTES, Language.KK))
                .contains("Ким: Қашан ашылады?", "Мамыр айында")
                .doesNotContain("Когда откроют?", "В мае");
        assertThat(text(both, Paper.MINUTES, Language.RU))
                .contains("Ким: Когда откроют?", "В мае")
                .doesNotContain("Қашан ашылады?", "Мамыр айында");
    }

    @Test
    void theLanguageOfALineIsToldToo() {
        List<Letter.Part> body =
                letter(kept("Отчёт", null, "Открыть сквер", null), Paper.EXTRACT, Language.KK)
                        .body();
        assertThat(body)
                .filteredOn(part -> part.text().startsWith("1. Открыть сквер"))
                .extracting(Letter.Part::language)
                .containsExactly("ru");
    }

    private static CarryingView kept(String heard, String heardKk, String text, String textKk) {
        return CarryingCases.after(
                ID,
                new MinutesWritten(ID, new Minutes("5", "Хасенов М.К.", null, heard, heardKk)),
                new WordReceived(
                        ID, new Word("w", Word.Kind.QUESTION, "Ким", "Когда?", RealPlan.TODAY)),
                new WordAnswered(ID, "w", new Answer(null, "В мае", RealPlan.TODAY, null)),
                new DecisionTaken(
                        ID,
                        new Decided("x", text, RealPlan.TODAY, null, null, null, textKk),
                        null));
    }

    private static Letter letter(CarryingView carrying, Paper paper, Language language) {
        Facts facts = facts(ShownActivities.zhetysu(), language, carrying);
        return new Papers(facts, RealPlan.TODAY, null, null, NOBODY).of(paper);
    }

    private static String text(CarryingView carrying, Paper paper, Language language)
            throws IOException {
        byte[] docx = DocxOfLetter.of(letter(carrying, paper, language));
        try (var extractor =
                new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(docx)))) {
            // The title of the row is Russian alone.
            return extractor.getText().replace("» (орыс тілінде)", "»");
        }
    }
}
