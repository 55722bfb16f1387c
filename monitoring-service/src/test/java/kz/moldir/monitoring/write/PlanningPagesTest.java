package kz.moldir.monitoring.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import kz.moldir.council.LocalizedText;
import kz.moldir.kit.command.Invalid;
import kz.moldir.monitoring.write.PlanningPages.Approved;
import kz.moldir.monitoring.write.PlanningPages.Typed;
import kz.moldir.ui.Site;
import kz.moldir.ui.contract.TemplateRenderer;
import kz.moldir.ui.language.Language;
import org.junit.jupiter.api.Test;

class PlanningPagesTest {

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
    void nameEachFaultAtItsField() {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> new Typed("", "13.04", "а".repeat(501), "").request())
                .satisfies(
                        invalid ->
                                assertThat(invalid.faults())
                                        .extracting(Invalid.Fault::field)
                                        .containsExactly("activity", "date", "object"));
        assertThat(new Typed("a24", "2026-04-20", "", "").request().date())
                .isEqualTo(LocalDate.of(2026, 4, 20));
    }

    /** As it comes back where the day was no day. */
    @Test
    void keepWhatWasTyped() {
        Map<Language, String> page =
                page(
                        new Typed("a3", "", "Двор <3>", ""),
                        List.of(Map.of("field", "date", "message", "Нужен день")));
        assertThat(page.get(Language.RU))
                .contains("Утверждено 17 марта 2026", "24. Мониторинг дворов")
                .contains("3. Выезд", "value=\"a3\" selected")
                .contains("value=\"Двор &lt;3&gt;\"", "href=\"#date\"", "id=\"date-fault\"")
                .contains("action=\"/ru/visits\"");
        assertThat(page.get(Language.KK)).contains("Объектіге шығуды жоспарлау");
        assertThat(page.get(Language.EN)).contains("Approved on", "(optional)");
    }

    @Test
    void sayThatThereIsNothingToPlanFor() {
        Map<Language, String> page =
                templates.renderAll(
                        "monitoring/plan-visit",
                        "/visits/new",
                        Map.of(
                                "plans",
                                List.of(),
                                "typed",
                                new Typed("", "", "", ""),
                                "errors",
                                List.of(),
                                "key",
                                "k"));
        assertThat(page.get(Language.RU))
                .contains("Планировать выезд не для чего")
                .doesNotContain("<select");
    }

    private Map<Language, String> page(Typed typed, List<Map<String, String>> errors) {
        PlannedActivity row =
                new PlannedActivity(
                        "a24", 24, LocalizedText.russian("Мониторинг дворов"), true, false);
        PlannedActivity outside =
                new PlannedActivity("a3", 3, LocalizedText.russian("Выезд"), true, false, true);
        return templates.renderAll(
                "monitoring/plan-visit",
                "/visits/new",
                Map.of(
                        "plans",
                        List.of(new Approved(LocalDate.of(2026, 3, 17), List.of(row, outside))),
                        "typed",
                        typed,
                        "errors",
                        errors,
                        "key",
                        "k"));
    }
}
