package kz.moldir.monitoring.read.recommendations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import kz.moldir.monitoring.Samples;
import kz.moldir.monitoring.events.RecommendationEvent.RecommendationTakenUp;
import kz.moldir.ui.Site;
import kz.moldir.ui.contract.TemplateRenderer;
import kz.moldir.ui.language.Language;
import org.junit.jupiter.api.Test;

class RecommendationPagesTest {

    private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");

    private final TemplateRenderer templates =
            new TemplateRenderer(
                    new Site(
                            "monitoring",
                            "monitoring.name",
                            List.of(new Site.Entry("", "ui.nav.visits")),
                            ALMATY,
                            null,
                            false),
                    Clock.fixed(Instant.parse("2026-04-13T04:00:00Z"), ALMATY),
                    "kit");

    @Test
    void tellWhoIsAskedForWhatUntilWhen() {
        RecommendationView view =
                RecommendationView.of(
                        new RecommendationTakenUp(
                                "r-1",
                                Samples.ACTIVITY,
                                24,
                                Samples.TITLE,
                                "Акимат",
                                "Открыть сквер",
                                LocalDate.of(2026, 4, 13),
                                LocalDate.of(2026, 5, 13)));
        Map<Language, String> pages = page(List.of(view));
        assertThat(pages.get(Language.RU))
                .contains("Акимат", "Открыть сквер", "Срок: 13 мая 2026 г.");
        assertThat(pages.get(Language.KK)).contains("Мерзімі: 2026 жылғы 13 мамыр");
        assertThat(page(List.of()).get(Language.EN)).contains("There are no recommendations yet");
    }

    private Map<Language, String> page(List<RecommendationView> all) {
        return templates.renderAll(
                "monitoring/recommendations", "/recommendations", Map.of("recommendations", all));
    }
}
