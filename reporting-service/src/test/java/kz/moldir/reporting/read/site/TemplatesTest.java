package kz.moldir.reporting.read.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import kz.moldir.reporting.read.plan.PlanView;
import kz.moldir.reporting.read.register.SampleList;
import kz.moldir.reporting.read.rows.PlanRows;
import kz.moldir.reporting.read.rows.SampleRows;
import kz.moldir.reporting.read.summary.SampleOverview;
import kz.moldir.ui.contract.TemplateRenderer;
import kz.moldir.ui.language.Language;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The pages of lists and sums in every language. */
class TemplatesTest {

    private final TemplateRenderer renderer = SitePages.renderer();

    @Nested
    class TheFirstPage {

        private final Map<Language, String> pages =
                renderer.renderAll("reporting/summary", "", SampleOverview.model());

        @Test
        void saysWhatHappenedInOneSentence() {
            assertThat(pages.get(Language.RU))
                    .contains("К 13 апреля проведено 2 из 12 мероприятий");
            assertThat(pages.get(Language.KK))
                    .contains("жоспардағы 12 іс-шараның ішінде 2 іс-шара өткізілді");
            assertThat(pages.get(Language.EN))
                    .contains("By 13 April, 2 of 12 planned activities were");
        }

        @Test
        void saysWhatAmendmentsTookOutOfWhatWasPromised() {
            PlanRows whole = SampleRows.plan();
            PlanView before = whole.plan();
            PlanView amended =
                    new PlanView(
                            before.id(),
                            before.year(),
                            before.half(),
                            2,
                            before.decision(),
                            12,
                            List.of(),
                            11,
                            List.of());
            var told =
                    renderer.renderAll(
                            "reporting/summary",
                            "",
                            SampleOverview.model(
                                    new PlanRows(
                                            amended,
                                            whole.rows(),
                                            whole.outside(),
                                            whole.today(),
                                            whole.rules())));
            assertThat(told.get(Language.RU))
                    .contains("Из них 1 исключено поправкой: в действующей версии 11 строк.");
            assertThat(told.get(Language.KK)).contains("түзетумен алынғаны: 1");
            assertThat(told.get(Language.EN)).contains("1 of them was taken out by an amendment");
            assertThat(pages.get(Language.RU)).doesNotContain("id=\"excluded\"");
        }

        @Test
        void neverSaysThatNothingTookPlaceWhereItDidAndOnlyTheResultIsMissing() {
            var before =
                    renderer.renderAll(
                            "reporting/summary",
                            "",
                            SampleOverview.model(SampleRows.planWithoutResults()));
            assertThat(before.get(Language.RU))
                    .contains("результат пока не записан", "/ru/activities?counted=underway")
                    .doesNotContain("нет записи о проведении ни одного");
            assertThat(before.get(Language.KK)).contains("нәтижесі әлі жазылмаған</h1>");
            assertThat(before.get(Language.EN)).contains("no result is recorded yet</h1>");
            assertThat(pages.get(Language.RU))
                    .contains("Ещё 1 мероприятие уже проводилось, результат пока не записан.");
        }

        @Test
        void explainsWhatTookPlaceAsHeldAndNotAsAhead() {
            assertThat(pages.get(Language.RU))
                    .contains("/ru/activities?state=underway", "Проведено, результат не записан")
                    .contains("Запись о проведении есть, результат ещё не записан.");
            assertThat(pages.get(Language.KK)).contains("Өткізілді, нәтижесі жазылмаған");
            assertThat(pages.get(Language.EN)).contains("Held, result not recorded yet");
        }

        @Test
        void neverSaysThatNothingTookPlaceWherePermanentWorkDid() {
            var before =
                    renderer.renderAll(
                            "reporting/summary",
                            "",
                            SampleOverview.model(SampleRows.planOfPermanentWork()));
            assertThat(before.get(Language.RU))
                    .contains("К 13 апреля 1 мероприятие из 1 по плану уже проводилось</h1>")
                    .contains("/ru/activities?counted=tookPlace");
            assertThat(before.get(Language.KK)).contains("ішінде 1 іс-шара өтті</h1>");
            assertThat(before.get(Language.EN))
                    .contains("By 13 April, 1 of 1 planned activity has taken place</h1>")
                    .doesNotContain("no record that any");
        }

        @Test
        void namesWhatWasNotDoneAndWentToTheNextPlan() {
            var over =
                    renderer.renderAll(
                            "reporting/summary",
                            "",
                            SampleOverview.model(SampleRows.planWithNotDone()));
            assertThat(over.get(Language.RU))
                    .contains("1 мероприятие не сделано в срок и перешло в следующий план.")
                    .contains(
                            "/ru/activities?counted=notDone",
                            ">Не сде\u00adлано, пере\u00adшло</th>");
            assertThat(over.get(Language.KK))
                    .contains(">Орын\u00adдал\u00adмай көші\u00adрілді</th>");
            assertThat(pages.get(Language.RU)).doesNotContain("Не сделано", "notDone");
        }

        @Test
        void linksEveryNumberToItsList() {
            assertThat(pages.get(Language.KK))
                    .contains(
                            "href=\"/kk/activities?counted=everHeld\"",
                            "href=\"/kk/activities?state=noRecord\"",
                            "href=\"/kk/activities?month=2026-04\"",
                            "href=\"/kk/activities?commission=2\"");
        }

        @Test
        void namesNoPersonsInItsLists() {
            assertThat(pages.values())
                    .allSatisfy(page -> assertThat(page).doesNotContain("Нуртаев"));
        }

        @Test
        void saysThatThereIsNoPlanYet() {
            var empty = renderer.renderAll("reporting/summary", "", SampleOverview.nothing());
            assertThat(empty.get(Language.RU)).contains("План ещё не утверждён");
            assertThat(empty.get(Language.KK)).contains("Жоспар әлі бекітілген жоқ");
        }

        @Test
        void staysUnderItsBudget() throws IOException {
            for (String page : pages.values()) {
                assertThat(compressed(page)).isLessThan(30_000);
            }
        }
    }

    @Nested
    class TheList {

        @Test
        void keepsItsFiltersInTheForm() {
            var pages =
                    renderer.renderAll("reporting/activities", "/activities", SampleList.late());
            assertThat(pages.get(Language.RU))
                    .contains("Найдено 1 мероприятие из 12.", "<option value=\"noRecord\" selected")
                    .contains("Мониторинг территории вдоль пр. Достык");
            assertThat(pages.get(Language.EN)).contains("1 activity of 12 found.", "lang=\"ru\"");
        }

        @Test
        void saysThatNothingMatches() {
            var pages =
                    renderer.renderAll("reporting/activities", "/activities", SampleList.none());
            assertThat(pages.get(Language.KK))
                    .contains("ештеңе табылмады")
                    .doesNotContain("<table");
        }

        @Test
        void ofAWholePlanStaysUnderItsBudget() throws IOException {
            var pages =
                    renderer.renderAll("reporting/activities", "/activities", SampleList.of(95));
            for (String page : pages.values()) {
                assertThat(compressed(page)).isLessThan(30_000);
            }
        }
    }

    @Nested
    class TheDataPage {

        @Test
        void namesEveryAddress() {
            assertThat(renderer.renderAll("reporting/data", "/data", Map.of()).values())
                    .allSatisfy(
                            page ->
                                    assertThat(page)
                                            .contains(
                                                    "/api/summary",
                                                    "/api/activities.csv",
                                                    "/v3/api-docs"));
        }
    }

    private static int compressed(String page) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(page.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }
}
