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

    private static List<HistoryWords.Field> told(Language language, Change change) {
        HistoryWords words =
                new HistoryWords(
                        MESSAGES, new Dates(language, SampleRows.COUNCIL.zone()), Map.of());
        return words.line(
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
