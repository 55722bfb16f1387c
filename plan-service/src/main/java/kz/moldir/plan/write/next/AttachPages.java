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
import kz.moldir.kit.problem.Problems;
import kz.moldir.kit.said.Says;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.write.next.EarlierPlans.Named;
import kz.moldir.plan.write.orders.FormErrors;
import kz.moldir.plan.write.plan.RowRefusal;
import kz.moldir.plan.write.rows.DraftPlans.DraftPlan;
import kz.moldir.plan.write.rows.RowOrders;
import kz.moldir.plan.write.rows.RowOrders.Seen;
import kz.moldir.plan.write.rows.RowOrders.Written;
import kz.moldir.plan.write.rows.RowText;
import kz.moldir.plan.write.rows.RowsPage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
    private final RowsPage rows;
    private final Problems problems;

    AttachPages(MoreOrders orders, RowsPage rows, Problems problems) {
        this.orders = orders;
        this.rows = rows;
        this.problems = problems;
    }

    @GetMapping
    ModelAndView choose(
            @PathVariable String planId,
            @PathVariable String rowId,
            @RequestParam(defaultValue = "") String from,
            Locale locale) {
        DraftPlan plan = orders.draft(planId);
        Row row = plan.row(rowId);
        if (row == null) {
            ProblemDetail gone = problems.refused(new RowRefusal.Unknown(), locale);
            gone.setStatus(HttpStatus.NOT_FOUND);
            return rows.wrong(planId, gone);
        }
        return page(plan, row, from, List.of(), 200);
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
            @RequestParam(required = false) @Nullable String seen,
            Caller caller,
            Locale locale) {
        try {
            Written written =
                    orders.attach(planId, rowId, from, activity, new Seen(version, seen), caller);
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

    /** The page again, or that of the rows where somebody took the row out meanwhile. */
    private ModelAndView again(String planId, String rowId, String from, ProblemDetail problem) {
        DraftPlan plan = orders.draft(planId);
        Row row = plan.row(rowId);
        return row == null
                ? rows.wrong(planId, problem)
                : page(plan, row, from, FormErrors.of(problem, "activity"), problem.getStatus());
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
