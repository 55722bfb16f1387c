package kz.moldir.plan.write.approval;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.command.CommandIds;
import kz.moldir.kit.command.Done;
import kz.moldir.kit.problem.NotFound;
import kz.moldir.kit.problem.Problems;
import kz.moldir.kit.said.Saying;
import kz.moldir.kit.said.Says;
import kz.moldir.plan.diff.RowDiff;
import kz.moldir.plan.write.approval.ApprovalRequests.ReasonRequest;
import kz.moldir.plan.write.orders.FormAnswer;
import kz.moldir.plan.write.orders.FormErrors;
import kz.moldir.plan.write.rows.DraftPlans.Amendment;
import kz.moldir.plan.write.rows.DraftPlans.DraftPlan;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The page of an amendment: why, what it would change by word, and the decision. */
@Allowed(Role.SECRETARIAT)
@Controller
@RequestMapping("/{lang:kk|ru|en}/plans/{planId}/amendment")
final class AmendmentPages {

    private final AmendmentOrders orders;
    private final Decisions decisions;
    private final ApprovalPages pages;
    private final AmendedRows amended;
    private final Problems problems;

    AmendmentPages(
            AmendmentOrders orders,
            Decisions decisions,
            ApprovalPages pages,
            AmendedRows amended,
            Problems problems) {
        this.amended = amended;
        this.orders = orders;
        this.decisions = decisions;
        this.pages = pages;
        this.problems = problems;
    }

    private interface Order {
        Done sent(TypedForm typed) throws IOException;
    }

    /** Also for the commissions, who read what the meeting is asked to change. */
    @Allowed({Role.SECRETARIAT, Role.CHAIR, Role.LEAD, Role.MEMBER})
    @GetMapping
    ModelAndView amendment(
            @PathVariable String planId, HttpServletRequest request, Caller caller, Locale locale) {
        ModelAndView page = page(planId, caller, pages.begun(), List.of(), 200, locale);
        String applied = Saying.once(request, "applied");
        return page.addObject(
                "applied",
                applied != null && applied.matches("(\\d{1,4}-){2}\\d{1,4}") ? applied : null);
    }

    @Says("amendment.begin.said")
    @PostMapping
    ModelAndView begin(
            @PathVariable String lang,
            @PathVariable String planId,
            @RequestParam Map<String, String> typed,
            Caller caller,
            Locale locale)
            throws IOException {
        return answer(
                lang,
                planId,
                "rows",
                typed,
                caller,
                locale,
                form -> orders.begin(planId, form.text("reason"), caller));
    }

    @Says("amendment.because.said")
    @PostMapping("/reason")
    ModelAndView because(
            @PathVariable String lang,
            @PathVariable String planId,
            @RequestParam Map<String, String> typed,
            Caller caller,
            Locale locale)
            throws IOException {
        return answer(
                lang,
                planId,
                "amendment",
                typed,
                caller,
                locale,
                form ->
                        orders.because(
                                planId,
                                new ReasonRequest(
                                        form.text("reason"), typed.getOrDefault("before", "")),
                                caller));
    }

    @Says("amendment.drop.said")
    @PostMapping("/drop")
    ModelAndView drop(
            @PathVariable String lang,
            @PathVariable String planId,
            @RequestParam Map<String, String> typed,
            Caller caller,
            Locale locale)
            throws IOException {
        return answer(
                lang,
                planId,
                "amendment",
                typed,
                caller,
                locale,
                form -> orders.drop(planId, form.text("dropped"), caller));
    }

    @Says("amendment.restore.said")
    @PostMapping("/restore")
    ModelAndView restore(
            @PathVariable String lang,
            @PathVariable String planId,
            @RequestParam Map<String, String> typed,
            Caller caller,
            Locale locale)
            throws IOException {
        return answer(
                lang,
                planId,
                "amendment",
                typed,
                caller,
                locale,
                form -> orders.restore(planId, caller));
    }

    @Allowed({Role.SECRETARIAT, Role.CHAIR})
    @Says("amendment.approve.said")
    @PostMapping("/approve")
    ModelAndView approve(
            @PathVariable String lang,
            @PathVariable String planId,
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) @Nullable MultipartFile scan,
            Caller caller,
            Locale locale)
            throws IOException {
        Map<String, String> values = new HashMap<>(typed);
        return answer(
                lang,
                planId,
                "versions",
                values,
                caller,
                locale,
                form ->
                        orders.approve(
                                planId,
                                form.decision(decisions.kept(planId, scan, values)),
                                caller));
    }

    private ModelAndView answer(
            String lang,
            String planId,
            String then,
            Map<String, String> typed,
            Caller caller,
            Locale locale,
            Order order)
            throws IOException {
        return new FormAnswer(problems, locale)
                .to(
                        () ->
                                "/%s/plans/%s/%s?after=%d"
                                        .formatted(
                                                lang,
                                                planId,
                                                then,
                                                order.sent(new TypedForm(typed)).position()),
                        problem ->
                                page(
                                        planId,
                                        caller,
                                        typed,
                                        FormErrors.ofDecision(problem, "next"),
                                        problem.getStatus(),
                                        locale));
    }

    private ModelAndView page(
            String planId,
            Caller caller,
            Map<String, String> values,
            List<Map<String, String>> errors,
            int status,
            Locale locale) {
        DraftPlan plan = orders.plan(planId);
        if (plan.version() == 0) {
            throw new NotFound();
        }
        Amendment amendment = plan.amendment();
        ModelAndView page = new ModelAndView("plan/amendment");
        page.addObject("plan", plan);
        page.addObject("hand", pages.hand(planId, caller));
        page.addObject("wrote", pages.wrote(planId, locale));
        page.addObject("open", pages.questions(planId));
        List<RowDiff> diffs =
                amendment == null ? List.of() : RowDiff.between(amendment.inForce(), plan.rows());
        page.addObject("diffs", diffs);
        boolean deciding = caller.may(Role.SECRETARIAT, Role.CHAIR);
        page.addObject("rests", deciding ? amended.of(diffs) : List.of());
        page.addObject("dropped", amendment == null && deciding ? pages.dropped(planId) : null);
        page.addObject(
                "beyond",
                plan.rows().stream()
                        .filter(row -> plan.period().beyond(row.timeframe()) != null)
                        .filter(
                                row ->
                                        diffs.stream()
                                                .anyMatch(diff -> diff.row().id().equals(row.id())))
                        .toList());
        page.addObject("coverage", plan.coverageAmended());
        page.addObject("values", values);
        page.addObject("errors", errors);
        page.addObject("chairDecides", decisions.chairDecides());
        page.addObject("key", CommandIds.fresh());
        page.setStatus(HttpStatusCode.valueOf(status));
        return page;
    }
}
