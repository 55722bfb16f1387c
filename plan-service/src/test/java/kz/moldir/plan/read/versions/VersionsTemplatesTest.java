package kz.moldir.plan.read.versions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.moldir.council.LocalizedText;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.TestCouncil;
import kz.moldir.plan.diff.CoverageDiff;
import kz.moldir.plan.diff.RowDiff;
import kz.moldir.plan.events.AmendmentEvent.PlanAmended;
import kz.moldir.plan.events.PlanEvent.Decision;
import kz.moldir.plan.events.PlanEvent.Votes;
import kz.moldir.plan.write.approval.AmendedRows.Rest;
import kz.moldir.plan.write.approval.AmendedRows.Why;
import kz.moldir.plan.write.approval.ApprovalPages.Dropped;
import kz.moldir.plan.write.rows.DraftPlans.Amendment;
import kz.moldir.plan.write.rows.DraftPlans.DraftPlan;
import kz.moldir.ui.Leaf;
import kz.moldir.ui.language.Language;
import org.junit.jupiter.api.Test;

class VersionsTemplatesTest {

    private static final PlanAmended AMENDED = RealPlan.amended();
    private static final VersionView FIRST =
            new VersionView(
                    "1",
                    RealPlan.PLAN,
                    2026,
                    1,
                    1,
                    RealPlan.DECISION,
                    null,
                    RealPlan.rows(),
                    List.of(),
                    Instant.EPOCH,
                    null);
    private static final VersionView SECOND =
            new VersionView(
                    "2",
                    RealPlan.PLAN,
                    2026,
                    1,
                    2,
                    AMENDED.decision(),
                    AMENDED.reason(),
                    AMENDED.rows(),
                    AMENDED.changes(),
                    Instant.EPOCH,
                    null);
    private static final List<RowDiff> DIFFS = RowDiff.between(FIRST.rows(), SECOND.rows());

    @Test
    void theListComparesAnyTwo() {
        Map<Language, String> pages =
                TestCouncil.renderer()
                        .renderAll(
                                "plan/versions",
                                "/plans/x/versions",
                                Map.of(
                                        "versions",
                                        List.of(
                                                ListedVersion.of(RealPlan.approved()),
                                                ListedVersion.of(AMENDED)),
                                        "plan",
                                        SECOND,
                                        "from",
                                        FIRST,
                                        "to",
                                        SECOND,
                                        "diffs",
                                        DIFFS));

        assertThat(pages.get(Language.RU))
                .contains("Версия 2", ">№ 21<", "перенесено 1", "<b>Перенесено</b>")
                .as("its column is called so")
                .doesNotContain("Решение №")
                .contains("<del>12 февраля</del>", "<ins>до 20 июня</ins>")
                .contains("<del>12 февраля 2026 г.</del>", "<ins>20 июня 2026 г.</ins>");
        assertThat(pages.get(Language.KK)).contains("Жоспардың нұсқалары");
        assertThat(pages.get(Language.EN)).contains("<ins>20 June 2026</ins>");
        assertThat(pages.get(Language.EN)).contains("What is different in versions 1 and 2");
    }

    /** Also a reason that was taken back; not one that no activity knows. */
    @Test
    void aReasonThatItsActivityKnowsIsCorrected() {
        String id = DIFFS.getFirst().row().id();
        String link = "/activities/" + id + "/corrections?kind=ROW_REASON";
        assertThat(corrected(Set.of(id))).contains(link);
        assertThat(corrected(Set.of())).doesNotContain("kind=ROW_REASON");
    }

    private static String corrected(Set<String> correctable) {
        return TestCouncil.renderer()
                .renderAll(
                        "plan/version",
                        "/plans/x/versions/2",
                        Map.of(
                                "plan",
                                SECOND,
                                "leaf",
                                Leaf.of(SECOND.rows(), null),
                                "diffs",
                                DIFFS,
                                "correctable",
                                correctable,
                                "values",
                                Map.of(),
                                "errors",
                                List.of(),
                                "key",
                                "1"))
                .get(Language.RU)
                .replace("&amp;", "&");
    }

    @Test
    void oneIsFrozenWithItsRowsAndChanges() {
        Map<Language, String> pages =
                TestCouncil.renderer()
                        .renderAll(
                                "plan/version",
                                "/plans/x/versions/2",
                                Map.of(
                                        "plan",
                                        SECOND,
                                        "leaf",
                                        Leaf.of(SECOND.rows(), null),
                                        "diffs",
                                        DIFFS,
                                        "values",
                                        Map.of("why", "Узнали"),
                                        "errors",
                                        List.of(Map.of("field", "date", "message", "Earlier")),
                                        "key",
                                        "1"));

        assertThat(pages.get(Language.EN))
                .contains("Version 2", "4 rows of the plan", "For: 21")
                .contains("/versions/2/decision\"", "Correct the decision", "Earlier</span>")
                .contains("<td data-label=\"Term\" lang=\"ru\">до 20 июня</td>");
    }

