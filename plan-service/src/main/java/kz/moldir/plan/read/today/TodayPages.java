package kz.moldir.plan.read.today;

import java.time.LocalDate;
import kz.moldir.council.settings.Council;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.problem.NotFound;
import kz.moldir.kit.time.CouncilClock;
import kz.moldir.plan.read.activities.PlanRows;
import kz.moldir.plan.read.carrying.CarryingOut;
import kz.moldir.plan.read.plans.PlanSummary;
import kz.moldir.plan.read.plans.PlanView;
import kz.moldir.plan.read.plans.Plans;
import kz.moldir.ui.Leaf;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The first page: what waits today, as a page and for programs. */
@Allowed({Role.SECRETARIAT, Role.CHAIR, Role.LEAD, Role.MEMBER, Role.PRESS})
@Controller
final class TodayPages {

    /** So many rows of each list are shown, unless all are asked for. */
    private static final int FIRST = 50;

    private static final int ALL = Integer.MAX_VALUE;

    private final Plans plans;
    private final PlanRows rows;
    private final CarryingOut carrying;
    private final Council council;
    private final CouncilClock clock;

    TodayPages(
            Plans plans, PlanRows rows, CarryingOut carrying, Council council, CouncilClock clock) {
        this.plans = plans;
        this.rows = rows;
        this.carrying = carrying;
        this.council = council;
        this.clock = clock;
    }

    @GetMapping({"/{lang:kk|ru|en}", "/{lang:kk|ru|en}/"})
    String page(@RequestParam(required = false) @Nullable String page, Model model) {
        LocalDate day = council.today(clock);
        model.addAttribute("drafts", plans.drafts().stream().map(PlanSummary::of).toList());
        plans.inForce(day)
                .ifPresent(
                        plan -> {
                            model.addAttribute("plan", PlanSummary.of(plan));
                            model.addAttribute("most", Leaf.ALL.equals(page) ? ALL : FIRST);
                            model.addAttribute("today", of(plan, day));
                        });
        return "plan/today";
    }

    @GetMapping("/api/today")
    @ResponseBody
    Today today() {
        LocalDate day = council.today(clock);
        return plans.inForce(day).map(plan -> of(plan, day)).orElseThrow(NotFound::new);
    }

    private Today of(PlanView plan, LocalDate day) {
        return Today.of(
                rows.withOutside(plan), day, row -> !carrying.of(row.id()).schedule().isEmpty());
    }
}
