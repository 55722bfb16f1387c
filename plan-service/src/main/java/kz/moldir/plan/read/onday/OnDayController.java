package kz.moldir.plan.read.onday;

import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.problem.NotFound;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The plan on a day, for programs. */
@Allowed({Role.SECRETARIAT, Role.CHAIR, Role.LEAD, Role.MEMBER})
@RestController
final class OnDayController {

    private final PlansOnDays plans;
    private final DaysSoFar days;

    OnDayController(PlansOnDays plans, DaysSoFar days) {
        this.plans = plans;
        this.days = days;
    }

    /** As it was known at the end of that day; 404 where there was none yet. */
    @GetMapping("/api/plans/{planId}/known")
    OnDay known(@PathVariable String planId, @RequestParam String on) {
        return plans.known(planId, days.day("on", on)).map(plans::whole).orElseThrow(NotFound::new);
    }

    /** What had happened by the end of that day, by all that is known now. */
    @GetMapping("/api/plans/{planId}/happened")
    OnDay happened(@PathVariable String planId, @RequestParam String by) {
        return plans.happened(planId, days.day("by", by))
                .map(plans::whole)
                .orElseThrow(NotFound::new);
    }
}
