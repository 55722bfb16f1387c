package kz.moldir.plan.read.plans;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Locale;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.command.Invalid;
import kz.moldir.kit.problem.NotFound;
import kz.moldir.plan.read.plans.PlanHead.Discarded;
import kz.moldir.plan.read.plans.PlanQuestions.Asked;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers which plans there are. */
@RestController
@RequestMapping("/api/plans")
final class PlansController {

    private static final List<String> STATUS = List.of("draft", "approved", "discarded");

    private final Plans plans;
    private final PlanQuestions questions;

    PlansController(Plans plans, PlanQuestions questions) {
        this.plans = plans;
        this.questions = questions;
    }

    /** A list in the form of every list; {@code next} is absent, since all plans fit one page. */
    record PlanList(List<Listed> items, @Nullable String next) {}

    /**
     * A plan in the list.
     *
     * @param discarded when and why it was, absent where it was not
     */
    record Listed(@JsonUnwrapped PlanSummary plan, @Nullable Discarded discarded) {

        static Listed of(PlanHead plan) {
            return new Listed(PlanSummary.of(plan), plan.discarded());
        }
    }

    /** One plan with what was not understood of it. */
    record PlanDetail(@JsonUnwrapped PlanSummary plan, List<Asked> openQuestions) {}

    /**
     * The plans that somebody is told of.
     *
     * @param status {@code draft} or {@code approved} alone, or {@code discarded}: the drafts that
     *     were given up, which are in no other list, for whoever can bring them back
     */
    @Allowed({Role.SECRETARIAT, Role.CHAIR, Role.LEAD, Role.MEMBER, Role.PRESS})
    @GetMapping
    PlanList all(@RequestParam(required = false) @Nullable String status, Caller caller) {
        if (status != null && !STATUS.contains(status)) {
            throw Invalid.choice("status", STATUS);
        }
        List<PlanHead> found =
                "discarded".equals(status) ? plans.discardedToldTo(caller) : plans.toldTo(caller);
        return new PlanList(
                found.stream()
                        .map(Listed::of)
                        .filter(each -> status == null || each.plan().status().equals(status))
                        .toList(),
                null);
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
