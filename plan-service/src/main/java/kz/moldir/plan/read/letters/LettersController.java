package kz.moldir.plan.read.letters;

import java.util.Map;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.problem.NotFound;
import kz.moldir.plan.read.activities.Activities;
import kz.moldir.plan.read.plans.PlanSummary;
import kz.moldir.plan.read.plans.PlanView;
import kz.moldir.plan.read.plans.Plans;
import kz.moldir.plan.read.roster.CommissionNames;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** Answers the letters of a plan, for programs and as a page. */
@Allowed({Role.SECRETARIAT, Role.CHAIR, Role.LEAD, Role.MEMBER})
@Controller
final class LettersController {

    private final Plans plans;
    private final Activities activities;
    private final CommissionNames commissions;

    LettersController(Plans plans, Activities activities, CommissionNames commissions) {
        this.plans = plans;
        this.activities = activities;
        this.commissions = commissions;
    }

    @GetMapping("/api/plans/{planId}/letters")
    @ResponseBody
    Letters letters(@PathVariable String planId) {
        return Letters.of(activities.ofPlan(plan(planId).id()));
    }

    @GetMapping("/{lang:kk|ru|en}/plans/{planId}/letters")
    ModelAndView page(@PathVariable String planId) {
        PlanView plan = plan(planId);
        return new ModelAndView(
                "plan/letters",
                Map.of(
                        "plan",
                        PlanSummary.of(plan),
                        "letters",
                        Letters.of(activities.ofPlan(planId)),
                        "commissions",
                        commissions.now()));
    }

    private PlanView plan(String planId) {
        return plans.get(planId).orElseThrow(NotFound::new);
    }
}
