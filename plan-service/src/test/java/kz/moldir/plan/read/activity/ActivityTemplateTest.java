package kz.moldir.plan.read.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.TestCouncil;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.ActivityEvent.ActivityCancelled;
import kz.moldir.plan.events.ActivityEvent.ActivityClosed;
import kz.moldir.plan.events.ActivityEvent.ActivityPlanned;
import kz.moldir.plan.events.ActivityEvent.AnswerReceived;
import kz.moldir.plan.events.SendingEvent.AnswerRequested;
import kz.moldir.plan.events.VisitFollowing.VisitNotFollowed;
import kz.moldir.plan.events.VisitFollowing.Visited;
import kz.moldir.plan.read.activities.ActivityView;
import kz.moldir.plan.read.activities.ShownActivities;
import kz.moldir.plan.read.carrying.CarryingCases;
import kz.moldir.plan.read.history.HistoryView.Change;
import kz.moldir.plan.read.history.HistoryView.Entry;
import kz.moldir.plan.read.history.HistoryWords;
import kz.moldir.plan.read.papers.CoverageDrafts;
import kz.moldir.ui.Visitor;
import kz.moldir.ui.language.Language;
import org.junit.jupiter.api.Test;

class ActivityTemplateTest {

    private static final VisitNotFollowed NEVER_MADE =
            new VisitNotFollowed(
                    RealPlan.FIRE_STATION,
                    "v-1",
                    "v-1",
                    new Visited(LocalDate.of(2026, 4, 10), "Депо"),
                    null,
                    "Выезда не было",
                    "activity-closed-on-it");

