package kz.moldir.plan.write.next;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.command.CommandIds;
import kz.moldir.kit.command.Invalid;
import kz.moldir.kit.problem.Problems;
import kz.moldir.kit.said.Says;
import kz.moldir.plan.write.next.DiscardOrders.DiscardRequest;
import kz.moldir.plan.write.orders.FormAnswer;
import kz.moldir.plan.write.orders.FormErrors;
import kz.moldir.plan.write.rows.DraftPlans.DraftPlan;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The question before a draft is discarded, and the button that brings it back. */
@Allowed(Role.SECRETARIAT)
@Controller
@RequestMapping("/{lang:kk|ru|en}/plans/{planId}")
final class DiscardPages {

    private static final int LONGEST = 2000;
    private static final int STALE = 412;

    private final DiscardOrders orders;
    private final Problems problems;

    DiscardPages(DiscardOrders orders, Problems problems) {
        this.orders = orders;
        this.problems = problems;
    }

    @GetMapping("/discard")
    ModelAndView asked(@PathVariable String planId) {
        DraftPlan plan = orders.discardable(planId);
        return page(plan, "", null, List.of(), 200);
    }

    @Says(itself = "discarded")
    @PostMapping("/discard")
    ModelAndView discard(
            @PathVariable String lang,
            @PathVariable String planId,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(name = "seen.rows", required = false) @Nullable Integer seen,
            Caller caller,
            Locale locale)
            throws IOException {
        return new FormAnswer(problems, locale)
                .toSeen(
                        () ->
                                "/%s/plans?discarded=%s&after=%d"
                                        .formatted(
                                                lang,
                                                planId,
                                                orders.discard(planId, read(reason), caller)
                                                        .position()),
                        problem ->
                                page(
                                        orders.discardable(planId),
                                        reason,
                                        FormAnswer.stale(problem) ? seen : null,
                                        FormAnswer.stale(problem)
                                                ? List.of()
                                                : FormErrors.of(problem, "discard"),
                                        problem.getStatus()));
    }

    @Says("discard.restore.said")
    @PostMapping("/restore")
    ModelAndView restore(@PathVariable String lang, @PathVariable String planId, Caller caller) {
        long position = orders.restore(planId, caller).position();
        return new ModelAndView("redirect:/%s/plans/%s?after=%d".formatted(lang, planId, position));
    }

    private static DiscardRequest read(String reason) {
        if (reason.isBlank() || reason.strip().length() > LONGEST) {
            throw Invalid.field("reason", "plan.approval.problem.words", LONGEST);
        }
        return new DiscardRequest(reason);
    }

    /**
     * The question; where it was overtaken, how many rows there were when it was read.
     *
     * @param before so many rows, or null where nothing happened meanwhile
     */
    private static ModelAndView page(
            DraftPlan plan,
            String reason,
            @Nullable Integer before,
            List<Map<String, String>> errors,
            int status) {
        ModelAndView page = new ModelAndView("plan/discard");
        page.addObject("plan", plan);
        page.addObject("reason", reason);
        page.addObject("before", before);
        page.addObject("overtaken", status == STALE);
        page.addObject("errors", errors);
        page.addObject("key", CommandIds.fresh());
        page.setStatus(HttpStatusCode.valueOf(status));
        return page;
    }
}
