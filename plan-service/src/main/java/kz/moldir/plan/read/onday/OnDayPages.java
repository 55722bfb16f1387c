package kz.moldir.plan.read.onday;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.command.Invalid;
import kz.moldir.kit.problem.NotFound;
import kz.moldir.plan.read.activities.ActivityView;
import kz.moldir.plan.read.activities.PlannedActivity;
import kz.moldir.plan.read.filter.FilterFaults;
import kz.moldir.plan.read.plans.PlanSummary;
import kz.moldir.plan.read.plans.Plans;
import kz.moldir.ui.Leaf;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The plan on a day, as a page. */
@Allowed({Role.SECRETARIAT, Role.CHAIR, Role.LEAD, Role.MEMBER})
@Controller
final class OnDayPages {

    private static final String KNOWN = "known";

    private final PlansOnDays onDays;
    private final Plans plans;
    private final DaysSoFar days;
    private final FilterFaults faults;

    OnDayPages(PlansOnDays onDays, Plans plans, DaysSoFar days, FilterFaults faults) {
        this.onDays = onDays;
        this.plans = plans;
        this.days = days;
        this.faults = faults;
    }

    @GetMapping("/{lang:kk|ru|en}/plans/{planId}/day")
    String page(
            @PathVariable String planId,
            @RequestParam(required = false) @Nullable String day,
            @RequestParam(defaultValue = "known") String way,
            @RequestParam(required = false) @Nullable String page,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        if (!way.equals(KNOWN) && !way.equals("happened")) {
            throw Invalid.choice("way", List.of(KNOWN, "happened"));
        }
        model.addAttribute("plan", PlanSummary.of(plans.head(planId).orElseThrow(NotFound::new)));
        model.addAttribute("way", way);
        model.addAttribute("latest", days.today());
        try {
            LocalDate asked = day == null || day.isBlank() ? days.today() : days.day("day", day);
            model.addAttribute("day", asked);
            BeforeFolding then =
                    (way.equals(KNOWN)
                                    ? onDays.known(planId, asked)
                                    : onDays.happened(planId, asked))
                            .orElse(null);
            model.addAttribute("then", then);
            model.addAttribute("leaf", then == null ? null : leaf(then, page));
        } catch (Invalid invalid) {
            model.addAttribute("typed", day);
            faults.tell(invalid, model, response, locale);
        }
        return "plan/day";
    }

    /** Only the rows that stand on the page are folded. */
    private Leaf<PlannedActivity> leaf(BeforeFolding then, @Nullable String page) {
        Leaf<ActivityView> leaf = Leaf.of(then.all(), page);
        return new Leaf<>(
                onDays.folded(then, leaf.items()), leaf.number(), leaf.of(), leaf.total());
    }
}
