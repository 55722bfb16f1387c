package kz.moldir.monitoring.read.recommendations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.moldir.council.LocalizedText;
import kz.moldir.monitoring.Samples;
import kz.moldir.monitoring.events.RecommendationEvent;
import kz.moldir.monitoring.events.RecommendationEvent.AgencyAnswered;
import kz.moldir.monitoring.events.RecommendationEvent.Asked;
import kz.moldir.monitoring.events.RecommendationEvent.CorrectionNotFollowed;
import kz.moldir.monitoring.events.RecommendationEvent.FulfilmentRefused;
import kz.moldir.monitoring.events.RecommendationEvent.FulfilmentVerified;
import kz.moldir.monitoring.events.RecommendationEvent.RecommendationCorrected;
import kz.moldir.monitoring.events.RecommendationEvent.RecommendationTakenUp;
import kz.moldir.monitoring.events.RecommendationEvent.RecommendationWithdrawn;
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

    private static final LocalDate DECIDED = LocalDate.of(2026, 4, 13);

    @Test
    void tellWhoIsAskedForWhatUntilWhen() {
        Map<Language, String> pages = list(List.of(after()));
        assertThat(pages.get(Language.RU))
                .contains("Акимат", "Открыть сквер", "Срок: 13 мая 2026 г.", "Ждём ответа");
        assertThat(pages.get(Language.KK)).contains("Мерзімі: 2026 жылғы 13 мамыр");
        assertThat(list(List.of()).get(Language.EN)).contains("There are no recommendations yet");
    }

    /** Nothing is silent about an answer that did not come. */
    @Test
    void markWhatIsOverdue() {
        RecommendationView open = after();
        LocalDate until = LocalDate.of(2026, 5, 13);
        assertThat(open.overdue(until)).as("the last day is in time").isFalse();
        assertThat(open.overdue(until.plusDays(1))).isTrue();
        assertThat(after(new AgencyAnswered("r-1", until, "Откроем")).overdue(until.plusDays(9)))
                .isFalse();

        Map<Language, String> pages =
                templates.renderAll(
                        "monitoring/recommendations",
                        "/recommendations",
                        Map.of(
                                "recommendations", List.of(),
                                "late", List.of(open),
                                "today", until.plusDays(9)));
        assertThat(pages.get(Language.RU))
                .contains("Ответ просрочен", "Срок прошёл, ответа нет")
                .doesNotContain("Ждём ответа", "Рекомендаций пока нет");
        assertThat(pages.get(Language.KK)).contains("Мерзімі өтті, жауап жоқ");
        assertThat(pages.get(Language.EN)).contains("Term passed, no answer");
    }

    /** Work outside the plan has numbers of its own: no row of the plan is meant. */
    @Test
    void callWorkOutsideThePlanSo() {
        Map<String, Object> model =
                Map.of(
                        "recommendations", List.of(after()),
                        "late", List.of(after()),
                        "outside", Set.of(Samples.ACTIVITY),
                        "today", DECIDED);
        Map<Language, String> pages =
                templates.renderAll("monitoring/recommendations", "/recommendations", model);
        assertThat(pages.get(Language.RU))
                .containsPattern(">Вне плана, №.24<")
                .doesNotContainPattern(">№.24<");
        assertThat(pages.get(Language.KK)).containsPattern(">Жоспардан тыс, №.24<");
        assertThat(list(List.of(after())).get(Language.RU)).containsPattern(">№.24<");

        Map<String, Object> single =
                Map.of(
                        "recommendation",
                        after(),
                        "outside",
                        Set.of(Samples.ACTIVITY),
                        "own",
                        false,
                        "entries",
                        List.of(),
                        "today",
                        DECIDED,
                        "key",
                        "k");
        assertThat(
                        templates
                                .renderAll(
                                        "monitoring/recommendation", "/recommendations/r-1", single)
                                .get(Language.EN))
                .containsPattern(">Outside the plan, No[.].24<");
        assertThat(one(after(), false).get(Language.EN)).containsPattern(">No[.].24<");
    }

    @Test
    void tellWhatBecameOfIt() {
        RecommendationView refused =
                after(
                        new AgencyAnswered("r-1", DECIDED.plusDays(9), "Откроем летом"),
                        new FulfilmentRefused("r-1", DECIDED.plusDays(30), "Сквер закрыт"));
        assertThat(one(refused, false).get(Language.RU))
                .contains("Откроем летом", "Проверено: не исполнена", "Сквер закрыт")
                .contains("Исполнение подтверждаю", "/ru/recommendations/r-1/verify");
        RecommendationView done =
                after(new FulfilmentVerified("r-1", DECIDED.plusDays(40), "Сквер открыт"));
        assertThat(one(done, false).get(Language.EN))
                .contains("Fulfilled", "Сквер открыт")
                .doesNotContain("<form");
    }

    /** As the page of the carrying out says it in plan-service. */
    @Test
    void tellTheCouncilsTermWhereNoDayWasSet() {
        RecommendationView open =
                after(
                        new RecommendationCorrected(
                                "r-1", "Акимат", "Открыть парк", DECIDED, null, "Слова", "author"));
        Map<Language, String> pages =
                templates.renderAll(
                        "monitoring/recommendations",
                        "/recommendations",
                        Map.of(
                                "recommendations", List.of(open),
                                "late", List.of(),
                                "expected", Map.of("r-1", DECIDED.plusDays(14)),
                                "today", DECIDED));

        assertThat(pages.get(Language.RU))
                .contains("до 27 апреля 2026 г. (срок совета)")
                .doesNotContain("срок не задан");
        assertThat(list(List.of(open)).get(Language.RU))
                .as("of a council that has none")
                .contains("срок не задан");
    }

    @Test
    void tellTheCouncilsTermOfNoneThatIsAnswered() {
        RecommendationCorrected withoutDay =
                new RecommendationCorrected(
                        "r-1", "Акимат", "Открыть парк", DECIDED, null, "Слова", "author");
        assertThat(RecommendationPages.waitsWithoutADay(after(withoutDay))).isTrue();
        assertThat(
                        RecommendationPages.waitsWithoutADay(
                                after(withoutDay, new AgencyAnswered("r-1", DECIDED, "Откроем"))))
                .isFalse();
    }

    @Test
    void tellWhatTheCouncilPutRightAndTookBack() {
        RecommendationView right =
                after(
                        new RecommendationCorrected(
                                "r-1",
                                "Аппарат акима",
                                "Открыть парк",
                                DECIDED,
                                null,
                                "Не тот орган",
                                "second"));
        assertThat(one(right, false).get(Language.RU))
                .contains("Аппарат акима", "Открыть парк", "Ждём ответа")
                .doesNotContain("Открыть сквер");
        assertThat(right.authors()).as("neither verifies it").containsExactly("author", "second");
        assertThat(
                        after(
                                        new RecommendationCorrected(
                                                "r-1",
                                                "Акимат",
                                                "Открыть сквер",
                                                DECIDED,
                                                LocalDate.of(2026, 5, 13),
                                                "День",
                                                "third",
                                                List.of("author", "second"),
                                                null,
                                                null))
                                .authors())
                .as("whoever puts only the day right has not worded it")
                .containsExactly("author", "second");
        RecommendationView gone = after(new RecommendationWithdrawn("r-1", "Записано дважды"));
        assertThat(gone.key()).as("on no list").isEmpty();
        assertThat(one(gone, false).get(Language.RU))
                .contains("Снята советом", "Записано дважды")
                .doesNotContain("<form");
        assertThat(one(gone, false).get(Language.KK)).contains("Кеңес алып тастады");
    }

    @Test
    void tellWhichWordsStandAndWhichWereChecked() {
        FulfilmentVerified seen = new FulfilmentVerified("r-1", DECIDED.plusDays(9), null);
        CorrectionNotFollowed words = since("Открыть парк", "Слова");
        Map<Language, String> pages = one(after(seen, words), false);
        assertThat(pages.get(Language.RU))
                .contains("Открыть сквер")
                .contains("Совет с тех пор исправил", "Слова", "Открыть парк")
                .contains("поэтому выше остаётся прежний текст");
        assertThat(pages.get(Language.KK)).contains("Қазір күшіндегі мәтін");
        assertThat(pages.get(Language.EN)).contains("Words that stand now");
        AgencyAnswered later = new AgencyAnswered("r-1", DECIDED.plusDays(10), "Парк открыт");
        assertThat(one(after(seen, words, later), false).get(Language.RU))
                .as("what came later answers other words")
                .contains("поэтому выше остаётся прежний текст")
                .doesNotContain("Орган отвечал на");
        CorrectionNotFollowed back = new CorrectionNotFollowed("r-1", true, "Дважды", null);
        assertThat(one(after(seen, words, back), false).get(Language.RU))
                .contains("Совет с тех пор снял", "Дважды")
                .doesNotContain("Открыть парк");
        assertThat(after(seen, words, since("Открыть сквер", "Обратно")).since())
                .as("put back into the words that were checked")
                .isNull();
    }

    @Test
    void tellNothingWhereThatWasTranslatedAlone() {
        FulfilmentVerified seen = new FulfilmentVerified("r-1", DECIDED.plusDays(9), null);
        CorrectionNotFollowed translated =
                new CorrectionNotFollowed(
                        "r-1",
                        false,
                        "Перевод",
                        new Asked(
                                "Акимат",
                                "Открыть сквер",
                                DECIDED,
                                LocalDate.of(2026, 5, 13),
                                "Скверді ашу",
                                new LocalizedText("Акимат", "Әкімдік", null)));
        assertThat(after(seen, translated).since()).isNull();
    }

    @Test
    void whoeverPutsADayRightDoesNotWordItByTheKazakhTextThatItHad() {
        RecommendationView day =
                after(
                        corrected("kazakh", "Скверді ашу"),
                        corrected("day", null),
                        corrected("again", "Скверді ашу"));
        assertThat(day.authors()).contains("kazakh").doesNotContain("day", "again");
    }

    private static RecommendationCorrected corrected(String by, String kazakh) {
        return new RecommendationCorrected(
                "r-1",
                "Акимат",
                "Открыть сквер",
                DECIDED,
                LocalDate.of(2026, 5, 13),
                "Уточнение",
                by,
                null,
                kazakh,
                null);
    }

    private static CorrectionNotFollowed since(String text, String reason) {
        return new CorrectionNotFollowed(
                "r-1",
                false,
                reason,
                new Asked("Акимат", text, DECIDED, LocalDate.of(2026, 5, 13), null, null));
    }

    @Test
    void sayItInTheLanguageOfThePageOrMarkTheOther() {
        RecommendationView both =
                after(
                        new RecommendationCorrected(
                                "r-1",
                                "Акимат",
                                "Открыть парк",
                                DECIDED,
                                null,
                                "Слова",
                                "author",
                                null,
                                "Саябақты ашу",
                                new LocalizedText("Акимат", "Әкімдік", null)));
        assertThat(one(both, false).get(Language.KK))
                .contains("<h1>Ұсыным: <span>Әкімдік</span></h1>", "<p>Саябақты ашу</p>")
                .contains("<title>Ұсыным: Әкімдік")
                .doesNotContain("Открыть парк", "аудармасы әзірге жоқ");
        assertThat(list(List.of(both)).get(Language.KK))
                .contains("<b>Әкімдік</b>", "<div>Саябақты ашу</div>");
        assertThat(one(both, false).get(Language.RU))
                .contains("<span>Акимат</span></h1>", "<p>Открыть парк</p>");
        RecommendationView russian = after();
        assertThat(one(russian, false).get(Language.KK))
                .contains("<span lang=\"ru\">Акимат</span></h1>")
                .contains("<p lang=\"ru\">Открыть сквер</p>", "(қазақша аудармасы әзірге жоқ)");
        assertThat(list(List.of(russian)).get(Language.EN))
                .contains("<div lang=\"ru\">Открыть сквер</div>");
    }

    @Test
    void offerItsAuthorNoCheck() {
        assertThat(one(after(), true).get(Language.KK))
                .contains("Бұл ұсынымды сіз жаздыңыз", "/kk/recommendations/r-1/answers")
                .doesNotContain("/verify", "/refuse");
    }

    @Test
    void offerWhoReadsInItsAuthorsNameNoCheck() {
        Map<String, Object> model = new HashMap<>(model(after(), false));
        model.put("deputy", true);
        assertThat(
                        templates
                                .renderAll(
                                        "monitoring/recommendation", "/recommendations/r-1", model)
                                .get(Language.KK))
                .contains("жазған адамның орнында жүрсіз", "/kk/recommendations/r-1/answers")
                .doesNotContain("/verify", "/refuse");
    }

    private static RecommendationView after(RecommendationEvent... more) {
        RecommendationView view =
                RecommendationView.after(
                        null,
                        new RecommendationTakenUp(
                                "r-1",
                                Samples.ACTIVITY,
                                24,
                                Samples.TITLE,
                                "Акимат",
                                "Открыть сквер",
                                DECIDED,
                                LocalDate.of(2026, 5, 13),
                                "author"));
        for (RecommendationEvent event : more) {
            view = RecommendationView.after(view, event);
        }
        return view;
    }

    private Map<Language, String> one(RecommendationView view, boolean own) {
        return templates.renderAll(
                "monitoring/recommendation", "/recommendations/r-1", model(view, own));
    }

    private static Map<String, Object> model(RecommendationView view, boolean own) {
        return Map.of(
                "recommendation", view,
                "own", own,
                "entries", List.of(),
                "today", DECIDED,
                "key", "k");
    }

    private Map<Language, String> list(List<RecommendationView> all) {
        return templates.renderAll(
                "monitoring/recommendations",
                "/recommendations",
                Map.of("recommendations", all, "late", List.of(), "today", DECIDED));
    }
}
