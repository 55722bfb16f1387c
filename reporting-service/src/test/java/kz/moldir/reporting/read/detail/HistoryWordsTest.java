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

    private static final Messages MESSAGES = new Messages(List.of("reporting"));

    @Test
    void saysWhereAPublicationWasInEveryLanguage() {
        Change change = new Change("medium", "site", "social");
        for (Language language : Language.values()) {
            assertThat(told(language, change)).hasSize(1);
        }
        assertThat(told(Language.RU, change).getFirst())
                .isEqualTo(
                        new HistoryWords.Field(
                                "Где опубликовано", "сайт", "социальная сеть", null, null));
    }

    @Test
    void leavesOutWhatItHasNoWordsFor() {
        assertThat(told(Language.RU, new Change("of-tomorrow", null, "x"))).isEmpty();
    }

    @Test
    void aCorrectionAndItsRightRecordAreOneLine() {
        HistoryEntry held = entry(1, "occurrence-recorded", set("occurrence", "2026-03-17"));
        HistoryEntry corrected =
                entry(
                        2,
                        "record-corrected",
                        Change.moved("occurrence", "2026-03-17", "2026-03-18"),
                        set("why", "Описка"));
        HistoryEntry right = entry(3, "occurrence-recorded", set("occurrence", "2026-03-18"));
        HistoryEntry again = entry(4, "occurrence-recorded", set("occurrence", "2026-03-25"));

        List<HistoryWords.Line> lines =
                words(Language.RU).lines(List.of(held, corrected, right, again));

        assertThat(lines)
                .extracting(HistoryWords.Line::what)
                .containsExactly("Записано проведение", "Запись исправлена", "Записано проведение");
        assertThat(lines.get(1).fields().getFirst())
                .returns("17 марта 2026 г.", HistoryWords.Field::from)
                .returns("18 марта 2026 г.", HistoryWords.Field::to);
    }

    @Test
    void whatFollowsAWithdrawalIsALineOfItsOwn() {
        HistoryEntry gone =
                entry(
                        2,
                        "record-corrected",
                        Change.moved("occurrence", "2026-03-17", null),
                        set("why", "Описка"));
        HistoryEntry untold = entry(2, "record-corrected", set("why", "—"));
        HistoryEntry next = entry(3, "occurrence-recorded", set("occurrence", "2026-03-18"));

        assertThat(words(Language.RU).lines(List.of(gone, next))).hasSize(2);
        assertThat(words(Language.RU).lines(List.of(untold, next))).hasSize(2);
        HistoryEntry other =
                entry(
                        2,
                        "record-corrected",
                        Change.moved("occurrence", "2026-03-17", "2026-03-25"));
        assertThat(words(Language.RU).lines(List.of(other, next))).hasSize(2);
    }

    @Test
    void aRecordThatOnlyLostOrChangedADetailIsNotToldAgain() {
        HistoryEntry held = entry(3, "occurrence-recorded", set("occurrence", "2026-03-17"));
        for (Change detail :
                List.of(
                        Change.moved("place", "Зал", null),
                        Change.moved("format", "offline", "mixed"),
                        Change.moved("summary", "Итог", null))) {
            HistoryEntry corrected = entry(2, "record-corrected", detail, set("why", "Описка"));

            assertThat(words(Language.RU).lines(List.of(corrected, held)))
                    .as(detail.field())
                    .extracting(HistoryWords.Line::what)
                    .containsExactly("Запись исправлена");
        }
        HistoryEntry withPlace =
                entry(
                        3,
                        "occurrence-recorded",
                        set("occurrence", "2026-03-17"),
                        set("place", "Зал"));
        HistoryEntry lost = entry(2, "record-corrected", Change.moved("place", "Зал", null));
        assertThat(words(Language.RU).lines(List.of(lost, withPlace))).hasSize(2);
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