    @Test
    void aDecisionSaysHowTheChairVotedAtATie() {
        VersionView tied =
                new VersionView(
                        "2",
                        RealPlan.PLAN,
                        2026,
                        1,
                        2,
                        new Decision("21", RealPlan.TODAY, "Х", new Votes(9, 9, 1), null, true),
                        AMENDED.reason(),
                        AMENDED.rows(),
                        AMENDED.changes(),
                        Instant.EPOCH,
                        null);
        String page =
                TestCouncil.renderer()
                        .render(
                                "plan/version",
                                Language.RU,
                                "/plans/x/versions/2",
                                Map.of(
                                        "plan",
                                        tied,
                                        "leaf",
                                        Leaf.of(tied.rows(), null),
                                        "diffs",
                                        List.of(),
                                        "values",
                                        Map.of(),
                                        "errors",
                                        List.of(),
                                        "key",
                                        "1"));

        assertThat(page)
                .contains("Принято: при равенстве решил голос председательствующего.")
                .containsPattern("name=\"byChair\"[^>]*>.*<option value=\"true\"[^>]*selected");
    }

    @Test
    void anAmendmentInTheMakingShowsWhatItWouldChange() {
        DraftPlan plan =
                new DraftPlan(
                        RealPlan.PLAN,
                        2026,
                        1,
                        1,
                        SECOND.rows(),
                        new Amendment("Изменение бюджета", FIRST.rows()));

        assertThat(amendment(plan, DIFFS, List.of()).get(Language.RU))
                .contains("plans/" + RealPlan.PLAN + "#questions-amendment")
                .contains("Нужно ответить на 2 вопроса")
                .contains("Действует версия 1", "Изменится 1 строка", "Записать решение")
                .contains("<ins>до 20 июня</ins>", "required=\"required\"");
        assertThat(
                        amendment(
                                        plan,
                                        DIFFS,
                                        List.of(Map.of("field", "decision", "message", "Number")))
                                .get(Language.EN))
                .contains("<span class=\"fault\" id=\"decision-fault\">Number</span>");
        Map<String, Object> model = model(plan, DIFFS, List.of());
        model.put("explains", true);
        model.put("path", "/ru/plans/" + RealPlan.PLAN);
        assertThat(
                        TestCouncil.renderer()
                                .renderAll("plan/amendment", "/plans/x/amendment", model)
                                .get(Language.KK))
                .contains("/amendment/rows/" + RealPlan.FIRE_STATION + "/reason", "rowReason");
    }

    /** Words on coverage alone are an amendment, too. */
    @Test
    void whatIsAmendedOfTheWordsOnCoverageIsToldApart() {
        List<CoverageDiff> words =
                CoverageDiff.between(
                        LocalizedText.russian("Итоги на сайте."),
                        LocalizedText.russian("Итоги в газете."));
        DraftPlan plan =
                new DraftPlan(
                        RealPlan.PLAN,
                        2026,
                        1,
                        1,
                        FIRST.rows(),
                        new Amendment("Газета", FIRST.rows()));
        Map<String, Object> model = model(plan, List.of(), List.of());
        model.put("coverage", words);
        Map<Language, String> amending =
                TestCouncil.renderer().renderAll("plan/amendment", "/plans/x/amendment", model);
        assertThat(amending)
                .allSatisfy(
                        (language, page) ->
                                assertThat(page)
                                        .contains("<ins>в газете.</ins>", "name=\"decision\""));
        assertThat(amending.get(Language.RU))
                .contains("Меняются только слова об информационном обеспечении")
                .doesNotContain("Отличий нет", "Изменятся 0 строк", "Изменится 0");

        Map<Language, String> frozen =
                TestCouncil.renderer()
                        .renderAll(
                                "plan/version",
                                "/plans/x/versions/2",
                                Map.of(
                                        "plan",
                                        SECOND,
                                        "leaf",
                                        Leaf.of(SECOND.rows(), null),
                                        "diffs",
                                        List.of(),
                                        "coverage",
                                        words,
                                        "covered",
                                        LocalizedText.russian("Итоги в газете."),
                                        "values",
                                        Map.of(),
                                        "errors",
                                        List.of(),
                                        "key",
                                        "1"));
        assertThat(frozen)
                .allSatisfy(
                        (language, page) ->
                                assertThat(page)
                                        .contains("<ins>в газете.</ins>", "Итоги в газете.</p>"));
    }

