package kz.moldir.plan.read.today;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.moldir.council.LocalizedText;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.TestCouncil;
import kz.moldir.plan.read.recommendations.FollowedRecommendation;
import kz.moldir.ui.Visitor;
import kz.moldir.ui.language.Language;
import org.junit.jupiter.api.Test;

class UnansweredTest {

    private static final LocalDate TODAY = RealPlan.TODAY;

    @Test
    void isOverdueFromTheDayAfterItsTerm() {
        assertThat(until(TODAY).overdue()).isFalse();
        assertThat(until(TODAY.minusDays(1)).overdue()).isTrue();
    }

    @Test
    void todayCountsThemAndLeadsToTheActivityAndToMonitoring() {
        Map<Language, String> pages = pages(List.of(until(TODAY.minusDays(3)), until(TODAY)));

        assertThat(pages.get(Language.RU))
                .contains("Рекомендации без ответа", "Срок прошёл: 1.", "две недели: 1.")
                .contains("Акимат Жетысуского района", "срок прошёл", "Открыть сквер")
                .contains("26. Заслушивание", "/ru/activities/a-26")
                .contains("https://monitoring.test/ru/recommendations/r-1");
        assertThat(pages.get(Language.KK))
                .contains("Жауабы келмеген ұсынымдар", "Мерзімі өтті: 1.");
        assertThat(pages.get(Language.EN)).contains("Overdue: 1. Due within two weeks: 1.");
    }

    @Test
    void todaySaysThatItIsOfWorkOutsideThePlan() {
        Unanswered beside =
                new Unanswered(
                        "r-2",
                        "o-3",
                        3,
                        LocalizedText.russian("Рейд"),
                        true,
                        "Акимат",
                        "Убрать",
                        TODAY,
                        TODAY,
                        false,
                        LocalizedText.russian("Акимат"),
                        LocalizedText.russian("Убрать"));

        assertThat(pages(List.of(beside)).get(Language.RU))
                .contains(
                        "<span class=\"asread\">Вне плана, № 3</span>", ": Акимат, Вне плана, № 3");
        assertThat(pages(List.of(beside)).get(Language.KK)).contains("№ 3");
        assertThat(pages(List.of(until(TODAY))).get(Language.RU)).doesNotContain("Вне плана");
    }

    @Test
    void todaySaysItInTheLanguageOfThePageOrMarksTheOther() {
        Unanswered both =
                Unanswered.of(
                        FollowedRecommendation.issued(
                                        "r-1",
                                        "a-26",
                                        26,
                                        LocalizedText.russian("Заслушивание"),
                                        "Акимат",
                                        "Открыть сквер",
                                        TODAY.minusDays(30),
                                        TODAY)
                                .inAllLanguages(
                                        "Скверді ашу",
                                        new LocalizedText("Акимат", "Әкімдік", null)),
                        null,
                        TODAY);
        assertThat(pages(List.of(both)).get(Language.KK))
                .contains("<b>Әкімдік</b>", "<span class=\"asread\">Скверді ашу</span>")
                .doesNotContain("Открыть сквер");
        assertThat(pages(List.of(until(TODAY))).get(Language.KK))
                .contains("<span class=\"asread\" lang=\"ru\">Открыть сквер</span>");
    }

    @Test
    void todaySaysThatThereIsNone() {
        assertThat(pages(List.of()).get(Language.RU))
                .contains("Нет рекомендаций без ответа, срок которых прошёл")
                .doesNotContain("Срок прошёл: 0");
    }

    @Test
    void todaySaysNothingToWhoMayNotReadThem() {
        assertThat(pages(null).get(Language.RU)).doesNotContain("id=\"recommendations\"");
    }

    private static Map<Language, String> pages(
            @org.jspecify.annotations.Nullable List<Unanswered> recommendations) {
        Map<String, Object> model = new HashMap<>();
        model.put("drafts", List.of());
        model.put("late", List.of());
        model.put("most", 50);
        model.put(
                "visitor",
                new Visitor(
                        "Айгерим",
                        "секретариат",
                        null,
                        null,
                        (method, address) -> true,
                        List.of(
                                new Visitor.Place("notification", "https://notification.test/ru"),
                                new Visitor.Place("monitoring", "https://monitoring.test/ru"))));
        if (recommendations != null) {
            model.put("recommendations", recommendations);
        }
        return TestCouncil.renderer().renderAll("plan/today", "", model);
    }

    private static Unanswered until(LocalDate day) {
        return Unanswered.of(
                FollowedRecommendation.issued(
                        "r-1",
                        "a-26",
                        26,
                        LocalizedText.russian("Заслушивание"),
                        "Акимат Жетысуского района",
                        "Открыть сквер",
                        TODAY.minusDays(30),
                        day),
                null,
                TODAY);
    }
}
