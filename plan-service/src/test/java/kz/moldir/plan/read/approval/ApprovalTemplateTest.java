package kz.moldir.plan.read.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.Disclosure;
import kz.moldir.plan.events.PlanEvent;
import kz.moldir.plan.events.PlanEvent.PlanPutToMeeting;
import kz.moldir.plan.events.PlanEvent.PlanWithdrawn;
import kz.moldir.plan.events.PlanEvent.RowAdded;
import kz.moldir.plan.events.PlanEvent.RowChanged;
import kz.moldir.plan.events.PlanEvent.RowRemoved;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.read.plans.PlanView;
import kz.moldir.ui.language.Language;
import org.junit.jupiter.api.Test;

/** Given what happened to a plan, the view and its page in each language. */
class ApprovalTemplateTest extends ApprovalPageCase {

    @Test
    void aDraftCanBeSubmittedOrRecordedAsApproved() {
        Map<Language, String> pages = pages(null, after(RealPlan.imported()), Map.of());

        assertThat(pages.get(Language.EN))
                .contains("/approval/submit", "Submit the draft", "name=\"scan\"")
                .contains("has decided already")
                .containsPattern("<input[^>]*id=\"chair\"[^>]*list=\"roster-names\"")
                .containsOnlyOnce("<datalist id=\"roster-names\">")
                .doesNotContain("/approval/meeting", "/approval/withdraw");
        assertThat(pages.get(Language.KK)).contains("Жобаны жіберу");
    }

    @Test
    void whatTheDocumentSaysOfItsApprovalComesBackWithTheRows() {
        PlanEvent edit = new RowRemoved(PLAN, RealPlan.BUILDINGS);
        PlanEvent back = new RowAdded(PLAN, RealPlan.buildings(), List.of(), "undone");

        assertThat(pages(null, after(RealPlan.imported(), edit), Map.of()).get(Language.EN))
                .doesNotContain("The document says");
        assertThat(pages(null, after(RealPlan.imported(), edit, back), Map.of()).get(Language.EN))
                .contains("The document says");
    }

    /** Rows that are taken back without an edit before them were made by the document. */
    @Test
    void aDocumentThatWasTakenBackSaysNothing() {
        PlanEvent back = new RowAdded(PLAN, RealPlan.buildings(), List.of(), "undone");
        PlanEvent edit = new RowRemoved(PLAN, RealPlan.BUILDINGS);

        assertThat(after(RealPlan.imported(), back).direct()).isFalse();
        assertThat(after(RealPlan.imported(), back, edit).direct()).isFalse();
    }

    /** However many rows somebody edited before that, none of which came back. */
    @Test
    void aDocumentThatWasTakenBackBesideAnEditSaysNothing() {
        PlanEvent edit = new RowRemoved(PLAN, RealPlan.BUILDINGS);
        PlanEvent back =
                new RowChanged(PLAN, RealPlan.laterFireStation(), List.of(), "undone-file");
        PlanEvent editBack = new RowAdded(PLAN, RealPlan.buildings(), List.of(), "undone");

        assertThat(pages(null, after(RealPlan.imported(), edit, back), Map.of()).get(Language.EN))
                .doesNotContain("The document says");
        assertThat(after(RealPlan.imported(), edit, back, editBack).direct()).isFalse();
        assertThat(after(RealPlan.imported(), edit, back, RealPlan.imported()).direct())
                .as("the next one says so itself")
                .isTrue();
    }

    @Test
    void whatTheApprovalCarriesOverIsToldBefore() {
        ApprovalView draft = after(RealPlan.imported());
        Map<Language, String> pages = pages(null, draft, Map.of(), Map.of("carriedOver", 43L));

        assertThat(pages.get(Language.RU)).contains("43 мероприятия прежнего плана перейдут");
        assertThat(pages.get(Language.KK)).contains("бұрынғы жоспардың 43 іс-шарасы");
        assertThat(pages.get(Language.EN)).contains("43 activities of the earlier plan pass");
        assertThat(pages.get(Language.RU)).doesNotContain("с началом этого плана");
        assertThat(pages(null, draft, Map.of(), Map.of("carriedOver", 0L)).get(Language.RU))
                .doesNotContain("прежнего плана");
        Map<String, Object> early =
                Map.of("carriedOver", 43L, "carriedFrom", LocalDate.of(2026, 7, 1));
        assertThat(pages(null, draft, Map.of(), early).get(Language.RU))
                .contains("1 июля 2026 г., с началом этого плана, в него перейдут 43 мероприятия")
                .doesNotContain("больше не напомнят");
    }

