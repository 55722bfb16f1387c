package kz.moldir.plan.read.onday;

import java.time.DateTimeException;
import java.time.LocalDate;
import kz.moldir.council.settings.Council;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.command.Invalid;
import kz.moldir.kit.problem.NotFound;
import kz.moldir.kit.time.CouncilClock;
import kz.moldir.kit.time.Days;
import kz.moldir.plan.read.activities.ActivityView;
import kz.moldir.plan.read.activities.PlannedActivity;
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

    private final PlansOnDays onDays;
    private final Plans plans;
    private final Council council;
    private final CouncilClock clock;

    OnDayPages(PlansOnDays onDays, Plans plans, Council council, CouncilClock clock) {
        this.onDays = onDays;
        this.plans = plans;
        this.council = council;
        this.clock = clock;
    }

    @GetMapping("/{lang:kk|ru|en}/plans/{planId}/day")
    String page(
            @PathVariable String planId,
            @RequestParam(required = false) @Nullable String day,
            @RequestParam(defaultValue = "known") String way,
            @RequestParam(required = false) @Nullable String page,
            Model model) {
        if (!way.equals("known") && !way.equals("happened")) {
            throw Invalid.field("way", "kit.problem.wrong-type");
        }
        LocalDate asked = day == null || day.isBlank() ? council.today(clock) : day("day", day);
        model.addAttribute("plan", PlanSummary.of(plans.head(planId).orElseThrow(NotFound::new)));
        model.addAttribute("day", asked);
        model.addAttribute("way", way);
        BeforeFolding then =
                (way.equals("known") ? onDays.known(planId, asked) : onDays.happened(planId, asked))
                        .orElse(null);
        model.addAttribute("then", then);
        model.addAttribute("leaf", then == null ? null : leaf(then, page));
        return "plan/day";
    }

    /** Only the rows that stand on the page are folded. */
    private Leaf<PlannedActivity> leaf(BeforeFolding then, @Nullable String page) {
        Leaf<ActivityView> leaf = Leaf.of(then.all(), page);
        return new Leaf<>(
                onDays.folded(then, leaf.items()), leaf.number(), leaf.of(), leaf.total());
    }

    /** A day as people and programs write it. */
    static LocalDate day(String field, String text) {
        try {
            LocalDate day = LocalDate.parse(text.strip());
            Days.check(field, day);
            return day;
        } catch (DateTimeException unreadable) {
            throw Invalid.field(field, "views.history.problem.day");
        }
    }
}