    @Test
    void whatRestsOnItsRowsIsSaidBeforeTheDecision() {
        DraftPlan plan =
                new DraftPlan(
                        RealPlan.PLAN,
                        2026,
                        1,
                        1,
                        FIRST.rows(),
                        new Amendment("Изменение", FIRST.rows()));
        Map<String, Object> model = model(plan, DIFFS, List.of());
        model.put(
                "rests",
                List.of(
                        new Rest(Why.EXCLUDED, 12, 2, 1, 1, 3, 4, null),
                        new Rest(Why.HELD, 9, 0, 0, 0, 0, 0, RealPlan.TODAY),
                        new Rest(Why.RENAMED, 8, 0, 0, 0, 0, 0, RealPlan.TODAY)));
        Map<Language, String> pages =
                TestCouncil.renderer().renderAll("plan/amendment", "/plans/x/amendment", model);

        assertThat(pages.get(Language.RU))
                .containsSubsequence(
                        "id=\"rests\"",
                        "№ 12: после исключения останутся решения: 2, из них передано в мониторинг: 1",
                        "№ 9: уже проведено 13 апреля 2026 г. И после исключения",
                        "№ 8: уже проведено 13 апреля 2026 г.",
                        "name=\"decision\"");
    }

    @Test
    void whoeverIsAloneIsToldThatTheScanIsNeeded() {
        DraftPlan plan =
                new DraftPlan(
                        RealPlan.PLAN,
                        2026,
                        1,
                        1,
                        SECOND.rows(),
                        new Amendment("Изменение бюджета", FIRST.rows()));
        Map<String, Object> model = model(plan, DIFFS, List.of());
        model.put("hand", "alone");
        model.put("wrote", List.of("Ахметова А.А."));
        Map<Language, String> pages =
                TestCouncil.renderer().renderAll("plan/amendment", "/plans/x/amendment", model);

        assertThat(pages.get(Language.EN)).contains("It is needed here").doesNotContain("left out");
        assertThat(pages.get(Language.RU))
                .contains("Здесь он обязателен", "Начали или вносили", "Ахметова А.А.")
                .doesNotContain("можно без него");
        assertThat(pages.get(Language.KK))
                .contains("Мұнда ол міндетті")
                .doesNotContain("онсыз да болады");
    }

    @Test
    void withoutOneItAsksForTheReason() {
        DraftPlan plan = new DraftPlan(RealPlan.PLAN, 2026, 1, 1, FIRST.rows(), null);

        assertThat(amendment(plan, List.of(), List.of()).get(Language.KK))
                .contains("name=\"reason\"", "Негіздеме")
                .doesNotContain("name=\"decision\"");
    }

    @Test
    void whatWasGivenUpIsCountedBeforeAndCanBeBroughtBack() {
        DraftPlan making =
                new DraftPlan(
                        RealPlan.PLAN,
                        2026,
                        1,
                        1,
                        SECOND.rows(),
                        new Amendment("Изменение бюджета", FIRST.rows()));
        assertThat(amendment(making, DIFFS, List.of()).get(Language.RU))
                .contains("Изменения 1 строки будут сняты", "Их можно вернуть");

        DraftPlan plan = new DraftPlan(RealPlan.PLAN, 2026, 1, 1, FIRST.rows(), null);
        Map<String, Object> model = model(plan, List.of(), List.of());
        model.put("dropped", new Dropped("Бюджет", RealPlan.TODAY, "По ошибке", 3, true));
        Map<Language, String> pages =
                TestCouncil.renderer().renderAll("plan/amendment", "/plans/x/amendment", model);
        assertThat(pages.get(Language.RU))
                .contains("От поправок отказались 13 апреля 2026", "По ошибке")
                .contains("В них изменены 3 строки.", "/amendment/restore\"");
        assertThat(pages.get(Language.KK))
                .contains("Осы түзетулерді қайтару", "<span lang=\"ru\">По ошибке</span>");
    }

    /** The minutes need the Kazakh one, whatever language the secretary reads. */
    @Test
    void theOfficialDocumentIsOfferedInBothLanguages() {
        DraftPlan plan =
                new DraftPlan(
                        RealPlan.PLAN,
                        2026,
                        1,
                        1,
                        SECOND.rows(),
                        new Amendment("Изменение бюджета", FIRST.rows()));
        assertThat(amendment(plan, DIFFS, List.of()).get(Language.RU))
                .contains(
                        "href=\"/ru/plans/" + RealPlan.PLAN + "/amendment/export?format=docx\"",
                        "href=\"/kk/plans/" + RealPlan.PLAN + "/amendment/export?format=docx\"",
                        "href=\"/kk/plans/" + RealPlan.PLAN + "/amendment/export?format=pdf\"",
                        "hreflang=\"kk\"");
    }

    private static Map<Language, String> amendment(
            DraftPlan plan, List<RowDiff> diffs, List<Map<String, String>> errors) {
        return TestCouncil.renderer()
                .renderAll("plan/amendment", "/plans/x/amendment", model(plan, diffs, errors));
    }

    private static Map<String, Object> model(
            DraftPlan plan, List<RowDiff> diffs, List<Map<String, String>> errors) {
        Map<String, Object> model = new HashMap<>();
        model.put("plan", plan);
        model.put("diffs", diffs);
        model.put("values", Map.of());
        model.put("errors", errors);
        model.put("key", "k");
        model.put("open", plan.amendment() == null ? 0 : 2);
        return model;
    }
}
