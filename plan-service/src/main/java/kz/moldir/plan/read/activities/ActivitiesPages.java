package kz.moldir.plan.read.activities;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import kz.moldir.council.settings.Council;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.command.CommandIds;
import kz.moldir.kit.problem.NotFound;
import kz.moldir.kit.said.Saying;
import kz.moldir.plan.read.approval.ApprovalView;
import kz.moldir.plan.read.approval.Approvals;
import kz.moldir.plan.read.plans.PlanQuestions;
import kz.moldir.plan.read.plans.PlanSummary;
import kz.moldir.plan.read.plans.PlanView;
import kz.moldir.plan.read.plans.Plans;
import kz.moldir.plan.read.roster.RosterList;
import kz.moldir.ui.language.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The table of a plan's activities. */
@Allowed(
        value = {Role.SECRETARIAT, Role.CHAIR, Role.LEAD, Role.MEMBER},
        own = Role.PRESS)
@Controller
final class ActivitiesPages {

    private final Plans plans;
    private final Approvals approvals;
    private final PlanQuestions questions;
    private final PlanRows rows;
    private final Council council;
    private final SavedViews saved;
    private final RosterList roster;

    ActivitiesPages(
            Plans plans,
            Approvals approvals,
            PlanQuestions questions,
            PlanRows rows,
            Council council,
            SavedViews saved,
            RosterList roster) {
        this.plans = plans;
        this.approvals = approvals;
        this.questions = questions;
        this.rows = rows;
        this.council = council;
        this.saved = saved;
        this.roster = roster;
    }

    @GetMapping("/{lang:kk|ru|en}/plans/{planId}")
    String table(
            @PathVariable String lang,
            @PathVariable String planId,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String commission,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String person,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String coverage,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable Integer at,
            HttpServletRequest request,
            Caller caller,
            Locale locale,
            Model model) {
        PlanView plan = plans.get(planId).orElseThrow(NotFound::new);
        String path = "/" + lang + "/plans/" + planId;
        PlanRows.Whole shown = rows.whole(plan);
        ActivityQuery query =
                ActivityQuery.of(q, state, commission, kind, person, sort)
                        .covered(coverage)
                        .meaning(shown.all(), roster::meaning)
                        .shownIn(Language.of(locale));
        model.addAttribute("plan", PlanSummary.of(plan));
        Optional<ApprovalView> approval = approvals.get(planId);
        model.addAttribute("stage", approval.map(ApprovalView::stage).orElse("draft"));
        model.addAttribute("discardable", approval.filter(ApprovalView::discardable).isPresent());
        model.addAttribute("path", path);
        model.addAttribute("key", CommandIds.fresh());
        model.addAttribute("edit", Saying.offered(request, "edit", caller.clock().instant()));
        String applied = Saying.once(request, "applied");
        model.addAttribute(
                "applied",
                applied != null && applied.matches("(\\d{1,4}-){2}\\d{1,4}") ? applied : null);
        model.addAttribute("table", ActivityTable.of(shown.rows(), query, path, page, at));
        model.addAttribute("out", shown.out());
        model.addAttribute(
                "outside", query.narrows() ? query.of(shown.outside()) : shown.outside());
        model.addAttribute("questions", questions.of(plan, locale));
        model.addAttribute("amendmentQuestions", questions.ofAmendment(plan, locale));
        model.addAttribute("commissions", council.commissions());
        model.addAttribute("saved", saved.of(caller.actor()));
        model.addAttribute("mine", Own.commission(caller.role()));
        return "plan/activities";
    }
}
