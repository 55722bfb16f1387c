package kz.moldir.plan.read.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.PlanEvent.PlanApproved;
import kz.moldir.plan.events.PlanEvent.PlanWithdrawn;
import kz.moldir.plan.events.PlanEvent.RemarkAnswerWithdrawn;
import kz.moldir.plan.events.PlanEvent.RemarkAnswered;
import kz.moldir.plan.events.PlanEvent.RemarkCorrected;
import kz.moldir.plan.events.PlanEvent.RemarkMade;
import kz.moldir.plan.events.Remark;
import kz.moldir.plan.read.approval.Remarked.Since;
import kz.moldir.plan.read.approval.WhoDecided.Named;
import kz.moldir.plan.read.approval.WhoDecided.Right;
import kz.moldir.ui.Visitor;
import kz.moldir.ui.language.Language;
import org.junit.jupiter.api.Test;

/** Remarks of commissions on the page of an approval, and the answers to them. */
class RemarksOnPageTest extends ApprovalPageCase {

    @Test
    void openRemarksKeepItFromTheMeeting() {
        Map<Language, String> pages =
                pages(null, after(RealPlan.imported(), SUBMITTED, MADE), Map.of());

        assertThat(pages.get(Language.RU))
                .contains(
                        "присылают замечания до", "1 замечание без ответа", "Нужен срок", "Принять")
                .contains("Строка плана: 26")
                .doesNotContain("/approval/meeting", "/approve\"");
    }

    @Test
    void aRemarkStaysWithItsRowWhateverItsNumberIs() {
        Remark remark = new Remark("r-1", "2", 26, "Нужен срок", TODAY);
        RemarkMade moved = new RemarkMade(PLAN, remark.on(RealPlan.fireStation()));
        RemarkMade gone = new RemarkMade(PLAN, remark.on(RealPlan.laterFireStation().numbered(1)));
        String id = RealPlan.fireStation().id();

        assertThat(
                        pages(
                                        null,
                                        after(RealPlan.imported(), SUBMITTED, moved),
                                        Map.of(),
                                        Map.of("numbers", Map.of(id, 25)))
                                .get(Language.EN))
                .contains("Row of the plan: 26", "пожарного депо", "12 февраля", "Now row 25")
                .contains("/en/plans/" + PLAN + "?at=25#n25\"");
        assertThat(
                        pages(
                                        null,
                                        after(RealPlan.imported(), SUBMITTED, gone),
                                        Map.of(),
                                        Map.of("numbers", Map.of()))
                                .get(Language.EN))
                .contains("no longer in the draft");
    }

    @Test
    void anAnswerThatWasNotTakenKeepsItsWords() {
        Map<String, String> values = Map.of("remark", "r-1", "words", "Мой ответ");

        assertThat(
                        pages(null, after(RealPlan.imported(), SUBMITTED, MADE), values)
                                .get(Language.EN))
                .contains(">Мой ответ</textarea>");
        assertThat(
                        pages(null, after(RealPlan.imported(), SUBMITTED, MADE, ANSWERED), values)
                                .get(Language.EN))
                .contains(">Мой ответ</textarea>");
    }

    @Test
    void aFaultInARemarksFormLeadsToItsOwnField() {
        Map<String, String> values =
                Map.of("correcting", "r-1", "commission", "2", "row", "x", "right", "", "why", "");
        List<Map<String, String>> errors =
                Stream.of("row", "right", "why")
                        .map(field -> Map.of("field", field, "message", "Fault of " + field))
                        .toList();
        String page =
                pages(
                                null,
                                after(RealPlan.imported(), SUBMITTED, MADE),
                                values,
                                Map.of("errors", errors))
                        .get(Language.EN);

        for (String field : List.of("row", "right", "why")) {
            assertThat(page)
                    .contains("href=\"#" + field + "\"")
                    .containsOnlyOnce(" id=\"" + field + "\"")
                    .containsOnlyOnce(" id=\"" + field + "-fault\"")
                    .contains("aria-describedby=\"" + field + "-fault\"");
        }
        assertThat(page).contains(">Row of the plan. Fault of row<", ">Reason. Fault of why<");
        assertThat(page).contains("id=\"new-row\"").doesNotContain("id=\"new-row-fault\"");
    }

