package kz.moldir.plan.write.next;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.command.CommandIds;
import kz.moldir.kit.command.Invalid;
import kz.moldir.kit.command.Refused;
import kz.moldir.kit.problem.NotCaughtUp;
import kz.moldir.kit.problem.Problems;
import kz.moldir.kit.said.Says;
import kz.moldir.plan.write.next.EarlierPlans.Named;
import kz.moldir.plan.write.next.MoreOrders.Taken;
import kz.moldir.plan.write.orders.FormErrors;
import kz.moldir.plan.write.rows.DraftPlans.DraftPlan;
import kz.moldir.plan.write.rows.RowOrders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page on which a draft that was begun takes over more of what an earlier plan leaves. */
@Allowed(Role.SECRETARIAT)
@Controller
@RequestMapping("/{lang:kk|ru|en}/plans/{planId}/rows/continue")
final class MorePages {

    private final MoreOrders orders;
    private final Problems problems;

    MorePages(MoreOrders orders, Problems problems) {
        this.orders = orders;
        this.problems = problems;
    }

    @GetMapping
    ModelAndView offers(
            @PathVariable String planId,
            @RequestParam(defaultValue = "") String from,
            Locale locale) {
        DraftPlan plan = orders.draft(planId);
        List<Named> earlier = orders.earlier(plan);
        String chosen = from.isEmpty() && !earlier.isEmpty() ? earlier.getFirst().id() : from;
        try {
            return page(plan, chosen, offered(plan, chosen), List.of(), 200);
        } catch (Invalid invalid) {
            ProblemDetail problem = problems.invalid(invalid, locale);
            return page(
                    plan, chosen, Map.of(), FormErrors.of(problem, "from"), problem.getStatus());
        }
    }

    @Says(itself = "done")
    @PostMapping
    ModelAndView take(
            @PathVariable String lang,
            @PathVariable String planId,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") Set<String> take,
            Caller caller,
            Locale locale) {
        try {
            Taken taken = orders.take(planId, from, take, caller);
            return new ModelAndView(
                    "redirect:/%s/plans/%s/rows?done=taken&%s&after=%d"
                            .formatted(
                                    lang,
                                    planId,
                                    RowOrders.undoable(taken.edit(), caller),
                                    taken.position()));
        } catch (Invalid invalid) {
            return again(planId, from, take, problems.invalid(invalid, locale));
        } catch (Refused refused) {
            return again(planId, from, take, problems.refused(refused.refusal(), locale));
        } catch (NotCaughtUp behind) {
            return again(planId, from, take, problems.notTakenYet(locale));
        }
    }

    /** What was ticked stays ticked, as long as there is what can be ticked. */
    private ModelAndView again(
            String planId, String from, Set<String> ticked, ProblemDetail problem) {
        DraftPlan plan = orders.draft(planId);
        Map<String, Object> offered;
        try {
            offered = offered(plan, from);
        } catch (Invalid nothingToOffer) {
            offered = Map.of();
        }
        ModelAndView page =
                page(plan, from, offered, FormErrors.of(problem, "from"), problem.getStatus());
        page.addObject("ticked", ticked);
        return page;
    }

    private Map<String, Object> offered(DraftPlan plan, String from) {
        return NextPlanPages.offered(from.isEmpty() ? null : orders.offers(plan, from));
    }

    private ModelAndView page(
            DraftPlan plan,
            String from,
            Map<String, Object> offered,
            List<Map<String, String>> errors,
            int status) {
        ModelAndView page = new ModelAndView("plan/more");
        page.addObject("plan", plan);
        page.addObject("from", from);
        page.addObject("plans", orders.earlier(plan));
        page.addObject("offers", null);
        page.addAllObjects(offered);
        page.addObject("ticked", Set.of()); // The secretariat left out before what is left now.
        page.addObject("errors", errors);
        page.addObject("key", CommandIds.fresh());
        page.setStatus(HttpStatusCode.valueOf(status));
        return page;
    }
}
