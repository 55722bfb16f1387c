package kz.moldir.plan.read.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import kz.moldir.plan.TestCouncil;
import kz.moldir.plan.read.history.HistoryView.Change;
import kz.moldir.plan.read.history.HistoryView.Entry;
import kz.moldir.plan.read.history.HistoryWords.Detail;
import kz.moldir.ui.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In which language the values of a history are. */
class HistoryMarksTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "result",
                "remark",
                "coverage",
                "agenda",
                "invited",
                "organiser",
                "whom",
                "guests",
                "responsibleNote",
                "registerTitle",
                "stepWords",
                "proposal",
                "answer",
                "from"
            })
    void isThatOfWhatSomebodyWrote(String field) {
        assertThat(told(Language.KK, Change.set(field, "Осмотр двора")).lang()).isEqualTo("ru");
        assertThat(told(Language.RU, Change.set(field, "Осмотр двора")).lang()).isNull();
        assertThat(told(Language.RU, Change.set(field, "Аула қаралды")).lang()).isEqualTo("kk");
    }

    @Test
    void isNoneOfNumbersNamesAddressesAndWordsOfOurs() {
        for (Change change :
                List.of(
                        Change.set("letter", "112/К"),
                        Change.set("registerNumber", "ЗТ-2026"),
                        Change.set("file", "План.docx"),
                        Change.set("publication", "https://example.kz/1"),
                        Change.set("stream", "https://example.kz/live"),
                        Change.set("chair", "Хасенов М.К."),
                        Change.set("time", "15:00"),
                        Change.set("date", "2026-05-13"),
                        Change.set("proposed", "2026-05-13T15:00"),
                        Change.set("channel", "letter"),
                        Change.set("votes", "5 / 1 / 0"))) {
            assertThat(told(Language.KK, change).lang()).as(change.field()).isNull();
        }
    }

    @Test
    void isNoneOfATitleThatIsToldInSeveral() {
        assertThat(told(Language.KK, Change.set("title", "Обход школ / Мектептерді аралау")).lang())
                .isNull();
        assertThat(told(Language.EN, Change.set("title", "Обход школ / Мектептерді аралау")).lang())
                .isNull();
        assertThat(told(Language.KK, Change.set("title", "Обход школ / Обход садов")).lang())
                .isEqualTo("ru");
    }

    @Test
    void isOfEachValueItsOwn() {
        Detail changed = told(Language.EN, new Change("place", "Зал заседаний", "Мәжіліс залы"));
        assertThat(changed.fromLang()).isEqualTo("ru");
        assertThat(changed.lang()).isEqualTo("kk");
        Detail gone = told(Language.KK, new Change("summary", "Осмотрено", null));
        assertThat(gone.fromLang()).isEqualTo("ru");
        assertThat(gone.lang()).isNull();
        assertThat(told(Language.RU, new Change("resultKk", "Берилди", "Берилген")))
                .returns("kk", Detail::lang)
                .returns("kk", Detail::fromLang);
    }

    private static Detail told(Language language, Change change) {
        Entry entry =
                new Entry(Instant.EPOCH, "secretariat", "activity.closed", List.of(change), null);
        return new HistoryWords(TestCouncil.messages(), TestCouncil.ALMATY)
                .of(List.of(entry), language.locale())
                .getFirst()
                .details()
                .getFirst();
    }
}
