package kz.moldir.plan.write.approval;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.command.CommandIds;
import kz.moldir.kit.problem.NotFound;
import kz.moldir.kit.problem.Problems;
import kz.moldir.kit.said.Saying;
import kz.moldir.kit.said.Says;
import kz.moldir.plan.diff.RowDiff;
import kz.moldir.plan.events.RowReasons;
import kz.moldir.plan.write.activity.PersonalDetails;
import kz.moldir.plan.write.approval.ApprovalRequests.ReasonRequest;
import kz.moldir.plan.write.approval.ApprovalRequests.RowReasonRequest;
import kz.moldir.plan.write.orders.FormAnswer;
import kz.moldir.plan.write.orders.FormErrors;
import kz.moldir.plan.write.orders.SentForm;
import kz.moldir.plan.write.orders.TakesForms;
import kz.moldir.plan.write.rows.DraftPlans.Amendment;
import kz.moldir.plan.write.rows.DraftPlans.DraftPlan;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The page of an amendment: why, what it would change by word, and the decision. */
@Allowed(Role.SECRETARIAT)
@TakesForms
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

    /** Also for the commissions, who read what the meeting is asked to change. */
    @Allowed({Role.SECRETARIAT, Role.CHAIR, Role.LEAD, Role.MEMBER})
    @GetMapping
    ModelAndView amendment(
            @PathVariable String planId, HttpServletRequest request, Caller caller, Locale locale) {
        ModelAndView page = page(planId, caller, pages.begun(), List.of(), 200, locale);
        String applied = Saying.once(request, "applied");
        page.addObject("edit", Saying.offered(request, "edit", caller.clock().instant()));
        return page.addObject(
                "applied",
                applied != null && applied.matches("(\\d{1,4}-){2}\\d{1,4}") ? applied : null);
    }

    @Says("amendment.begin.said")
    @PostMapping
    ModelAndView begin(@ModelAttribute(SentForm.NAME) SentForm sent) throws IOException {
        return answer(
                "rows",
                sent,
                form -> orders.begin(sent.planId(), form.text("reason"), sent.caller()));
    }

    @Says("amendment.because.said")
    @PostMapping("/reason")
    ModelAndView because(@ModelAttribute(SentForm.NAME) SentForm sent) throws IOException {
        return answer(
                "amendment",
                sent,
                form ->
                        orders.because(
                                sent.planId(),
                                new ReasonRequest(form.text("reason"), form.said("before")),
                                sent.caller()));
    }

    @Says("amendment.row.said")
    @PostMapping("/rows/{rowId}/reason")
    ModelAndView explain(@PathVariable String rowId, @ModelAttribute(SentForm.NAME) SentForm sent)
            throws IOException {
        String typed = sent.said("rowReason");
        boolean sure = sent.typed().containsKey("meant") && sameLines(sent.said("meant"), typed);
        if (!sure && typed.length() <= 2000 && !PersonalDetails.in(typed).isEmpty()) {
            sent.about("asking", "details");
        }
        return answer(
                "amendment",
                sent.about("row", rowId),
                form ->
                        orders.explain(
                                sent.planId(),
                                rowId,
                                "rowReason",
                                new RowReasonRequest(
                                        form.optional("rowReason", 2000),
                                        sent.typed().get("before"),
                                        sure ? Set.of(PersonalDetails.CODE) : null),
                                sent.caller()));
    }

    /** A form sends the ends of lines otherwise than it had them. */
    private static boolean sameLines(String one, String other) {
        return one.strip().lines().toList().equals(other.strip().lines().toList());
    }

    @Says("amendment.drop.said")
    @PostMapping("/drop")
    ModelAndView drop(@ModelAttribute(SentForm.NAME) SentForm sent) throws IOException {
        return answer(
                "amendment",
                sent,
                form -> orders.drop(sent.planId(), form.text("dropped"), sent.caller()));
    }

    @Says("amendment.restore.said")
    @PostMapping("/restore")
    ModelAndView restore(@ModelAttribute(SentForm.NAME) SentForm sent) throws IOException {
        return answer("amendment", sent, form -> orders.restore(sent.planId(), sent.caller()));
    }

    @Allowed({Role.SECRETARIAT, Role.CHAIR})
    @Says("amendment.approve.said")
    @PostMapping("/approve")
    ModelAndView approve(
            @RequestParam(required = false) @Nullable MultipartFile scan,
            @ModelAttribute(SentForm.NAME) SentForm sent)
            throws IOException {
        return answer(
                "versions",
                sent,
                form ->
                        orders.approve(
                                sent.planId(),
                                form.decision(decisions.kept(sent.planId(), scan, sent.typed())),
                                sent.caller()));
    }

    private ModelAndView answer(String then, SentForm sent, ApprovalAnswers.Order order)
            throws IOException {
        return new FormAnswer(problems, sent.locale())
                .to(
                        () ->
                                sent.planPage(
                                        then, order.sent(new TypedForm(sent.typed())).position()),
                        problem ->
                                page(
                                        sent.planId(),
                                        sent.caller(),
                                        sent.typed(),
                                        FormErrors.ofDecision(problem, "next"),
                                        problem.getStatus(),
                                        sent.locale()));
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
        List<RowDiff> diffs = plan.rowsAmended();
        page.addObject("diffs", diffs);
        page.addObject("reasonsTag", RowReasons.tag(diffs.stream().map(RowDiff::change).toList()));
        page.addObject("explains", true);
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
