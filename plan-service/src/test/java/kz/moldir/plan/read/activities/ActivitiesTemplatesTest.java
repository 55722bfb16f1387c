package kz.moldir.plan.read.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.moldir.council.state.StateRules;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.TestCouncil;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.ActivityEvent.ActivityClosed;
import kz.moldir.plan.events.ActivityEvent.ActivityCovered;
import kz.moldir.plan.events.ActivityEvent.ActivityDateAgreed;
import kz.moldir.plan.events.ActivityEvent.ActivityPostponed;
import kz.moldir.plan.events.ActivityEvent.OccurrenceRecorded;
import kz.moldir.plan.events.ActivityEvent.Publication;
import kz.moldir.plan.read.history.HistoryView.Change;
import kz.moldir.plan.read.history.HistoryView.Entry;
import kz.moldir.plan.read.history.HistoryWords;
import kz.moldir.plan.read.plans.PlanQuestions.Asked;
import kz.moldir.plan.read.plans.PlanSummary;
import kz.moldir.ui.language.Language;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Renders the pages with rows of the real plan; they are left in target/pages to be looked at. */
class ActivitiesTemplatesTest {

    private static final StateRules RULES = StateRules.of(TestCouncil.ALMATY);
    private static final PlanSummary PLAN =
            new PlanSummary(
                    RealPlan.PLAN,
                    2026,
                    1,
                    "approved",
                    4,
                    0,
                    RealPlan.FILE.name(),
                    RealPlan.DECISION,
                    Instant.parse("2026-04-13T04:00:00Z"),
                    1);

    @Nested
    class Table {

        private final Map<Language, String> pages = table(activities(), query(null, null, null));

        @Test
        void showsTheWordsOfThePlanBesideWhatWasUnderstood() throws IOException {
            write(pages, "table");
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
            assertThat(pages.get(Language.RU))
                    .contains("Проведено 1 раз, результат пока не записан");
        }

        @Test
        void countsStatesAsLinks() {
            assertThat(pages.get(Language.RU))
                    .contains("href=\"/ru/plans/" + RealPlan.PLAN + "?state=covered\"");
        }

        @Test
        void isOneFlatListInAnotherOrder() {
            String page = table(activities(), query(null, null, "title")).get(Language.RU);

            assertThat(page).doesNotContain("class=\"group\"").contains("value=\"title\" selected");
        }

        @Test
        void saysThatNothingWasFoundAndHowToGoBack() {
            String page = table(activities(), query("Байконур", null, null)).get(Language.EN);

            assertThat(page)
                    .contains("There are no such activities.", "Clear filters", "0 of 4")
                    .doesNotContain("<table");
        }

        @Test
        void showsTheQuestionsOfADraftAndLinksNoActivities() {
            Map<String, Object> model = model(drafts(), query(null, null, null), "ru");
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

            String page =
                    TestCouncil.renderer()
                            .render("plan/activities", Language.RU, "/plans/x", model);

            assertThat(page)
                    .contains("Нужно ответить на 1 вопрос", "Строка плана: 14", "Что значит срок?")
                    .doesNotContain("/ru/activities/");
        }
    }

    @Nested
    class OneActivity {

        @Test
        void tellsFactsDeadlineAndHistoryInEveryLanguage() throws IOException {
            Map<Language, String> told = page(fireStation());
            write(told, "activity");

            assertThat(told.get(Language.RU))
                    .contains("Срок: 12 февраля 2026 г.", "На отметку даётся 3 рабочих дня")
                    .contains("ДЧС", "(по согласованию)", "Проведено, итоги опубликованы")
                    .contains("Закрыто с результатом", "Кто внёс: секретариат")
                    .contains("13 мая 2026 г. → 20 мая 2026 г.");
            assertThat(told.get(Language.KK))
                    .contains("Мерзімі: 2026 жылғы 12 ақпан", "Нәтижесі жазылып, жабылды")
                    .contains("(қазақша аудармасы әзірге жоқ)");
            assertThat(told.get(Language.EN))
                    .contains("It was closed with a result", "Recorded by: secretariat")
                    .contains("Saturday 14 February");
        }

        @Test
        void saysWhyNothingIsCounted() {
            assertThat(page(ActivityView.after(null, RealPlan.planned(RealPlan.buildings()), 0)))
                    .satisfies(
                            told ->
                                    assertThat(told.get(Language.EN))
                                            .contains("Ongoing work has no term"));
            assertThat(page(ActivityView.after(null, RealPlan.planned(RealPlan.zhetysu()), 0)))
                    .satisfies(
                            told -> assertThat(told.get(Language.RU)).contains("День неизвестен"));
        }

