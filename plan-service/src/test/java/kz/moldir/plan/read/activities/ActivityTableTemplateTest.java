package kz.moldir.plan.read.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.Timeframe;
import kz.moldir.council.TimeframeKind;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.TestCouncil;
import kz.moldir.plan.events.ActivityEvent.DisclosureChanged;
import kz.moldir.plan.events.Disclosure;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.read.plans.PlanQuestions.Asked;
import kz.moldir.plan.read.plans.PlanSummary;
import kz.moldir.ui.Visitor;
import kz.moldir.ui.language.Language;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ActivityTableTemplateTest {

    private final Map<Language, String> pages =
            table(ShownActivities.activities(), query(null, null, null));

    @Test
    void showsTheWordsOfThePlanBesideWhatWasUnderstood() throws IOException {
        ShownActivities.write(pages, "table");
        assertThat(pages.get(Language.RU))
                .contains("12 февраля", "В определённый день", "12 февраля 2026 г.")
                .contains("Дата на согласовании", "Новая дата: 13 мая 2026 г.");
        assertThat(pages.get(Language.KK))
                .contains("<span lang=\"ru\">12 февраля</span>", "2026 жылғы 12 ақпан");
        assertThat(pages.get(Language.EN)).contains("Postponed to 13 May");
    }

    @Test
    void groupsByCommissionAndCounts() {
        assertThat(pages.get(Language.RU)).contains("Комиссия №2", "2 мероприятия");
        assertThat(pages.get(Language.KK)).contains("№2 комиссия", "2 іс-шара");
    }

    @Test
    void callsNothingAheadThatHasBegun() {
        assertThat(pages.get(Language.RU)).contains("Проведено 1 раз, результат пока не записан");
    }

    @Test
    void countsWhatTookPlaceApartFromWhatIsAhead() {
        List<PlannedActivity> all = ShownActivities.activities();

        assertThat(pages.get(Language.RU))
                .containsPattern("state=underway\"[^>]*><span class=\"state planned\">")
                .contains("<span>Проведено, результат не записан</span>");
        assertThat(pages.get(Language.KK)).contains("<span>Өткізілді, нәтижесі жазылмаған</span>");
        assertThat(numbers(all, "underway")).containsExactly(45);
        assertThat(numbers(all, "ahead")).doesNotContain(45);
        assertThat(numbers(all, "planned")).contains(45).containsAll(numbers(all, "ahead"));
        assertThat(table(all, query(null, "planned", null)).get(Language.RU))
                .contains("<input type=\"hidden\" name=\"state\" value=\"planned\">");
    }

    private static List<Integer> numbers(List<PlannedActivity> all, String state) {
        return ActivityQuery.of(null, state, null, null, null, null).of(all).stream()
                .map(PlannedActivity::number)
                .toList();
    }

    @Test
    void saysWhatAPersonIsCalledNowBesideTheWordsOfThePlan() {
        Map<String, Object> model =
                model(ShownActivities.activities(), query(null, null, null), "en");
        String person =
                ShownActivities.activities().stream()
                        .flatMap(row -> row.responsible().persons().stream())
                        .findFirst()
                        .orElseThrow();
        model.put("rosterNow", Map.of(person, "Новая Фамилия"));

        assertThat(TestCouncil.renderer().render("plan/activities", Language.EN, "/plans/x", model))
                .contains("now: Новая Фамилия (" + person + ")");
    }

    @Test
    void namesTheWholeWayOfADraftAndTheDecisionOfAPlan() {
        Map<String, Object> model =
                model(ShownActivities.activities(), query(null, null, null), "ru");
        assertThat(page(model)).contains("<b>Утверждён 17 марта").doesNotContain("class=\"steps\"");

        model.put(
                "plan",
                new PlanSummary(
                        RealPlan.PLAN, 2026, 1, "draft", 4, 0, null, null, Instant.EPOCH, 1));
        model.put("stage", "submitted");
        assertThat(page(model))
                .contains("<li aria-current=\"step\">Замечания комиссий</li>")
                .contains("<li>Общее заседание</li>", "<li>Утверждён</li>");
    }

    @Test
    void countsStatesAsLinks() {
        assertThat(pages.get(Language.RU))
                .contains("href=\"/ru/plans/" + RealPlan.PLAN + "?state=covered\"");
    }

    @Test
    void linksNothingThatIsRefused() {
        String planned = ShownActivities.activities().getFirst().id();
        Map<String, Object> model = model(secret(), query(null, null, null), "ru");
        String path = "/ru/plans/" + RealPlan.PLAN;
        assertThat(page(model)).contains(path + "/approval", path + "/history", path + "/day");
        assertThat(page(model)).contains(path + "/amendment", "/ru/activities/" + planned);

        model.put("visitor", new Visitor("x", "", null, null, (method, address) -> false));
        assertThat(page(model))
                .doesNotContain(path + "/approval", path + "/history", path + "/day")
                .doesNotContain(path + "/amendment", path + "/letters")
                .doesNotContain("/ru/activities/" + planned)
                .contains("/ru/activities/" + ShownActivities.activities().get(1).id());
    }

    @Test
    void marksWhatIsNotTold() {
        assertThat(page(model(secret(), query(null, null, null), "ru")))
                .containsOnlyOnce("<b>Ограниченный доступ</b>");
        assertThat(page(model(ShownActivities.activities(), query(null, null, null), "ru")))
                .doesNotContain("<b>Ограниченный доступ</b>");
    }

    /** The first row is restricted. */
    private static List<PlannedActivity> secret() {
        List<PlannedActivity> all = new ArrayList<>(ShownActivities.activities());
        all.set(
                0,
                ShownActivities.today(
                        ActivityView.after(
                                ShownActivities.zhetysu(),
                                new DisclosureChanged(
                                        RealPlan.ZHETYSU,
                                        Disclosure.RESTRICTED,
                                        null,
                                        null,
                                        null,
                                        null),
                                9)));
        return all;
    }

    private static String page(Map<String, Object> model) {
        return TestCouncil.renderer().render("plan/activities", Language.RU, "/plans/x", model);
    }

    @Test
    void isOneFlatListInAnotherOrder() {
        String page =
                table(ShownActivities.activities(), query(null, null, "title")).get(Language.RU);

        assertThat(page).doesNotContain("class=\"group\"").contains("value=\"title\" selected");
    }

    @Test
    void saysThatNothingWasFoundAndHowToGoBack() {
        String page =
                table(ShownActivities.activities(), query("Байконур", null, null)).get(Language.EN);

        assertThat(page)
                .contains("There are no such activities.", "Clear filters", "0 of 4")
                .doesNotContain("<table");
    }

    @Test
    void beginsAPlanThatHasNoRowsYet() {
        Map<String, Object> model = model(List.of(), query(null, null, null), "en");
        model.put("plan", draft());
        String path = "/en/plans/" + RealPlan.PLAN;

        assertThat(TestCouncil.renderer().render("plan/activities", Language.EN, path, model))
                .contains("The draft has no activities yet", path + "/rows?row=new#r-new")
                .doesNotContain("0 of 0")
                .doesNotContain("Clear filters", "There are no such activities.");

        model.put("visitor", new Visitor("x", "", null, null, (method, address) -> false));
        assertThat(TestCouncil.renderer().render("plan/activities", Language.EN, path, model))
                .contains("The draft has no activities yet")
                .doesNotContain("row=new");
    }

    @Test
    void countsWhatAnAmendmentExcludedAmongTheRowsThatAreShown() {
        List<PlannedActivity> rows = new ArrayList<>(ShownActivities.activities());
        rows.add(ShownActivities.scheduled());

        assertThat(table(rows, query(null, null, null)).get(Language.EN)).contains("5 of 5");
    }

    @Test
    void marksAKazakhPlanAsKazakh() {
        Map<Language, String> kazakh =
                table(
                        List.of(shown(new LocalizedText(null, "Мектептерді аралау", null))),
                        query(null, null, null));

        assertThat(kazakh.get(Language.KK))
                .contains("<span>Сәуір - Мамыр</span>")
                .doesNotContain("Кейбір атаулар қазақшаға аударылмаған");
        assertThat(kazakh.get(Language.RU))
                .contains(
                        "<span lang=\"kk\">Сәуір - Мамыр</span>",
                        "Часть названий не переведена на русский");
        assertThat(kazakh.get(Language.EN)).contains("Some titles are not translated into English");
    }

    @Test
    void takesNoTermForATranslation() {
        Map<Language, String> both =
                table(
                        List.of(shown(new LocalizedText("Обход школ", "Мектептерді аралау", null))),
                        query(null, null, null));

        assertThat(both.get(Language.RU)).contains("<span lang=\"kk\">Сәуір - Мамыр</span>");
        assertThat(both.get(Language.KK)).doesNotContain("Кейбір атаулар қазақшаға аударылмаған");
        assertThat(both.get(Language.EN)).contains("lang=\"ru\">Обход школ<");
    }

    private static PlannedActivity shown(LocalizedText title) {
        Row row =
                RealPlan.zhetysu()
                        .titled(title)
                        .due(
                                new Timeframe(
                                        "Сәуір - Мамыр",
                                        TimeframeKind.MONTH_RANGE,
                                        LocalDate.of(2026, 4, 1),
                                        LocalDate.of(2026, 5, 31)));
        return ShownActivities.today(ActivityView.promised(RealPlan.PLAN, row, null));
    }

    private static PlanSummary draft() {
        return new PlanSummary(
                RealPlan.PLAN,
                2026,
                1,
                "draft",
                0,
                0,
                RealPlan.FILE.name(),
                null,
                Instant.parse("2026-04-13T04:00:00Z"),
                0);
    }

    @Test
    void showsTheQuestionsOfADraftAndLinksNoActivities() {
        Map<String, Object> model = model(ShownActivities.drafts(), query(null, null, null), "ru");
        model.put(
                "plan",
                new PlanSummary(
                        RealPlan.PLAN,
                        2026,
                        1,
                        "draft",
                        4,
                        1,
                        RealPlan.FILE.name(),
                        null,
                        Instant.parse("2026-04-13T04:00:00Z"),
                        0));
        model.put("questions", List.of(new Asked(14, "Апрель", "Что значит срок?", "code")));
        model.put("amendmentQuestions", List.of(new Asked(96, "Ким", "Кто это?", "code")));

        String page =
                TestCouncil.renderer().render("plan/activities", Language.RU, "/plans/x", model);

        assertThat(page)
                .contains("Нужно ответить на 1 вопрос", "Строка плана: 14", "Что значит срок?")
                .contains("id=\"questions-amendment\"", "Строка плана: 96", "Кто это?")
                .doesNotContain("/ru/activities/");
    }

    @Nested
    class OfFiveThousand {

        private static final List<PlannedActivity> MANY =
                IntStream.rangeClosed(1, 5000)
                        .mapToObj(number -> RealPlan.zhetysu().numbered(number))
                        .map(row -> ActivityView.promised(RealPlan.PLAN, row, null))
                        .map(ShownActivities::today)
                        .toList();

        @Test
        void comesInPagesThatLeadToEachOther() {
            assertThat(page(query(null, null, null), "2", null))
                    .contains("id=\"n201\"", "id=\"n400\"", "Page 2 of 25", "5,000 activities")
                    .contains("?page=3\"", "?page=all\"")
                    .doesNotContain("id=\"n200\"", "id=\"n401\"");
        }

        @Test
        void isSearchedWhole() {
            assertThat(page(query("4999", null, null), null, null))
                    .contains("id=\"n4999\"")
                    .doesNotContain("Page 1", "id=\"n1\"", "id=\"n5000\"");
        }

        @Test
        void opensWhereARowStands() {
            assertThat(page(query(null, null, null), null, 4801))
                    .contains("id=\"n4801\"", "Page 25 of 25");
        }

        @Test
        void isPrintedWhole() {
            assertThat(page(query(null, null, null), "all", null))
                    .contains("id=\"n1\"", "id=\"n5000\"")
                    .doesNotContain("class=\"pages\"");
        }

        private static String page(ActivityQuery query, String page, Integer at) {
            String path = "/en/plans/" + RealPlan.PLAN;
            Map<String, Object> model = model(List.of(), query, "en");
            model.put("table", ActivityTable.of(MANY, query, path, page, at));
            return TestCouncil.renderer().render("plan/activities", Language.EN, path, model);
        }
    }

    private static Map<Language, String> table(
            List<PlannedActivity> activities, ActivityQuery query) {
        Map<Language, String> pages = new HashMap<>();
        for (Language language : Language.values()) {
            pages.put(
                    language,
                    TestCouncil.renderer()
                            .render(
                                    "plan/activities",
                                    language,
                                    "/plans/" + RealPlan.PLAN,
                                    model(activities, query, language.code())));
        }
        return pages;
    }

    private static Map<String, Object> model(
            List<PlannedActivity> activities, ActivityQuery query, String language) {
        String path = "/" + language + "/plans/" + RealPlan.PLAN;
        Map<String, Object> model = new HashMap<>();
        model.put("plan", ShownActivities.PLAN);
        model.put("discardable", false);
        model.put("path", path);
        model.put("table", ActivityTable.of(activities, query, path));
        model.put("questions", List.of());
        model.put("commissions", TestCouncil.ALMATY.commissions());
        return model;
    }

    private static ActivityQuery query(String q, String state, String sort) {
        return ActivityQuery.of(q, state, null, null, null, sort);
    }
}