    @Test
    void answeredRemarksStayAndTheMeetingIsNext() {
        ApprovalView view = after(RealPlan.imported(), SUBMITTED, MADE, ANSWERED);

        assertThat(view.open()).isZero();
        assertThat(pages(null, view, Map.of()).get(Language.RU))
                .contains("Отклонено", "Срок есть", "/approval/meeting")
                .contains("Исправить ответ", "/approval/remarks/r-1", ">Срок есть</textarea>")
                .as("who only presses Enter leaves it declined")
                .containsPattern("value=\"false\" checked=\"checked\"")
                .doesNotContainPattern("value=\"true\" checked")
                .doesNotContain("<button class=\"button\" type=\"submit\" name=\"accepted\"");
    }

    /** Whoever may is asked for the address that the form has, and for no other. */
    @Test
    void anAnswerOfJustNowCanBeTakenBack() {
        String way = "/ru/plans/" + PLAN + "/approval/remarks/r-1/withdraw-answer";
        ApprovalView view = after(RealPlan.imported(), SUBMITTED, MADE, ANSWERED);
        List<Boolean> may = List.of(true, false);
        for (boolean each : may) {
            Visitor visitor =
                    new Visitor(
                            "x",
                            "",
                            null,
                            null,
                            (method, address) ->
                                    each && Objects.requireNonNull(address).equals(way));
            String page =
                    pages(null, view, Map.of(), Map.of("answered", "r-1", "visitor", visitor))
                            .get(Language.RU);
            assertThat(page.contains("action=\"" + way + "\"")).isEqualTo(each);
            assertThat(page.contains("name=\"gone\"")).isEqualTo(each);
        }
    }

    @Test
    void anAnswerThatWasTakenBackIsWaitedForAgain() {
        ApprovalView view =
                after(
                        RealPlan.imported(),
                        SUBMITTED,
                        MADE,
                        ANSWERED,
                        new RemarkAnswerWithdrawn(PLAN, "r-1", RealPlan.TODAY, "Ошибка"));

        assertThat(view.open()).isEqualTo(1);
        assertThat(pages(null, view, Map.of(), Map.of("answered", "r-1")).get(Language.RU))
                .contains("замечание без ответа")
                .doesNotContain("Срок есть", "/withdraw-answer");
    }

    @Test
    void whatIsPutRightAfterTheMeetingStandsBesideWhatThatHad() {
        ApprovalView view =
                after(
                        RealPlan.imported(),
                        SUBMITTED,
                        MADE,
                        ANSWERED,
                        PUT,
                        new PlanApproved(PLAN, 2026, 1, DECISION, RealPlan.rows()),
                        new RemarkCorrected(
                                PLAN, new Remark("r-1", "2", 26, "Нужен день", TODAY), "Описка"),
                        new RemarkAnswered(PLAN, "r-1", true, "День есть", TODAY, "Не туда"),
                        new RemarkCorrected(
                                PLAN, new Remark("r-1", "2", 26, "Нужен час", TODAY), "Ещё"));
        Remarked remarked = view.remarks().getFirst();
        assertThat(remarked.version()).isEqualTo(5);
        assertThat(remarked.atMeeting())
                .isEqualTo(
                        new Remarked.AtMeeting(MADE.remark(), false, "Срок есть", ANSWERED.on()));
        assertThat(remarked.since())
                .extracting(Since::answer, Since::reason)
                .containsExactly(
                        tuple(false, "Описка"), tuple(true, "Не туда"), tuple(false, "Ещё"));

        Named who = new Named("a", "Ахметова А.А.", null);
        Map<Language, String> pages =
                pages(
                        DECISION,
                        view,
                        Map.of(),
                        Map.of(
                                "since",
                                Map.of(
                                        "r-1",
                                        List.of(new Right("r-1", true, "Не туда", TODAY, who)))));
        assertThat(pages.get(Language.RU))
                .containsSubsequence(
                        "Нужен час",
                        "Принято",
                        "День есть",
                        "Ответ исправлен после заседания",
                        "Ахметова А.А.",
                        "Не туда",
                        "Как было перед заседанием",
                        "Нужен срок",
                        "Отклонено",
                        "Срок есть")
                .contains("/approval/remarks/r-1/correct\"", "/approval/remarks/r-1\"")
                .contains("name=\"seen\" value=\"5\"")
                .doesNotContain("/approval/remarks/r-1/withdraw\"");
        assertThat(pages.get(Language.KK)).contains("Отырыс алдында болғаны");
        assertThat(pages.get(Language.EN)).contains("As the meeting had it");
    }

