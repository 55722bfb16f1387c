package kz.moldir.monitoring.read.visits;

import static kz.moldir.monitoring.Samples.recorded;
import static kz.moldir.monitoring.read.visits.VisitViewTest.after;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.moldir.council.LocalizedText;
import kz.moldir.monitoring.Samples;
import kz.moldir.monitoring.events.VisitEvent.Expert;
import kz.moldir.monitoring.read.history.HistoryView.Change;
import kz.moldir.monitoring.read.history.HistoryView.Entry;
import kz.moldir.ui.Site;
import kz.moldir.ui.contract.TemplateRenderer;
import kz.moldir.ui.language.Language;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VisitPagesTest {

    private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");
    private static final LocalDate TODAY = LocalDate.of(2026, 4, 13);

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
    void whoIsInvitedIsNotOfferedAgainUnderAnotherName() {
        Expert renamed = new Expert(Samples.ECOLOGIST.id(), LocalizedText.russian("Ахметова Дина"));
        Expert other = new Expert("r-8", LocalizedText.russian("Сериков"));

        assertThat(
                        VisitPages.notInvited(
                                after(Samples.SCHEDULED, Samples.INVITED), List.of(renamed, other)))
                .containsExactly(other);
    }

    @Nested
    class TheList {

        @Test
        void saysWhyItIsEmpty() {
            Map<Language, String> pages = list(List.of(), List.of());

            assertThat(pages.get(Language.KK)).contains("Әзірге объектіге шығу жоспарланбаған");
            assertThat(pages.get(Language.RU)).contains("Выездов пока нет");
            assertThat(pages.get(Language.EN)).contains("There are no visits yet");
        }

        @Test
        void showsWhatComesAndWhatWas() {
            VisitView coming = after(Samples.SCHEDULED);
            VisitView past = after(Samples.SCHEDULED_BY_HAND, Samples.CANCELLED);
            Map<Language, String> pages = list(List.of(coming), List.of(past));

            assertThat(pages.get(Language.RU))
                    .contains("Сегодня и позже", "№\u00a024", "Международный аэропорт", "Впереди")
                    .contains("Ранее", "Школа № 15", "Отменён")
                    .contains("href=\"/ru/visits/" + Samples.VISIT + "\"");
            assertThat(pages.get(Language.KK))
                    .contains("<span lang=\"ru\">Международный аэропорт</span>", "Алда");
            assertThat(pages.get(Language.EN))
                    .contains("datetime=\"2026-04-22\"", "Ahead")
                    .doesNotContain("There are no visits yet");
        }

        @Test
        void marksWhatIsNotToldAndNamesWorkOutsideThePlan() {
            VisitPages.Line line =
                    new VisitPages.Line(
                            after(Samples.SCHEDULED_BY_HAND),
                            VisitStanding.AHEAD,
                            new AsPlanned.Beside("unannounced", true));
            Map<Language, String> pages = pages(List.of(line), List.of());

            assertThat(pages.get(Language.RU))
                    .contains("<b>Без объявления", "Вне плана, №\u00a084");
            assertThat(pages.get(Language.KK)).contains("<b>Алдын ала жарияланбайды");
            assertThat(pages.get(Language.EN)).contains("<b>Unannounced", "Outside the plan, No.");
        }

        private Map<Language, String> list(List<VisitView> coming, List<VisitView> past) {
            return pages(lines(coming), lines(past));
        }

        private Map<Language, String> pages(
                List<VisitPages.Line> coming, List<VisitPages.Line> past) {
            return templates.renderAll(
                    "monitoring/visits",
                    "",
                    Map.of("older", false, "coming", coming, "toConfirm", List.of(), "past", past));
        }

        private static List<VisitPages.Line> lines(List<VisitView> visits) {
            return visits.stream()
                    .map(
                            visit ->
                                    new VisitPages.Line(
                                            visit,
                                            VisitStanding.of(visit, TODAY),
                                            AsPlanned.Beside.NOTHING))
                    .toList();
        }
    }

    @Nested
    class OneVisit {

        @Test
        void showsItsFindingsAndItsHistory() {
            VisitView visit =
                    after(Samples.SCHEDULED, Samples.MOVED, Samples.FOUND, Samples.COMPLETED);
            Map<Language, String> pages =
                    templates.renderAll(
                            "monitoring/visit", "/visits/v", model(visit, VisitStanding.COMPLETED));

            assertThat(pages.get(Language.RU))
                    .contains(
                            "Выезд: мероприятие №\u00a024, 29 апреля 2026 г.",
                            "Важность: высокая",
                            "нет пандуса")
                    .contains("Перенесён на другой день", "Проведён");
            assertThat(pages.get(Language.KK))
                    .contains("2026 жылғы 29 сәуір", "Маңыздылығы: жоғары");
            assertThat(pages.get(Language.EN))
                    .contains("29 April 2026", "Completed")
                    .as("what was made invites nobody any more")
                    .doesNotContain("There is nobody to invite");
        }

        @Test
        void saysInEachLanguageThatTheNextPlanGoesOn() {
            VisitView visit = after(Samples.SCHEDULED_BY_HAND, Samples.LEFT);
            Map<Language, String> pages =
                    templates.renderAll(
                            "monitoring/visit", "/visits/v", model(visit, VisitStanding.CANCELLED));

            assertThat(pages.get(Language.KK))
                    .contains(
                            "Іс-шара келесі жоспарға көшірілді: 2026 жыл, II жартыжылдық, жол: 21");
            assertThat(pages.get(Language.RU))
                    .contains(
                            "перешло в следующий план: строка 21, план на II полугодие 2026 года");
            assertThat(pages.get(Language.EN))
                    .contains("row 21 of the plan for the second half of 2026")
                    .doesNotContain("→ 2026/2");
        }

        @Test
        void saysInEachLanguageWhichDecisionAmendedThePlan() {
            VisitView visit = after(Samples.SCHEDULED_BY_HAND, Samples.AMENDED);
            Map<Language, String> pages =
                    templates.renderAll(
                            "monitoring/visit", "/visits/v", model(visit, VisitStanding.CANCELLED));

            assertThat(pages.get(Language.KK))
                    .contains("Жоспар өзгертілді: № 21 шешім, 2026 жылғы 13 сәуір");
            assertThat(pages.get(Language.RU))
                    .contains("План изменён решением № 21 от 13 апреля 2026 г.");
            assertThat(pages.get(Language.EN))
                    .contains("The plan was amended by decision No. 21 of 13 April 2026")
                    .doesNotContain("№ 21, 2026");
        }

        @Test
        void marksInWhichLanguageItsReasonIs() {
            VisitView visit = after(Samples.SCHEDULED_BY_HAND, Samples.CANCELLED);
            Map<Language, String> pages =
                    templates.renderAll(
                            "monitoring/visit", "/visits/v", model(visit, VisitStanding.CANCELLED));

            assertThat(pages.get(Language.KK)).contains("<dd lang=\"ru\">Карантин</dd>");
            assertThat(pages.get(Language.RU)).contains("<dd>Карантин</dd>");
        }

        @ParameterizedTest
        @EnumSource(VisitStanding.class)
        void saysHowItStandsInEveryLanguage(VisitStanding standing) {
            VisitView visit = after(Samples.SCHEDULED_BY_HAND, Samples.CANCELLED);

            assertThat(templates.renderAll("monitoring/visit", "/visits/v", model(visit, standing)))
                    .allSatisfy(
                            (language, page) ->
                                    assertThat(page)
                                            .contains("Школа № 15", "Карантин", "class=\"state"));
        }

        @Test
        void asksWhatWasFoundOnceItsDayHasCome() {
            Map<String, Object> model =
                    new HashMap<>(model(after(Samples.SCHEDULED), VisitStanding.TODAY));
            assertThat(templates.renderAll("monitoring/visit", "/visits/v", model))
                    .allSatisfy((language, page) -> assertThat(page).doesNotContain("/complete"));

            model.putAll(Map.of("made", true, "today", TODAY, "key", "k"));
            Map<Language, String> pages = templates.renderAll("monitoring/visit", "", model);

            assertThat(pages.get(Language.RU))
                    .contains("/complete\"", "Замечание 12", "Записать выезд")
                    .contains("max=\"2026-04-13\"", "value=\"2026-04-22\"");
            assertThat(pages.get(Language.KK)).contains("12-ескертпе", "Объектіге шығуды жазу");
            assertThat(pages.get(Language.EN)).contains("Finding 12", "Record the visit");
        }

        @Test
        void isPutRightOnItsPageAndSaysWhatItWasBefore() {
            VisitView visit =
                    after(
                            Samples.SCHEDULED,
                            Samples.MOVED,
                            Samples.FOUND,
                            Samples.COMPLETED,
                            Samples.CORRECTED);
            Map<String, Object> model = new HashMap<>(model(visit, VisitStanding.COMPLETED));
            model.putAll(Map.of("today", TODAY, "key", "k"));
            model.put("right", VisitPages.recorded(visit));
            model.put(
                    "entries",
                    List.of(
                            new Entry(
                                    Instant.parse("2026-04-30T04:00:00Z"),
                                    "secretariat",
                                    "visit.corrected",
                                    List.of(
                                            new Change("date", "2026-04-29", "2026-04-28"),
                                            new Change("object", null, "Терминал 2"),
                                            new Change("severity", "HIGH", "MEDIUM"),
                                            new Change("finding", "Пандус", null),
                                            new Change("reason", null, "Описка")),
                                    null)));
            Map<Language, String> pages =
                    templates.renderAll("monitoring/visit", "/visits/v", model);

            assertThat(pages.get(Language.RU))
                    .contains("/correct\"", "Исправить записанное", "name=\"ifMatch\" value=\"4\"")
                    .contains("name=\"seen.finding\" value=\"" + Samples.RAMP.id() + "\"")
                    .contains("value=\"2026-04-28\"", "value=\"Терминал 2\"", "Замечание 4")
                    .contains("29 апреля 2026 г. → 28 апреля 2026 г.", "— → Терминал 2")
                    .contains("Важность: высокая → Важность: средняя", "Пандус → —", "Описка");
            assertThat(pages.get(Language.RU))
                    .contains("/withdraw\"", "Выезда не было: отозвать запись");
            assertThat(pages.get(Language.RU).split("name=\"ifMatch\" value=\"4\"", -1))
                    .as("what is put right and what is withdrawn is what was seen")
                    .hasSize(3);
            assertThat(pages.get(Language.KK)).contains("Жазылғанды түзету", "Жазба түзетілді");
            assertThat(pages.get(Language.EN)).contains("Put right what is recorded");
            model.putAll(
                    Map.of(
                            "righting",
                            true,
                            "errors",
                            List.of(Map.of("field", "why", "message", "Почему?"))));
            assertThat(templates.renderAll("monitoring/visit", "", model).get(Language.RU))
                    .contains("href=\"#why\"", "id=\"why-fault\"", "open=\"open\"")
                    .contains("name=\"seen.date\" value=\"2026-04-28\"");
        }

        @Test
        void saysWhatSomebodyElsePutRightMeanwhile() {
            VisitView visit =
                    after(
                            Samples.SCHEDULED,
                            Samples.MOVED,
                            Samples.FOUND,
                            Samples.COMPLETED,
                            Samples.CORRECTED);
            Map<String, Object> model = new HashMap<>(model(visit, VisitStanding.COMPLETED));
            model.putAll(Map.of("today", TODAY, "key", "k", "righting", true));
            Map<String, Object> right = new HashMap<>(VisitPages.recorded(visit));
            right.putAll(
                    Map.of(
                            "seenObject",
                            "",
                            "dateMeanwhile",
                            LocalDate.of(2026, 4, 27),
                            "objectMeanwhile",
                            "",
                            "left",
                            List.of("Темно"),
                            "found",
                            List.of(finding("changed"), finding("added"), finding("gone"))));
            model.put("right", right);
            Map<Language, String> pages = templates.renderAll("monitoring/visit", "", model);

            assertThat(pages.get(Language.RU))
                    .contains("тем временем записал: 27 апреля 2026 г.", "записал: —")
                    .contains("записал: Пандус (Важность: высокая)", "тем временем добавил")
                    .contains("запишется заново", "убрал замечание: Темно")
                    .contains("name=\"seen.text\" value=\"Пандус\"")
                    .contains("name=\"seen.object\" value=\"\"");
            assertThat(pages.get(Language.KK)).contains("осы арада басқа адам қосты");
            assertThat(pages.get(Language.EN)).contains("added this finding meanwhile");
        }

        private static Map<String, Object> finding(String note) {
            return Map.of(
                    "id",
                    "f",
                    "text",
                    "Скат",
                    "severity",
                    "LOW",
                    "seenText",
                    "Пандус",
                    "seenSeverity",
                    "HIGH",
                    "note",
                    note);
        }

        private static Map<String, Object> model(VisitView visit, VisitStanding standing) {
            List<Entry> entries =
                    Stream.of(
                                    recorded(Samples.SCHEDULED, "visit.scheduled", 0),
                                    recorded(Samples.MOVED, "visit.moved", 1),
                                    recorded(Samples.FOUND, "visit.finding-recorded", 2),
                                    recorded(Samples.COMPLETED, "visit.completed", 3),
                                    recorded(Samples.CANCELLED, "visit.cancelled", 4))
                            .map(
                                    event ->
                                            new Entry(
                                                    event.time(),
                                                    event.role(),
                                                    event.type(),
                                                    List.of(),
                                                    event.actor()))
                            .toList();
            return Map.of("visit", visit, "standing", standing, "entries", entries);
        }
    }
}
