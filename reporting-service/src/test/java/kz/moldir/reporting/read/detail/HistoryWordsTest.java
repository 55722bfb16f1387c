package kz.moldir.reporting.read.detail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import kz.moldir.reporting.read.activity.HistoryEntry;
import kz.moldir.reporting.read.activity.HistoryEntry.Change;
import kz.moldir.reporting.read.rows.SampleRows;
import kz.moldir.ui.language.Dates;
import kz.moldir.ui.language.Language;
import kz.moldir.ui.language.Messages;
import org.junit.jupiter.api.Test;

class HistoryWordsTest {

    private static final Messages MESSAGES = new Messages(List.of("kit", "reporting"));

    @Test
    void saysWhereAPublicationWasInEveryLanguage() {
        Change change = new Change("medium", "site", "social");
        for (Language language : Language.values()) {
            assertThat(told(language, change)).hasSize(1);
        }
        assertThat(told(Language.RU, change).getFirst())
                .isEqualTo(
                        new HistoryWords.Field(
                                "Где опубликовано", "сайт", "социальная сеть", null, null, null));
    }

    @Test
    void saysWhatWasToBeDoneBeforeAnAmendment() {
        Change change = new Change("kinds", "HEARING PUBLIC_MONITORING", "ROUND_TABLE");

        assertThat(told(Language.RU, change).getFirst())
                .isEqualTo(
                        new HistoryWords.Field(
                                "Вид мероприятия",
                                "Заслушивание отчёта, Общественный мониторинг",
                                "Круглый стол",
                                null,
                                null,
                                null));
    }

    @Test
    void saysWhichDecisionAmendedThePlanInEveryLanguage() {
        Change change = set("amendment", "2026-04-13/5/1");

        assertThat(told(Language.KK, change).getFirst().to())
                .isEqualTo("Жоспар өзгертілді: № 5/1 шешім, 2026 жылғы 13 сәуір");
        assertThat(told(Language.RU, change).getFirst())
                .returns("Причина", HistoryWords.Field::name)
                .returns(
                        "План изменён решением № 5/1 от 13 апреля 2026 г.", HistoryWords.Field::to);
        assertThat(told(Language.EN, change).getFirst().to())
                .isEqualTo("The plan was amended by decision No. 5/1 of 13 April 2026");
    }

    /** The id of a published decision is nobody's to read; that of a cancellation is its number. */
    @Test
    void saysWhichDecisionCancelled() {
        Change decision = set("decision", "№ 9");

        assertThat(words(Language.RU).line(entry(1, "activity-cancelled", decision)).fields())
                .singleElement()
                .returns("Решение", HistoryWords.Field::name)
                .returns("№ 9", HistoryWords.Field::to);
        assertThat(words(Language.RU).line(entry(1, "decision-published", decision)).fields())
                .isEmpty();
    }

    @Test
    void marksWordsByWhatIsWritten() {
        assertThat(told(Language.KK, set("result", "Дано пять рекомендаций")).getFirst().lang())
                .isEqualTo("ru");
        assertThat(told(Language.RU, set("resultKk", "Берилди")).getFirst().lang()).isEqualTo("kk");
        assertThat(told(Language.KK, set("resultKk", "Берилди")).getFirst().lang()).isNull();
        assertThat(told(Language.RU, set("timeframe", "сәуір")).getFirst().lang()).isEqualTo("kk");
        assertThat(told(Language.KK, set("timeframe", "сәуір")).getFirst().lang()).isNull();
        assertThat(told(Language.RU, set("timeframe", "Апрель")).getFirst().lang()).isNull();
        assertThat(told(Language.KK, set("title", "Обход школ / Мектептерді аралау")).getFirst())
                .as("both at once")
                .returns(null, HistoryWords.Field::lang);
        assertThat(told(Language.KK, new Change("reason", "Дождь", "Жаңбыр")).getFirst())
                .returns("ru", HistoryWords.Field::fromLang)
                .returns(null, HistoryWords.Field::lang);
        assertThat(told(Language.KK, set("publishedOn", "2026-04-13")).getFirst().lang()).isNull();
        assertThat(told(Language.KK, set("publication", "https://example.kz/1")).getFirst().lang())
                .isNull();
    }

    @Test
    void namesARoleInEveryLanguage() {
        HistoryEntry entry = by("commission-2-member");

        assertThat(words(Language.RU).line(entry).role()).isEqualTo("член комиссии №2");
        for (Language language : Language.values()) {
            assertThat(words(language).line(entry).role()).contains("2").doesNotContain("-member");
        }
        assertThat(words(Language.RU).line(by("chair")).role()).isEqualTo("председатель");
        assertThat(words(Language.RU).line(by("secretariat")).role()).isEqualTo("секретариат");
    }

    private static HistoryEntry by(String role) {
        return new HistoryEntry(Instant.EPOCH, role, HELD, List.of(), "moldir.plan/a", 1);
    }

