package kz.moldir.reporting.read.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kz.moldir.council.LocalizedText;
import kz.moldir.reporting.read.activity.ActivityView;
import kz.moldir.reporting.read.activity.PublicDecision;
import kz.moldir.reporting.read.detail.SampleDetail;
import kz.moldir.reporting.read.rows.Row;
import kz.moldir.reporting.read.rows.SampleRows;
import kz.moldir.ui.Site;
import kz.moldir.ui.contract.TemplateRenderer;
import kz.moldir.ui.language.Language;
import org.junit.jupiter.api.Test;

/** What was decided on the page of an activity. */
class DecisionsShownTest {

    private final TemplateRenderer renderer =
            new TemplateRenderer(
                    new Site(
                            "reporting",
                            "reporting.name",
                            List.of(new Site.Entry("", "ui.nav.summary")),
                            ZoneId.of("Asia/Almaty"),
                            null,
                            false),
                    Clock.fixed(Instant.parse("2026-04-13T04:00:00Z"), ZoneId.of("Asia/Almaty")));

    @Test
    void isShownInItsOwnLanguageWithItsVotesAndWhoIsAsked() {
        ActivityView decided =
                SampleRows.row(8)
                        .activity()
                        .decided(
                                new PublicDecision(
                                        "x",
                                        new LocalizedText(null, "Скверді ашу", null),
                                        LocalDate.of(2026, 4, 10),
                                        new PublicDecision.Votes(1, 2, 0),
                                        new PublicDecision.Recommendation("Әкімдік", null),
                                        LocalDate.of(2026, 4, 12)));

        Map<Language, String> told = page(SampleRows.of(decided));
        assertThat(told.get(Language.RU))
                .contains("<h2>Что решили</h2>", "<b>Большинство голосов против.</b>")
                .contains("<p class=\"outcome\" lang=\"kk\">Скверді ашу</p>");
        assertThat(told.get(Language.KK))
                .contains("<h2>Не шешілді</h2>", "<p class=\"outcome\">Скверді ашу</p>");
        assertThat(told.get(Language.EN))
                .contains("<h2>What was decided</h2>", "<span lang=\"kk\">Әкімдік</span>");
        assertThat(page(SampleRows.row(8)).get(Language.EN)).doesNotContain("id=\"decisions\"");
        LocalizedText name = new LocalizedText("Акимат", "Әкімдік", null);
        ActivityView asked =
                SampleRows.row(8)
                        .activity()
                        .decided(
                                new PublicDecision(
                                        "x",
                                        LocalizedText.russian("Открыть сквер"),
                                        LocalDate.of(2026, 4, 10),
                                        null,
                                        new PublicDecision.Recommendation("Акимат", null, name),
                                        LocalDate.of(2026, 4, 12)));
        assertThat(page(SampleRows.of(asked)).get(Language.KK))
                .as("the roster's name in the page's language beside words in another")
                .contains("<p class=\"outcome\" lang=\"ru\">Открыть сквер</p>")
                .contains("<p class=\"small soft\">(қазақша аудармасы әзірге жоқ)</p>")
                .contains("<span>Әкімдік</span>");
    }

    @Test
    void saysThatAtATieTheVoteOfTheChairDecided() {
        PublicDecision tie =
                new PublicDecision(
                        "x",
                        LocalizedText.russian("Открыть сквер"),
                        LocalDate.of(2026, 4, 10),
                        new PublicDecision.Votes(2, 2, 0),
                        null,
                        LocalDate.of(2026, 4, 12),
                        true);
        assertThat(page(SampleRows.of(SampleRows.row(8).activity().decided(tie))))
                .satisfies(
                        told -> {
                            assertThat(told.get(Language.RU))
                                    .contains("<b>Принято: при равенстве решил голос");
                            assertThat(told.get(Language.KK)).contains("дауысымен қабылданды");
                            assertThat(told.get(Language.EN)).contains("<b>Passed: at a tie");
                        });
    }

    private Map<Language, String> page(Row row) {
        Map<Language, String> pages = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            pages.put(
                    language,
                    renderer.render(
                            "reporting/activity",
                            language,
                            "/activities/" + row.id(),
                            SampleDetail.model(row, language)));
        }
        return pages;
    }
}
