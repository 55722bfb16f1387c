package kz.moldir.plan.read.history;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.problem.NotFound;
import kz.moldir.plan.read.activities.Activities;
import kz.moldir.plan.read.activities.ActivityView;
import kz.moldir.plan.read.approval.ApprovalView;
import kz.moldir.plan.read.approval.Approvals;
import kz.moldir.plan.read.plans.PlanSummary;
import kz.moldir.plan.read.plans.Plans;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The same as pages, filters in the address. */
@Controller
final class HistoryPages {

    private final HistoryShown shown;
    private final PlanHistory history;
    private final Activities activities;
    private final Plans plans;
    private final Approvals approvals;

    HistoryPages(
            HistoryShown shown,
            PlanHistory history,
            Activities activities,
            Plans plans,
            Approvals approvals) {
        this.approvals = approvals;
        this.shown = shown;
        this.history = history;
        this.activities = activities;
        this.plans = plans;
    }

    @Allowed({Role.SECRETARIAT, Role.CHAIR, Role.LEAD, Role.MEMBER})
    @GetMapping("/{lang:kk|ru|en}/plans/{planId}/history")
    String ofPlan(
            @PathVariable String planId,
            HistoryFilter filter,
            @RequestParam(required = false) @Nullable String next,
            Caller caller,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        PlanSummary plan = PlanSummary.of(plans.head(planId).orElseThrow(NotFound::new));
        model.addAttribute("plan", plan);
        model.addAttribute(
                "right",
                new WhereRight(
                        approvals.get(planId).map(ApprovalView::stage).orElse(""),
                        plan.amending() != null));
        model.addAttribute("path", "/plans/" + planId + "/history");
        return shown.in(
                model,
                filter,
                query -> history.ofPlan(planId, query, PlanHistory.SIZE, next, caller),
                history.choices(planId, caller),
                locale,
                response);
    }

    @Allowed(
            value = {Role.SECRETARIAT, Role.CHAIR, Role.LEAD, Role.MEMBER},
            own = Role.PRESS)
    @GetMapping("/{lang:kk|ru|en}/activities/{id}/history")
    String ofActivity(
            @PathVariable String id,
            HistoryFilter filter,
            @RequestParam(required = false) @Nullable String next,
            Caller caller,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        ActivityView view = activities.get(id).orElseThrow(NotFound::new);
        model.addAttribute(
                "plan", PlanSummary.of(plans.head(view.planId()).orElseThrow(NotFound::new)));
        model.addAttribute("activity", view);
        model.addAttribute("path", "/activities/" + id + "/history");
        return shown.in(
                model,
                filter,
                query -> history.ofActivity(id, query, PlanHistory.SIZE, next, caller),
                history.choicesOfActivity(id, caller),
                locale,
                response);
    }
}
