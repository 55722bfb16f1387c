package kz.moldir.plan.read.plans;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Locale;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.problem.NotFound;
import kz.moldir.plan.read.plans.PlanQuestions.Asked;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers which plans there are. */
@RestController
@RequestMapping("/api/plans")
final class PlansController {

    private final Plans plans;
    private final PlanQuestions questions;

    PlansController(Plans plans, PlanQuestions questions) {
        this.plans = plans;
        this.questions = questions;
    }

    /** A list in the form of every list; {@code next} is absent, since all plans fit one page. */
    record PlanList(List<PlanSummary> items, @Nullable String next) {}

    /** One plan with what was not understood of it. */
    record PlanDetail(@JsonUnwrapped PlanSummary plan, List<Asked> openQuestions) {}

    @Allowed({Role.SECRETARIAT, Role.CHAIR, Role.LEAD, Role.MEMBER, Role.PRESS})
    @GetMapping
    PlanList all(Caller caller) {
        return new PlanList(plans.toldTo(caller).stream().map(PlanSummary::of).toList(), null);
    }

    @Allowed(
            value = {Role.SECRETARIAT, Role.CHAIR, Role.LEAD, Role.MEMBER},
            own = Role.PRESS)
    @GetMapping("/{planId}")
    ResponseEntity<PlanDetail> one(@PathVariable String planId, Locale locale) {
        PlanView plan = plans.get(planId).orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .eTag("\"" + plan.sequence() + "\"")
                .body(new PlanDetail(PlanSummary.of(plan), questions.of(plan, locale)));
    }
}
