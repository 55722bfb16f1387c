package kz.moldir.plan.read.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.PlanEvent.PlanWithdrawn;
import kz.moldir.plan.events.PlanEvent.RemarkAnswerWithdrawn;
import kz.moldir.plan.events.PlanEvent.RemarkMade;
import kz.moldir.plan.events.Remark;
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
            assertThat(page.contains("name=\"shown\" value=\"-Срок есть\"")).isEqualTo(each);
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