        private Map<Language, String> page(ActivityView activity) {
            Map<Language, String> told = new HashMap<>();
            for (Language language : Language.values()) {
                Map<String, Object> model = new HashMap<>();
                model.put("plan", PLAN);
                model.put("activity", PlannedActivity.of(activity, RULES, RealPlan.TODAY));
                model.put("deadline", RULES.explain(activity.facts()).orElse(null));
                model.put("commissions", TestCouncil.ALMATY.commissions());
                model.put(
                        "history",
                        new HistoryWords(TestCouncil.messages(), TestCouncil.ALMATY)
                                .of(history(), language.locale()));
                told.put(
                        language,
                        TestCouncil.renderer()
                                .render("plan/activity", language, "/activities/x", model));
            }
            return told;
        }

        private List<Entry> history() {
            Instant at = Instant.parse("2026-04-13T04:00:00Z");
            return List.of(
                    new Entry(
                            at,
                            "secretariat",
                            "activity.postponed",
                            List.of(
                                    new Change("date", "2026-05-13", "2026-05-20"),
                                    new Change("reason", null, "Аким в командировке"))),
                    new Entry(
                            at,
                            "secretariat",
                            "activity.closed",
                            List.of(new Change("closedOn", null, "2026-04-13"))),
                    new Entry(
                            at,
                            "secretariat",
                            "activity.covered",
                            List.of(
                                    new Change("publication", null, "https://example.kz/1"),
                                    new Change("kind", null, "result"))));
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
        model.put("plan", PLAN);
        model.put("path", path);
        model.put("table", ActivityTable.of(activities, query, path));
        model.put("questions", List.of());
        model.put("commissions", TestCouncil.ALMATY.commissions());
        return model;
    }

    private static ActivityQuery query(String q, String state, String sort) {
        return ActivityQuery.of(q, state, null, null, sort);
    }

    private static List<PlannedActivity> activities() {
        return Stream.of(
                        zhetysu(),
                        fireStation(),
                        ActivityView.after(null, RealPlan.planned(RealPlan.buildings()), 0),
                        housing())
                .map(activity -> PlannedActivity.of(activity, RULES, RealPlan.TODAY))
                .toList();
    }

    private static List<PlannedActivity> drafts() {
        return RealPlan.rows().stream()
                .map(row -> ActivityView.promised(RealPlan.PLAN, row, null))
                .map(activity -> PlannedActivity.of(activity, RULES, RealPlan.TODAY))
                .toList();
    }

    private static ActivityView zhetysu() {
        String id = RealPlan.ZHETYSU;
        return after(
                RealPlan.planned(RealPlan.zhetysu()),
                new ActivityDateAgreed(
                        id, LocalDate.of(2026, 4, 22), LocalTime.of(15, 0), "Акимат"),
                new ActivityPostponed(
                        id,
                        LocalDate.of(2026, 4, 22),
                        LocalDate.of(2026, 5, 13),
                        "Аким в командировке"));
    }

    private static ActivityView housing() {
        return after(
                RealPlan.planned(RealPlan.housing()),
                new OccurrenceRecorded(RealPlan.housing().id(), RealPlan.VISIT));
    }

    private static ActivityView fireStation() {
        String id = RealPlan.FIRE_STATION;
        return after(
                RealPlan.planned(RealPlan.fireStation()),
                new OccurrenceRecorded(id, RealPlan.VISIT),
                new ActivityClosed(id, RealPlan.TODAY, "Дано пять рекомендаций"),
                new ActivityCovered(
                        id,
                        new Publication(
                                "https://example.kz/1",
                                "Совет в Шугыле",
                                RealPlan.TODAY,
                                Publication.Kind.RESULT)));
    }

    private static ActivityView after(ActivityEvent... events) {
        ActivityView view = null;
        for (int sequence = 0; sequence < events.length; sequence++) {
            view = ActivityView.after(view, events[sequence], sequence);
        }
        return view;
    }

    private static void write(Map<Language, String> pages, String name) throws IOException {
        Path folder = Files.createDirectories(Path.of("target/pages"));
        for (Map.Entry<Language, String> page : pages.entrySet()) {
            Files.writeString(
                    folder.resolve(name + "-" + page.getKey().code() + ".html"),
                    page.getValue()
                            .replace(
                                    "\"/ui/", "\"../../../infra/ui-kit/target/classes/static/ui/"));
        }
    }
}
