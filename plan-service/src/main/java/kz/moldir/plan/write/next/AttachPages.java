package kz.moldir.plan.write.next;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.command.CommandIds;
import kz.moldir.kit.command.Invalid;
import kz.moldir.kit.command.Refused;
import kz.moldir.kit.problem.NotCaughtUp;
import kz.moldir.kit.problem.NotFound;
import kz.moldir.kit.problem.Problems;
import kz.moldir.kit.said.Says;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.write.next.EarlierPlans.Named;
import kz.moldir.plan.write.orders.FormErrors;
import kz.moldir.plan.write.rows.DraftPlans.DraftPlan;
import kz.moldir.plan.write.rows.RowOrders;
import kz.moldir.plan.write.rows.RowOrders.Written;
import kz.moldir.plan.write.rows.RowText;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page on which somebody says which earlier row a row that was written by hand goes on with.
 */
@Allowed(Role.SECRETARIAT)
@Controller
@RequestMapping("/{lang:kk|ru|en}/plans/{planId}/rows/{rowId}/attach")
final class AttachPages {

    private final MoreOrders orders;
    private final Problems problems;

    AttachPages(MoreOrders orders, Problems problems) {
        this.orders = orders;
        this.problems = problems;
    }

    @GetMapping
    ModelAndView choose(
            @PathVariable String planId,
            @PathVariable String rowId,
            @RequestParam(defaultValue = "") String from) {
        DraftPlan plan = orders.draft(planId);
        return page(plan, row(plan, rowId), from, List.of(), 200);
    }

    @Says(itself = "done")
    @PostMapping
    ModelAndView attach(
            @PathVariable String lang,
            @PathVariable String planId,
            @PathVariable String rowId,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String activity,
            @RequestParam(defaultValue = "") String version,
            Caller caller,
            Locale locale) {
        try {
            Written written = orders.attach(planId, rowId, from, activity, version, caller);
            return new ModelAndView(
                    "redirect:/%s/plans/%s/rows?at=%s&done=row&%s&after=%d#r-%s"
                            .formatted(
                                    lang,
                                    planId,
                                    rowId,
                                    RowOrders.undoable(written.edit(), caller),
                                    written.position(),
                                    rowId));
        } catch (Invalid invalid) {
            return again(planId, rowId, from, problems.invalid(invalid, locale));
        } catch (Refused refused) {
            return again(planId, rowId, from, problems.refused(refused.refusal(), locale));
        } catch (NotCaughtUp behind) {
            return again(planId, rowId, from, problems.notTakenYet(locale));
        }
    }

    private ModelAndView again(String planId, String rowId, String from, ProblemDetail problem) {
        DraftPlan plan = orders.draft(planId);
        return page(
                plan,
                row(plan, rowId),
                from,
                FormErrors.of(problem, "activity"),
                problem.getStatus());
    }

    private static Row row(DraftPlan plan, String rowId) {
        Row row = plan.row(rowId);
        if (row == null) {
            throw new NotFound();
        }
        return row;
    }

    private ModelAndView page(
            DraftPlan plan, Row row, String from, List<Map<String, String>> errors, int status) {
        List<Named> earlier = orders.earlier(plan);
        String chosen =
                earlier.stream()
                        .map(Named::id)
                        .filter(id -> from.isEmpty() || id.equals(from))
                        .findFirst()
                        .orElse("");
        ModelAndView page = new ModelAndView("plan/attach");
        page.addObject("plan", plan);
        page.addObject("row", row);
        page.addObject("version", RowText.version(row));
        page.addObject("from", chosen);
        page.addObject("plans", earlier);
        page.addObject("offers", chosen.isEmpty() ? List.of() : orders.offers(plan, row, chosen));
        page.addObject("errors", errors);
        page.addObject("key", CommandIds.fresh());
        page.setStatus(HttpStatusCode.valueOf(status));
        return page;
    }
}
