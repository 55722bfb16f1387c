package kz.moldir.plan.write.coverage;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import kz.moldir.council.LocalizedText;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.command.Caller;
import kz.moldir.plan.write.rows.DraftPlans.DraftPlan;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a plan says on its coverage, for programs. */
@Allowed(Role.SECRETARIAT)
@RestController
@RequestMapping("/api/plans/{planId}/coverage")
final class CoverageController {

    private final CoverageOrders orders;

    CoverageController(CoverageOrders orders) {
        this.orders = orders;
    }

    /** The words, absent where nothing is said, and the version that a change has to name. */
    record Said(@Nullable LocalizedText text, String version) {}

    /** A text that is left out, or empty, is said no more. */
    record SayRequest(@Nullable LocalizedText text, @NotNull String version) {}

    record Answer(String planId, long position) {}

    @GetMapping
    Said said(@PathVariable String planId) {
        DraftPlan plan = orders.plan(planId);
        return new Said(plan.coverage(), CoverageOrders.version(plan));
    }

    /** Says it anew, in a draft. */
    @PutMapping
    Answer say(@PathVariable String planId, @Valid @RequestBody SayRequest body, Caller caller) {
        return new Answer(
                planId, orders.change(planId, body.text(), body.version(), caller).position());
    }
}