    @Test
    void whatWasPutRightBeforeTheMeetingStandsAlone() {
        ApprovalView view =
                after(
                        RealPlan.imported(),
                        SUBMITTED,
                        MADE,
                        new RemarkCorrected(
                                PLAN, new Remark("r-1", "2", 26, "Нужен день", TODAY), "Описка"));

        assertThat(view.remarks().getFirst().atMeeting()).isNull();
        assertThat(pages(null, view, Map.of()).get(Language.RU))
                .contains("Нужен день")
                .doesNotContain("Как было перед заседанием", "Нужен срок");
    }

    /** The second of two editors sees theirs and mine, and has seen theirs then. */
    @Test
    void whatAnotherWroteMeanwhileStandsBesideMine() {
        ApprovalView view = after(RealPlan.imported(), SUBMITTED, MADE, ANSWERED);
        Map<String, String> mine =
                Map.of(
                        "correcting",
                        "r-1",
                        "commission",
                        "2",
                        "row",
                        "26",
                        "right",
                        "Моё",
                        "why",
                        "Описка",
                        "overtaken",
                        "true");

        assertThat(pages(null, view, mine).get(Language.RU))
                .containsOnlyOnce("Тем временем записано: Нужен срок")
                .containsOnlyOnce("Тем временем записано")
                .contains(">Моё</textarea>", "name=\"seen\" value=\"2\"");
        Map<String, String> same = new HashMap<>(mine);
        same.put("right", "Нужен срок\r\n ");
        assertThat(pages(null, view, same).get(Language.RU))
                .as("lines that end otherwise")
                .doesNotContain("Тем временем записано");
        Map<String, String> answer =
                Map.of(
                        "remark",
                        "r-1",
                        "words",
                        "Моё",
                        "why",
                        "Описка",
                        "accepted",
                        "true",
                        "overtaken",
                        "true");
        assertThat(pages(null, view, answer).get(Language.RU))
                .containsOnlyOnce("Тем временем записано: Отклонено: Срок есть")
                .contains(">Моё</textarea>");
        assertThat(
                        pages(null, view, Map.of("remark", "r-1", "words", "Моё", "seen", "1"))
                                .get(Language.RU))
                .as("a fault of another kind leaves what was seen")
                .contains("name=\"seen\" value=\"1\"")
                .doesNotContain("Тем временем записано");
    }

    /** Whatever was refused of it: the error leads there, also where it takes no form. */
    @Test
    void theRemarkOfTheFormThatCameBackHasAPlaceToLeadTo() {
        ApprovalView view = after(RealPlan.imported(), SUBMITTED, MADE, ANSWERED);
        for (String form : List.of("remark", "correcting", "withdrawing", "unanswering")) {
            assertThat(pages(null, view, Map.of(form, "r-1")).get(Language.EN))
                    .as(form)
                    .containsOnlyOnce("id=\"remark\"");
        }
        assertThat(pages(null, view, Map.of()).get(Language.EN))
                .contains("id=\"remark-1\"")
                .doesNotContain("id=\"remark\"");
    }

    @Test
    void remarksOfAPlanThatWasWithdrawnCanBePutRight() {
        ApprovalView view =
                after(
                        RealPlan.imported(),
                        SUBMITTED,
                        MADE,
                        new PlanWithdrawn(PLAN, RealPlan.TODAY, "Доработка"));

        assertThat(pages(null, view, Map.of()).get(Language.RU))
                .contains("/approval/remarks/r-1/correct\"", "/approval/remarks/r-1/withdraw\"");
    }
}
