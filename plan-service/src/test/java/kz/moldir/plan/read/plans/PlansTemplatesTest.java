package kz.moldir.plan.read.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.TestCouncil;
import kz.moldir.plan.events.PlanEvent.PlanDiscarded;
import kz.moldir.ui.language.Language;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PlansTemplatesTest {

    /** A fault as the import hands it to the form. */
    public record Fault(String field, String message) {}

    @Nested
    class ListOfPlans {

        @Test
        void saysInEveryLanguageHowToBegin() {
            Map<Language, String> pages = pages(List.of());

            assertThat(pages.get(Language.KK)).contains("Әзірге жоспар жоқ", "href=\"/kk/import\"");
            assertThat(pages.get(Language.RU)).contains("Плана пока нет", "href=\"/ru/import\"");
            assertThat(pages.get(Language.EN)).contains("There is no plan yet");
        }

        @Test
        void namesThePlanAndItsApproval() {
            PlanView plan =
                    PlanView.after(
                            PlanView.after(
                                    null,
                                    RealPlan.imported(),
                                    Instant.parse("2026-04-13T04:00:00Z"),
                                    0),
                            RealPlan.approved(),
                            Instant.parse("2026-04-13T04:01:00Z"),
                            1);

            Map<Language, String> pages = pages(List.of(PlanSummary.of(plan)));

            assertThat(pages.get(Language.KK))
                    .contains(
                            "2026 жылғы I жартыжылдықтың жоспары",
                            "Бекітілген күні: 2026 жылғы 17 наурыз");
            assertThat(pages.get(Language.RU))
                    .contains("План на I полугодие 2026 года", "Утверждён 17 марта 2026 г.");
            assertThat(pages.get(Language.EN))
                    .contains("Plan for the first half of 2026", "Approved on 17 March 2026")
                    .contains("/en/plans/" + RealPlan.PLAN);
        }

        @Test
        void marksWhyADraftWasGivenUp() {
            PlanHead draft = PlanHead.after(null, RealPlan.imported(), Instant.EPOCH, 0);
            PlanHead gone =
                    PlanHead.after(
                            draft,
                            new PlanDiscarded(RealPlan.PLAN, RealPlan.TODAY, "Не тот период"),
                            Instant.EPOCH,
                            1);
            assertThat(
                            TestCouncil.renderer()
                                    .renderAll(
                                            "plan/plans",
                                            "",
                                            Map.of(
                                                    "plans",
                                                    List.of(),
                                                    "gone",
                                                    List.of(PlansPages.Gone.of(gone))))
                                    .get(Language.KK))
                    .contains("lang=\"ru\">Не тот период</td>");
        }

        private Map<Language, String> pages(List<PlanSummary> plans) {
            return TestCouncil.renderer().renderAll("plan/plans", "", Map.of("plans", plans));
        }
    }

    @Nested
    class ImportForm {

        @Test
        void asksForYearHalfAndFile() {
            Map<Language, String> pages =
                    pages(Map.of("year", "2026", "half", "2", "idempotencyKey", "k"));

            assertThat(pages.values())
                    .allSatisfy(
                            page ->
                                    assertThat(page)
                                            .contains("name=\"year\"", "value=\"2026\"")
                                            .contains("enctype=\"multipart/form-data\"")
                                            .contains("<option value=\"2\" selected=\"selected\"")
                                            .doesNotContain("aria-invalid", "class=\"errors\""));
        }

        @Test
        void linksEachFaultToItsFieldAndKeepsTheInput() {
            Map<Language, String> pages =
                    pages(
                            Map.of(
                                    "year",
                                    "1900",
                                    "half",
                                    "1",
                                    "errors",
                                    List.of(new Fault("year", "Год от 1991 до 2100")),
                                    "faults",
                                    Map.of(
                                            "year",
                                            List.of(new Fault("year", "Год от 1991 до 2100")))));

            assertThat(pages.get(Language.RU))
                    .contains("<a href=\"#year\">Год от 1991 до 2100</a>")
                    .contains("<span class=\"fault\">Год от 1991 до 2100</span>")
                    .contains("value=\"1900\"")
                    .containsOnlyOnce("aria-invalid=\"true\"");
        }

        @Test
        void listsThousandsOfFaults() {
            List<Fault> faults =
                    IntStream.rangeClosed(1, 5000)
                            .mapToObj(line -> new Fault("file", "Строка " + line))
                            .toList();

            Map<Language, String> pages =
                    pages(
                            Map.of(
                                    "year",
                                    "2026",
                                    "half",
                                    "1",
                                    "errors",
                                    faults,
                                    "faults",
                                    Map.of("file", faults)));

            assertThat(pages.values())
                    .allSatisfy(page -> assertThat(page).contains(">Строка 5000</span>"));
        }

        private Map<Language, String> pages(Map<String, Object> model) {
            return TestCouncil.renderer().renderAll("plan/import", "/import", model);
        }
    }
}