    @Test
    void leavesOutWhatItHasNoWordsFor() {
        assertThat(told(Language.RU, new Change("of-tomorrow", null, "x"))).isEmpty();
    }

    @Test
    void aCorrectionAndItsRightRecordAreOneLine() {
        HistoryEntry held = entry(1, HELD, set("occurrence", "2026-03-17"));
        HistoryEntry corrected =
                replaced(
                        Change.moved("occurrence", "2026-03-17", "2026-03-18"),
                        set("why", "Описка"));
        HistoryEntry right = entry(3, HELD, set("occurrence", "2026-03-18"));
        HistoryEntry again = entry(4, HELD, set("occurrence", "2026-03-25"));

        List<HistoryWords.Line> lines =
                words(Language.RU).lines(List.of(held, corrected, right, again));

        assertThat(lines)
                .extracting(HistoryWords.Line::what)
                .containsExactly("Записано проведение", "Запись исправлена", "Записано проведение");
        assertThat(lines.get(1).fields().getFirst())
                .returns("17 марта 2026 г.", HistoryWords.Field::from)
                .returns("18 марта 2026 г.", HistoryWords.Field::to);
    }

    /** What must not be public is not said as a sign that reads like a word of before either. */
    @Test
    void ofConcealedWordsNothingIsSaid() {
        HistoryEntry concealed =
                replaced(
                        Change.moved("result", "—", "Дано пять рекомендаций"),
                        Change.moved("place", "—", null),
                        set("concealed", "yes"),
                        set("why", "Личное"));
        assertThat(words(Language.KK).line(concealed).fields())
                .hasSize(3)
                .allSatisfy(field -> assertThat(field.from()).isNull())
                .allSatisfy(field -> assertThat(field.to()).isNotBlank());
    }

    @Test
    void whatFollowsAWithdrawalIsALineOfItsOwn() {
        HistoryEntry next = entry(3, HELD, set("occurrence", "2026-03-17"));
        for (Change[] told :
                List.of(
                        new Change[] {Change.moved("occurrence", "2026-03-17", null)},
                        new Change[] {set("why", "—")})) {
            HistoryEntry held = entry(1, HELD, set("occurrence", "2026-03-17"));
            HistoryEntry gone = entry(2, "record-corrected", told);
            assertThat(words(Language.RU).lines(List.of(held, gone, next))).hasSize(3);
        }
    }

    @Test
    void aRecordThatOnlyLostADetailIsNotToldAgain() {
        HistoryEntry held = entry(3, HELD, set("occurrence", "2026-03-17"));
        for (Change detail :
                List.of(
                        Change.moved("place", "Зал", null),
                        Change.moved("time", "10:00", null),
                        Change.moved("summary", "Итог", null))) {
            assertThat(words(Language.RU).lines(List.of(replaced(detail), held)))
                    .as(detail.field())
                    .extracting(HistoryWords.Line::what)
                    .containsExactly("Запись исправлена");
        }
    }

    @Test
    void norOneWhoseFieldIsToldByItsCorrectionAlone() {
        HistoryEntry held = entry(3, HELD, set("occurrence", "2026-03-17"));
        HistoryEntry form = replaced(Change.moved("format", "offline", "mixed"));
        assertThat(words(Language.RU).lines(List.of(form, held))).hasSize(1);
    }

    @Test
    void norOneOfWhichOnlyTheReasonMayBeTold() {
        Change[] letter = {set("askedOn", "2026-03-12"), set("whom", "Акимат")};
        HistoryEntry asked = entry(1, "answer-requested", letter);
        HistoryEntry number = replaced(set("why", "Не тот номер"));
        HistoryEntry right = entry(3, "answer-requested", letter);
        assertThat(words(Language.RU).lines(List.of(asked, number, right)))
                .extracting(HistoryWords.Line::what)
                .hasSize(2)
                .last()
                .isEqualTo("Запись исправлена");
        assertThat(words(Language.RU).lines(List.of(number, right)))
                .as("what was not told before")
                .hasSize(2);
    }

    private static final String HELD = "occurrence-recorded";

    private static HistoryEntry replaced(Change... changes) {
        return new HistoryEntry(
                Instant.EPOCH,
                null,
                "record-corrected",
                List.of(changes),
                "moldir.plan/a",
                2,
                true);
    }

    private static Change set(String field, String value) {
        return Change.set(field, value);
    }

    private static HistoryEntry entry(long sequence, String type, Change... changes) {
        return new HistoryEntry(
                Instant.EPOCH, null, type, List.of(changes), "moldir.plan/a", sequence);
    }

    private static HistoryWords words(Language language) {
        return new HistoryWords(MESSAGES, new Dates(language, SampleRows.COUNCIL.zone()), Map.of());
    }

    private static List<HistoryWords.Field> told(Language language, Change change) {
        return words(language)
                .line(
                        new HistoryEntry(
                                Instant.EPOCH,
                                null,
                                "record-corrected",
                                List.of(change),
                                "moldir.plan/a",
                                1))
                .fields();
    }
}