    @Test
    void whatIsStillOpenIsToldBeforeTheDecision() {
        PlanView plan =
                PlanView.after(
                        null,
                        new PlanEvent.PlanImported(
                                PLAN,
                                2026,
                                1,
                                RealPlan.FILE,
                                List.of(
                                        RealPlan.zhetysu().numbered(1),
                                        RealPlan.fireStation().numbered(4)),
                                null,
                                List.of(
                                        new PlanEvent.OpenQuestion(4, "x", "a", List.of()),
                                        new PlanEvent.OpenQuestion(4, "y", "b", List.of()))),
                        Instant.EPOCH,
                        0);
        LeftOpen left = LeftOpen.of(plan, Set.of("2"), 3);

        assertThat(left.rows()).isEqualTo(1);
        assertThat(left.gaps()).containsExactly("2–3");
        assertThat(left.elsewhere())
                .allSatisfy(each -> assertThat(each.commissions()).doesNotContain("2"));
        assertThat(LeftOpen.of(plan, Set.of(), 0).elsewhere()).isNotEmpty();
        Map<Language, String> pages =
                pages(
                        null,
                        after(RealPlan.imported(), SUBMITTED, PUT),
                        Map.of(),
                        Map.of(
                                "left",
                                new LeftOpen(
                                        3,
                                        1,
                                        List.of("2–3"),
                                        List.of(new LeftOpen.Elsewhere(4, List.of("9"))))));
        assertThat(pages.get(Language.RU))
                .containsSubsequence(
                        "id=\"left\"",
                        "3 предложения в этот план не рассмотрены",
                        "1 строка с вопросами",
                        "В нумерации нет номеров: 2–3",
                        "Строка 4: в совете нет такой комиссии: 9",
                        "Записать");
    }

    @Test
    void questionsThatAreOpenAreToldBeforeEachStep() {
        for (ApprovalView view :
                List.of(
                        after(RealPlan.imported()),
                        after(RealPlan.imported(), SUBMITTED),
                        after(RealPlan.imported(), SUBMITTED, PUT))) {
            Map<Language, String> pages =
                    pages(null, view, Map.of(), Map.of("plan", summary(null, 3)));
            assertThat(pages.get(Language.RU))
                    .contains("/plans/" + PLAN + "#questions", "Нужно ответить на 3 вопроса");
            assertThat(pages.get(Language.KK)).contains("3 сұраққа жауап беру қажет");
            assertThat(pages.get(Language.EN)).contains("3 questions to answer");
            assertThat(pages(null, view, Map.of()).get(Language.EN)).doesNotContain("#questions");
        }
    }

    @Test
    void aPlanTakesOverOnItsFirstDayUntilThatHasCome() {
        PlanView firstHalf = PlanView.after(null, RealPlan.imported(), Instant.EPOCH, 0);
        LocalDate first = LocalDate.of(2026, 1, 1);

        assertThat(ApprovalPage.begins(firstHalf, first.minusDays(1))).isEqualTo(first);
        assertThat(ApprovalPage.begins(firstHalf, first)).isNull();
    }

    @Test
    void aQuestionIsNoFault() {
        Map<String, String> asked =
                Map.of(
                        "meetingOn",
                        "2026-04-20",
                        "sure",
                        "plan-commissions-still-asked:2026-04-20",
                        "asking",
                        "meeting",
                        "question",
                        "Ещё пишут");
        Map<String, Object> none = Map.of("errors", List.of());
        ApprovalView asking = after(RealPlan.imported(), SUBMITTED);
        assertThat(pages(null, asking, asked, none).get(Language.RU))
                .contains("id=\"asked-meeting\"", "<p>▲ Ещё пишут</p>", "Всё равно вынести")
                .contains("name=\"sure\" value=\"plan-commissions-still-asked:2026-04-20\"")
                .doesNotContain("class=\"errors\"", "id=\"asked-decision\"");

        Map<String, String> day =
                Map.of(
                        "date",
                        "2026-03-01",
                        "sure",
                        "2026-03-01",
                        "asking",
                        "day",
                        "question",
                        "Другой день");
        ApprovalView meeting = after(RealPlan.imported(), SUBMITTED, PUT);
        assertThat(pages(null, meeting, day, none).get(Language.RU))
                .contains("id=\"asked-decision\"", "<p>▲ Другой день</p>", "Всё равно записать")
                .doesNotContain("class=\"errors\"", "id=\"asked-meeting\"");

        Map<String, String> beside =
                Map.of("date", "2026-03-01", "sure", "2026-03-01", "beside", "true");
        Map<String, String> shared = new HashMap<>(beside);
        shared.putAll(Map.of("asking", "beside", "question", "Месяцы общие"));
        assertThat(pages(null, meeting, shared, none).get(Language.RU))
                .contains("<p>▲ Месяцы общие</p>", "Утвердить рядом с ним")
                .doesNotContain("Всё равно записать");
        assertThat(pages(null, meeting, beside, none).get(Language.RU))
                .as("where only faults remain")
                .doesNotContain("Утвердить рядом с ним", "Всё равно записать");
    }