    @Test
    void tellsFactsDeadlineAndHistoryInEveryLanguage() throws IOException {
        Map<Language, String> told = page(ShownActivities.fireStation());
        ShownActivities.write(told, "activity");

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
    void asksAboutAVisitThatItDoesNotFollow() {
        VisitNotFollowed visit =
                new VisitNotFollowed(
                        RealPlan.FIRE_STATION,
                        "v-1",
                        "v-1",
                        new Visited(LocalDate.of(2026, 4, 10), "Депо"),
                        null,
                        "Выезда не было",
                        "activity-nothing-happened");
        Map<Language, String> told =
                page(ShownActivities.fireStation(), Map.of("visits", List.of(visit)));

        assertThat(told.get(Language.RU))
                .contains("id=\"visits\"", "/visits\"", "name=\"visit\" value=\"v-1\"")
                .contains("выезда не было; в плане он проведён: 10 апреля 2026 г.")
                .contains("План не может это принять.", "Оставить план как есть");
        assertThat(told.get(Language.KK)).contains("Жоспарды сол күйінде қалдыру");
        assertThat(page(ShownActivities.fireStation()).get(Language.EN))
                .doesNotContain("id=\"visits\"");
    }

    /** The row was closed on a visit that was none: there is no right day before which it was. */
    @Test
    void saysWhatToDoAboutAVisitThatWasNoneAndOnWhichTheRowWasClosed() {
        Map<Language, String> told =
                page(ShownActivities.fireStation(), Map.of("visits", List.of(NEVER_MADE)));

        assertThat(told.get(Language.RU))
                .contains("снимите закрытие, и запись уйдёт сама", "запишите его в мониторинге")
                .doesNotContain("до этого дня", "закройте заново");
        assertThat(told.get(Language.KK)).contains("жабылуын алып тастаңыз, сонда жазба да өзі");
        assertThat(told.get(Language.EN)).contains("withdraw the closing, and the record goes");
    }

    @Test
    void asksAboutAVisitWhoReadsRegistersAlone() {
        Visitor press = new Visitor("x", "", null, null, (way, to) -> !to.endsWith("/registers"));
        Visitor member = new Visitor("x", "", null, null, (way, to) -> way.equals("GET"));
        Map<String, Object> visits = Map.of("visits", List.of(NEVER_MADE));

        Map<String, Object> pressed = new HashMap<>(visits);
        pressed.put("visitor", press);
        assertThat(page(ShownActivities.fireStation(), pressed).get(Language.RU))
                .doesNotContain("id=\"visits\"", "Выезда не было");
        Map<String, Object> membered = new HashMap<>(visits);
        membered.put("visitor", member);
        assertThat(page(ShownActivities.fireStation(), membered).get(Language.RU))
                .contains("id=\"visits\"", "Выезда не было")
                .doesNotContain("name=\"visit\"");
    }

    @Test
    void bringsBackWhatWasTypedOfAVisit() {
        ActivityInput sent =
                ActivityInput.refused(
                        "visits",
                        Map.of("visit", "v-1", "reason", "Проверено"),
                        List.of(Map.of("field", "reason", "message", "Слишком длинно")),
                        false);
        Settling typed = Settling.of(sent, List.of(NEVER_MADE));
        assertThat(typed.errors("Почему"))
                .containsExactly(new ActivityPage.Fault("stays-v-1", "Почему. Слишком длинно"));
        assertThat(Settling.of(sent, List.of()).errors("Почему"))
                .containsExactly(new ActivityPage.Fault("main", "Слишком длинно"));
        assertThat(Settling.of(ActivityInput.NONE, List.of(NEVER_MADE))).isNull();

        assertThat(
                        page(
                                        ShownActivities.fireStation(),
                                        Map.of("visits", List.of(NEVER_MADE), "settling", typed))
                                .get(Language.RU))
                .contains(">Проверено</textarea>", "name=\"visit\"")
                .contains("id=\"stays-v-1-fault\">Слишком длинно<")
                .contains("aria-describedby=\"stays-v-1-fault\"");
    }

    @Test
    void saysWhyNothingIsCounted() {
        assertThat(page(ActivityView.after(null, RealPlan.planned(RealPlan.buildings()), 0)))
                .satisfies(
                        told ->
                                assertThat(told.get(Language.EN))
                                        .contains("Ongoing work has no term"));
        assertThat(page(ActivityView.after(null, RealPlan.planned(RealPlan.zhetysu()), 0)))
                .satisfies(told -> assertThat(told.get(Language.RU)).contains("День неизвестен"));
    }

    /** Nothing is due of what will not take place. */
    @Test
    void aRowThatIsExcludedSaysSoInsteadOfItsTerm() {
        ActivityPlanned planned = RealPlan.planned(RealPlan.fireStation());
        Map<Language, String> told =
                page(
                        ShownActivities.after(
                                planned,
                                new ActivityCancelled(
                                        planned.activityId(),
                                        RealPlan.TODAY,
                                        "Объект сдан",
                                        "№ 3",
                                        null,
                                        true)));
        assertThat(told.get(Language.RU))
                .contains("Строку исключила поправка к плану: срок не считается")
                .doesNotContain("На отметку даётся", "День неизвестен");
        assertThat(told.get(Language.KK)).contains("белгі күтілмейді");
        assertThat(
                        page(ShownActivities.after(
                                        planned,
                                        new ActivityCancelled(
                                                planned.activityId(),
                                                RealPlan.TODAY,
                                                "Объект сдан")))
                                .get(Language.EN))
                .contains("This activity will not take place");
    }

    @Test
    void aRowThatIsTakenOutAfterItWasHeldSaysByWhichDecisionAndKeepsItsResult() {
        ActivityPlanned planned = RealPlan.planned(RealPlan.fireStation());
        Map<Language, String> told =
                page(
                        ShownActivities.after(
                                planned,
                                new ActivityClosed(
                                        planned.activityId(), RealPlan.TODAY, "Обошли депо"),
                                RealPlan.takenOut()));
        String version = "/plans/" + RealPlan.PLAN + "/versions/3\"";
        assertThat(told.get(Language.RU))
                .contains("Решение общего заседания № 22 от 13 апреля 2026 г.", version)
                .contains("Изменение бюджета города", "Депо передано области", "Обошли депо")
                .contains("Что состоялось, остаётся");
        assertThat(told.get(Language.KK)).contains("№ 22 шешімі", "Жоспардың нұсқасы: 3");
        assertThat(told.get(Language.EN)).contains("Decision No. 22", "Version 3 of the plan");
    }

    @Test
    void anAnsweredRequestAndItsAnswerAreCorrectedEach() {
        String id = RealPlan.ZHETYSU;
        String asked = RealPlan.REQUEST.id();
        assertThat(
                        page(ShownActivities.after(
                                        RealPlan.planned(RealPlan.zhetysu()),
                                        new AnswerRequested(id, RealPlan.REQUEST),
                                        new AnswerReceived(id, asked, RealPlan.TODAY, null, null)))
                                .get(Language.RU))
                .containsPattern("kind=REQUEST&amp;record=" + asked + "[^>]*>Исправить запрос<")
                .containsPattern("kind=ANSWER&amp;record=" + asked + "[^>]*>Исправить ответ<");
    }

    @Test
    void aRequestAndItsAnswerAreMarkedWhereTheyAreInAnotherLanguage() {
        String id = RealPlan.ZHETYSU;
        String asked = RealPlan.REQUEST.id();
        assertThat(
                        page(ShownActivities.after(
                                        RealPlan.planned(RealPlan.zhetysu()),
                                        new AnswerRequested(id, RealPlan.REQUEST),
                                        new AnswerReceived(
                                                id, asked, RealPlan.TODAY, "Согласны", null)))
                                .get(Language.KK))
                .contains("lang=\"ru\">Дата заслушивания</span>", "lang=\"ru\">Согласны</span>");
    }

    @Test
    void saysWhatBecameOfTheDecisionsOfADayThatWasPutRight() {
        Map<Language, String> told =
                page(
                        ShownActivities.fireStation(),
                        Map.of("done", "corrections", "moved", 2, "told", 1, "due", 1, "kept", 0));

        assertThat(told.get(Language.RU))
                .contains("role=\"status\" tabindex=\"-1\" autofocus")
                .contains("Решений перешло на исправленный день: 2.")
                .contains("Рекомендаций передано в мониторинг: 1; где уже есть ответ")
                .contains("потому что их срок вышел бы раньше исправленного: 1.")
                .contains("/carrying-out#decisions\"")
                .doesNotContain("потому что сообщать о них");
        assertThat(told.get(Language.KK)).contains("көшкен шешім саны: 2.");
        assertThat(
                        page(
                                        ShownActivities.fireStation(),
                                        Map.of(
                                                "done",
                                                "corrections",
                                                "moved",
                                                0,
                                                "told",
                                                0,
                                                "due",
                                                0,
                                                "kept",
                                                0))
                                .get(Language.EN))
                .doesNotContain("Decisions that");
    }

    @Test
    void saysWhichTermAnAmendedOneTookThePlaceOf() {
        ActivityView amended =
                ShownActivities.after(
                        RealPlan.planned(RealPlan.fireStation()), RealPlan.activityAmended());

        assertThat(page(amended).get(Language.RU))
                .contains("Срок теперь: до 20 июня. Был по плану: 12 февраля")
                .contains("Изменение бюджета города")
                .doesNotContain("Новая дата: ");
    }

    @Test
    void theFirstTermStaysInSightOnceItIsHeld() {
        ActivityView held =
                ShownActivities.after(
                        RealPlan.planned(RealPlan.fireStation()),
                        RealPlan.activityAmended(),
                        new ActivityEvent.OccurrenceRecorded(RealPlan.FIRE_STATION, RealPlan.VISIT),
                        new ActivityEvent.ActivityClosed(
                                RealPlan.FIRE_STATION, RealPlan.TODAY, "Итог"));

        assertThat(page(held).get(Language.RU))
                .containsPattern("<dd[^>]*>до 20 июня</dd>")
                .containsPattern("<dt>Был по плану</dt><dd[^>]*>12 февраля</dd>");
        assertThat(page(ShownActivities.fireStation()).get(Language.RU))
                .doesNotContain("Был по плану");
    }

    @Test
    void whatTookPlaceIsNotStillAhead() {
        ActivityView underway =
                ShownActivities.after(
                        RealPlan.planned(RealPlan.fireStation()),
                        new ActivityEvent.OccurrenceRecorded(
                                RealPlan.FIRE_STATION, RealPlan.VISIT));

        assertThat(page(underway).get(Language.RU))
                .contains("Мероприятие уже проводилось")
                .doesNotContain("Срок ещё не наступил");
    }

    @Test
    void thePressGetsTheDraftTextsHereSinceItDoesNotSeeTheCarryingOut() {
        ActivityView held = ShownActivities.fireStation();
        Visitor press =
                new Visitor("x", "", null, null, (method, address) -> address.endsWith("/cover"));
        Visitor secretariat = new Visitor("x", "", null, null, (method, address) -> true);
        String texts = "id=\"drafts\"";

        assertThat(page(held, Map.of("visitor", press)).get(Language.RU))
                .contains(texts, "Готовые тексты", "Для прессы, по-казахски");
        assertThat(page(held, Map.of("visitor", secretariat)).get(Language.RU))
                .doesNotContain(texts);
    }

    @Test
    void whatWasTypedIsToldAsItWasChosen() {
        List<FormView.Option> options = List.of(new FormView.Option("LETTER", "письмо"));

        assertThat(ActivityPage.Mine.of(typed("select", "LETTER", options)).value())
                .isEqualTo("письмо");
        assertThat(ActivityPage.Mine.of(typed("date", "2026-05-13", List.of())).day())
                .isEqualTo("2026-05-13");
        assertThat(ActivityPage.Mine.of(typed("date", "13 мая", List.of())).day()).isNull();
    }

    private static FormView.Field typed(String type, String value, List<FormView.Option> options) {
        return new FormView.Field("f", "f", type, "Поле", null, true, 0, value, options, List.of());
    }

    static Map<Language, String> page(ActivityView activity) {
        return page(activity, Map.of());
    }

    static Map<Language, String> page(ActivityView activity, Map<String, Object> more) {
        Map<Language, String> told = new HashMap<>();
        for (Language language : Language.values()) {
            Map<String, Object> model = new HashMap<>(more);
            model.put("plan", ShownActivities.PLAN);
            model.put("activity", ShownActivities.today(activity));
            model.put("outcome", activity.outcome());
            model.put("carrying", CarryingCases.full(activity.id()));
            model.put("key", "key");
            model.put(
                    "drafts",
                    CoverageDrafts.inBoth(
                            TestCouncil.messages(),
                            TestCouncil.ALMATY,
                            ShownActivities.today(activity),
                            CarryingCases.full(activity.id()),
                            RealPlan.TODAY));
            model.put(
                    "forms",
                    new ActivityFormsOf(
                                    TestCouncil.messages(),
                                    language.locale(),
                                    activity,
                                    RealPlan.TODAY,
                                    "2",
                                    ActivityInput.NONE,
                                    List.of())
                            .all());
            model.put("deadline", ShownActivities.RULES.explain(activity.facts()).orElse(null));
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

    private static List<Entry> history() {
        Instant at = Instant.parse("2026-04-13T04:00:00Z");
        return List.of(
                new Entry(
                        at,
                        "secretariat",
                        "activity.postponed",
                        List.of(
                                new Change("date", "2026-05-13", "2026-05-20"),
                                new Change("place", "Акимат", "Әкімдік залы"),
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
