package kz.moldir.plan.read.today;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.TestCouncil;
import kz.moldir.plan.events.Remark;
import kz.moldir.plan.read.activities.ShownActivities;
import kz.moldir.plan.read.approval.ApprovalView;
import kz.moldir.plan.read.approval.Hands;
import kz.moldir.plan.read.approval.InMaking;
import kz.moldir.plan.read.approval.OnItsWay;
import kz.moldir.plan.read.approval.Remarked;
import kz.moldir.plan.read.plans.PlanSummary;
import kz.moldir.plan.read.plans.PlanView;
import kz.moldir.ui.Visitor;
import kz.moldir.ui.language.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OnItsWayTest {

    private static final LocalDate TODAY = RealPlan.TODAY;
    private static final Remark REMARK = new Remark("m", "2", null, "Добавить школы", TODAY);

    @Test
    void theLastDayForRemarksPasses() {
        assertThat(onItsWay("submitted", TODAY, null))
                .returns(1, OnItsWay::remarks)
                .returns(TODAY, OnItsWay::day)
                .returns(false, OnItsWay::come);
        assertThat(onItsWay("submitted", TODAY.minusDays(1), null).come()).isTrue();
    }

    @Test
    void theDayOfTheMeetingComes() {
        assertThat(onItsWay("meeting", TODAY.minusDays(9), TODAY))
                .returns(TODAY, OnItsWay::day)
                .returns(true, OnItsWay::come);
        assertThat(onItsWay("meeting", TODAY.minusDays(9), TODAY.plusDays(1)).come()).isFalse();
    }

    @Test
    void aDraftWaitsForNoDay() {
        assertThat(onItsWay("draft", null, null))
                .returns(null, OnItsWay::day)
                .returns(false, OnItsWay::come);
        assertThat(OnItsWay.of(ShownActivities.PLAN, null, TODAY).stage()).isEqualTo("draft");
    }

    @Test
    void todaySaysWhatEachPlanWaitsFor() {
        Map<Language, String> pages =
                TestCouncil.renderer()
                        .renderAll(
                                "plan/today",
                                "",
                                Map.of(
                                        "drafts",
                                        List.of(
                                                onItsWay("submitted", TODAY.minusDays(1), null),
                                                onItsWay("meeting", null, TODAY)),
                                        "proposals",
                                        3,
                                        "late",
                                        List.of(),
                                        "most",
                                        50));

        assertThat(pages.get(Language.RU))
                .contains("Подготовка планов", "1 замечание без ответа", "срок замечаний прошёл")
                .contains("день заседания настал", "3 предложения ждут решения", "/ru/proposals")
                .contains("/ru/plans/" + RealPlan.PLAN + "/approval");
        assertThat(pages.get(Language.KK)).contains("отырыс күні келді", "3 ұсыныс шешім күтеді");
        assertThat(pages.get(Language.EN)).contains("the term for remarks is over");
    }

    @Test
    void anAmendmentInTheMakingIsNamedToWhoeverDidNotBeginIt() {
        InMaking made = new InMaking(ShownActivities.PLAN, List.of("Ахметова А.А."));
        Map<Language, String> today =
                TestCouncil.renderer()
                        .renderAll(
                                "plan/today",
                                "",
                                Map.of(
                                        "drafts", List.of(),
                                        "amendments", List.of(made),
                                        "late", List.of(),
                                        "most", 50));
        assertThat(today.get(Language.RU))
                .contains("Поправки в работе: Ахметова А.А.")
                .contains("/ru/plans/" + RealPlan.PLAN + "/amendment");
        assertThat(today.get(Language.KK)).contains("Түзетулер дайындалып жатыр: Ахметова А.А.");

        Map<Language, String> list =
                TestCouncil.renderer()
                        .renderAll(
                                "plan/plans",
                                "",
                                Map.of(
                                        "plans",
                                        List.of(ShownActivities.PLAN),
                                        "amendments",
                                        Map.of(RealPlan.PLAN, made)));
        assertThat(list.get(Language.EN))
                .contains("Amendment in the making, by Ахметова А.А.")
                .contains("/en/plans/" + RealPlan.PLAN + "/amendment");
    }

    @Test
    void theListOfPlansSaysIt() {
        PlanSummary draft =
                PlanSummary.of(PlanView.after(null, RealPlan.imported(), Instant.EPOCH, 0));
        Map<String, OnItsWay> ways =
                Map.of(draft.id(), onItsWay("submitted", TODAY.plusDays(9), null));
        Map<Language, String> pages =
                TestCouncil.renderer()
                        .renderAll("plan/plans", "", Map.of("plans", List.of(draft), "ways", ways));

        assertThat(pages.get(Language.RU))
                .contains("Замечания комиссий", "замечания принимаются до 22 апреля 2026 г.")
                .doesNotContain(">Проект<");
        assertThat(pages.get(Language.KK)).contains("ескертулердің соңғы күні: 2026 жылғы 22");
    }

    /** Nobody is told to do what is not theirs. */
    @Test
    void theListOfPlansAsksForTheDecisionWhoMayRecordIt() {
        PlanSummary draft =
                PlanSummary.of(PlanView.after(null, RealPlan.imported(), Instant.EPOCH, 0));
        Map<String, OnItsWay> ways = Map.of(draft.id(), onItsWay("meeting", null, TODAY));
        assertThat(plans(draft, ways, true)).contains("день заседания настал", "Внесите решение");
        assertThat(plans(draft, ways, false))
                .contains("заседание назначено на 13 апреля 2026 г.")
                .doesNotContain("Внесите решение");
    }

    private static @Nullable String plans(
            PlanSummary draft, Map<String, OnItsWay> ways, boolean may) {
        Visitor visitor =
                new Visitor(
                        "Айгерим",
                        "секретариат",
                        null,
                        null,
                        (method, address) -> may || method.equals("GET"),
                        List.of());
        return TestCouncil.renderer()
                .renderAll(
                        "plan/plans",
                        "",
                        Map.of("plans", List.of(draft), "ways", ways, "visitor", visitor))
                .get(Language.RU);
    }

    private static OnItsWay onItsWay(
            String stage, @Nullable LocalDate until, @Nullable LocalDate meeting) {
        return OnItsWay.of(
                ShownActivities.PLAN,
                new ApprovalView(
                        RealPlan.PLAN,
                        stage,
                        false,
                        TODAY.minusDays(20),
                        until,
                        List.of("2"),
                        List.of(
                                new Remarked(REMARK, null, null, null, 1, null, List.of()),
                                new Remarked(REMARK, true, "Добавлено", TODAY, 2, null, List.of())),
                        meeting,
                        null,
                        null,
                        null,
                        null,
                        Hands.NONE,
                        3),
                TODAY);
    }
}
