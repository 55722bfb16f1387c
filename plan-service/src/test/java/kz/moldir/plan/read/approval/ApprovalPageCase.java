package kz.moldir.plan.read.approval;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.TestCouncil;
import kz.moldir.plan.events.PlanEvent;
import kz.moldir.plan.events.PlanEvent.Decision;
import kz.moldir.plan.events.PlanEvent.PlanPutToMeeting;
import kz.moldir.plan.events.PlanEvent.PlanSubmitted;
import kz.moldir.plan.events.PlanEvent.RemarkAnswered;
import kz.moldir.plan.events.PlanEvent.RemarkMade;
import kz.moldir.plan.events.PlanEvent.Scan;
import kz.moldir.plan.events.PlanEvent.Votes;
import kz.moldir.plan.events.Remark;
import kz.moldir.plan.read.approval.Hands.Hand;
import kz.moldir.plan.read.plans.PlanSummary;
import kz.moldir.ui.language.Language;
import org.jspecify.annotations.Nullable;

/** The page of an approval, given what happened to its plan. */
abstract class ApprovalPageCase {

    static final String PLAN = RealPlan.PLAN;
    static final LocalDate TODAY = RealPlan.TODAY;
    static final PlanSubmitted SUBMITTED =
            new PlanSubmitted(PLAN, 2026, 1, TODAY, TODAY.plusDays(7), List.of("2"), "s", 4);
    static final RemarkMade MADE =
            new RemarkMade(PLAN, new Remark("r-1", "2", 26, "Нужен срок", TODAY));
    static final RemarkAnswered ANSWERED =
            new RemarkAnswered(PLAN, "r-1", false, "Срок есть", TODAY);
    static final PlanPutToMeeting PUT = new PlanPutToMeeting(PLAN, TODAY, TODAY.plusDays(9));
    static final Decision DECISION =
            new Decision(
                    "17",
                    TODAY,
                    "Хасенов М.К.",
                    new Votes(21, 2, 1),
                    new Scan("s-1", "решение.pdf", "application/pdf", 70_000, "5c".repeat(32)));

    static ApprovalView after(PlanEvent... events) {
        ApprovalView view = null;
        long sequence = 0;
        for (PlanEvent event : events) {
            view = ApprovalView.after(view, event, new Hand("writer", null), sequence++);
        }
        return Objects.requireNonNull(view);
    }

    static PlanSummary summary(@Nullable Decision decision, int questions) {
        return new PlanSummary(
                PLAN,
                2026,
                1,
                decision == null ? "draft" : "approved",
                4,
                questions,
                "plan.txt",
                decision,
                Instant.parse("2026-04-13T04:00:00Z"),
                1);
    }

    static Map<Language, String> pages(
            Decision decision, ApprovalView view, Map<String, String> values) {
        return pages(decision, view, values, Map.of());
    }

    static Map<Language, String> pages(
            Decision decision,
            ApprovalView view,
            Map<String, String> values,
            Map<String, Object> more) {
        PlanSummary plan = summary(decision, 0);
        Map<String, Object> model =
                new HashMap<>(
                        Map.of(
                                "plan",
                                plan,
                                "approval",
                                view,
                                "commissions",
                                List.of("1", "2"),
                                "values",
                                values,
                                "errors",
                                values.isEmpty()
                                        ? List.of()
                                        : List.of(
                                                Map.of(
                                                        "field",
                                                        "inFavour",
                                                        "message",
                                                        "Enter a whole number.")),
                                "key",
                                "k"));
        model.putAll(more);
        return TestCouncil.renderer()
                .renderAll("plan/approval", "/plans/" + PLAN + "/approval", model);
    }
}
