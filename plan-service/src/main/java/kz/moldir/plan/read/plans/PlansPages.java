package kz.moldir.plan.read.plans;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.moldir.council.settings.Council;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Open;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.command.CommandIds;
import kz.moldir.kit.said.Saying;
import kz.moldir.kit.time.CouncilClock;
import kz.moldir.plan.read.approval.Amendments;
import kz.moldir.plan.read.approval.Approvals;
import kz.moldir.plan.read.approval.OnItsWay;
import kz.moldir.ui.language.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of plans, and the form that imports one. */
@Controller
final class PlansPages {

    private final Plans plans;
    private final Approvals approvals;
    private final Amendments amendments;
    private final Council council;
    private final CouncilClock clock;

    PlansPages(
            Plans plans,
            Approvals approvals,
            Amendments amendments,
            Council council,
            CouncilClock clock) {
        this.amendments = amendments;
        this.plans = plans;
        this.approvals = approvals;
        this.council = council;
        this.clock = clock;
    }

    @Open
    @GetMapping("/")
    String start(HttpServletRequest request) {
        return "redirect:/" + Language.of(request).code();
    }

    /**
     * A draft that was discarded.
     *
     * @param key of the form that brings it back
     */
    public record Gone(PlanHead plan, String key) {

        static Gone of(PlanHead plan) {
            return new Gone(plan, CommandIds.fresh());
        }
    }

    @Allowed({Role.SECRETARIAT, Role.CHAIR, Role.LEAD, Role.MEMBER, Role.PRESS})
    @GetMapping("/{lang:kk|ru|en}/plans")
    String plans(HttpServletRequest request, Caller caller, Locale locale, Model model) {
        String discarded = Saying.once(request, "discarded");
        List<Gone> gone = plans.discardedToldTo(caller).stream().map(Gone::of).toList();
        model.addAttribute("gone", gone);
        model.addAttribute(
                "justNow",
                gone.stream()
                        .filter(each -> each.plan().id().equals(discarded))
                        .findFirst()
                        .orElse(null));
        List<PlanSummary> told = plans.toldTo(caller).stream().map(PlanSummary::of).toList();
        model.addAttribute("plans", told);
        model.addAttribute("ways", ways(told));
        model.addAttribute(
                "amendments",
                amendments.toldTo(caller, locale).stream()
                        .collect(Collectors.toMap(each -> each.plan().id(), each -> each)));
        return "plan/plans";
    }

    /** Where each draft stands on its way to the approval. */
    private Map<String, OnItsWay> ways(List<PlanSummary> told) {
        LocalDate today = council.today(clock);
        return told.stream()
                .filter(plan -> plan.decision() == null)
                .map(plan -> OnItsWay.of(plan, approvals.get(plan.id()).orElse(null), today))
                .collect(Collectors.toMap(way -> way.plan().id(), Function.identity()));
    }

    /**
     * The empty form. Where an import is refused, the same view is shown again with {@code errors}
     * (each {field, message}) and the year and half that were entered; a link may name both.
     */
    @Allowed(Role.SECRETARIAT)
    @GetMapping("/{lang:kk|ru|en}/import")
    String form(
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable String half,
            Model model) {
        HalfYear first = plans.toWrite(council.today(clock));
        model.addAttribute("year", year == null ? String.valueOf(first.year()) : year);
        model.addAttribute("half", half == null ? String.valueOf(first.half()) : half);
        model.addAttribute("idempotencyKey", CommandIds.fresh());
        return "plan/import";
    }
}