    @Test
    void commissionsAreChosenAndAScanIsKept() {
        Map<String, String> values = Map.of("asked", "2", "kept", "s-1", "keptName", "решение.pdf");
        String page = pages(null, after(RealPlan.imported()), values).get(Language.EN);

        assertThat(page)
                .contains("id=\"asked-2\" value=\"2\" checked=\"checked\"")
                .contains("id=\"asked-1\" value=\"1\">")
                .contains("name=\"kept\" value=\"s-1\"", "“решение.pdf” is kept");
    }

    @Test
    void aDayOffIsAskedAboutOnce() {
        Map<String, String> asking =
                Map.of(
                        "meetingOn", "2026-04-18",
                        "asking", "calendar",
                        "question", "18 апреля 2026 г. — выходной",
                        "read", "2026-04-18");
        ApprovalView view = after(RealPlan.imported(), SUBMITTED, PUT);

        assertThat(pages(null, view, asking).get(Language.RU))
                .contains("▲ 18 апреля 2026 г. — выходной", "name=\"read\" value=\"2026-04-18\"");
    }

    @Test
    void anotherDayOfTheMeetingCanBeRecorded() {
        ApprovalView view = after(RealPlan.imported(), SUBMITTED, PUT);

        assertThat(pages(null, view, Map.of()).get(Language.EN))
                .contains("The meeting on another day", "/approval/meeting");
    }

    @Test
    void whatWasTypedStaysWithItsFault() {
        ApprovalView view = after(RealPlan.imported(), SUBMITTED, PUT);
        Map<Language, String> pages =
                pages(null, view, Map.of("chair", "Хасенов", "inFavour", "много"));

        assertThat(pages.get(Language.EN))
                .contains("value=\"Хасенов\"", "value=\"много\"", "Enter a whole number.")
                .containsOnlyOnce("aria-invalid=\"true\"");
    }

    @Test
    void aWithdrawnPlanSaysWhy() {
        ApprovalView view =
                after(
                        RealPlan.imported(),
                        SUBMITTED,
                        new PlanWithdrawn(PLAN, TODAY, "Новые поручения"));

        assertThat(view.stage()).isEqualTo("draft");
        assertThat(pages(null, view, Map.of()).get(Language.KK))
                .contains("Қайтарып алынды: Новые поручения")
                .doesNotContain("name=\"scan\"");
    }

    @Test
    void whatCameFromAMeetingGoesBackWithoutANewRound() {
        PlanWithdrawn withdrawn = new PlanWithdrawn(PLAN, TODAY, "Заседание изменило строки");
        ApprovalView left = after(RealPlan.imported(), SUBMITTED, PUT, withdrawn);

        assertThat(left.leftMeeting()).isEqualTo(PUT.meetingOn());
        assertThat(pages(null, left, Map.of()).get(Language.RU))
                .contains("/approval/meeting\"", "/approval/submit\"", "нового круга замечаний");
        assertThat(pages(null, after(RealPlan.imported(), SUBMITTED, withdrawn), Map.of()))
                .allSatisfy(
                        (language, page) -> assertThat(page).doesNotContain("/approval/meeting\""));
        PlanPutToMeeting again =
                new PlanPutToMeeting(PLAN, TODAY, PUT.meetingOn(), PUT.meetingOn());
        assertThat(after(RealPlan.imported(), SUBMITTED, PUT, withdrawn, again))
                .returns("meeting", ApprovalView::stage)
                .returns(null, ApprovalView::leftMeeting);
    }

    @Test
    void aMarkIsNoEditOfWhatTheDocumentSays() {
        Row marked = RealPlan.fireStation().disclosed(Disclosure.UNANNOUNCED);
        RowChanged mark = new RowChanged(PLAN, marked, List.of(), null, true);
        RowChanged back = new RowChanged(PLAN, RealPlan.fireStation(), List.of(), "undone", true);

        assertThat(after(RealPlan.imported(), mark).direct()).isTrue();
        assertThat(after(RealPlan.imported(), mark, back).direct()).isTrue();
        assertThat(after(RealPlan.imported(), new RowChanged(PLAN, marked, List.of())).direct())
                .as("of before")
                .isFalse();
    }
}
