package kz.moldir.plan.write.outside;

import kz.moldir.kit.command.Refusal;

/** Why work is not entered beside a plan. */
public sealed interface OutsideRefusal extends Refusal {

    /** As long as a plan is a draft, everything belongs into it. */
    @Code("outside-plan-not-approved")
    record PlanNotApproved() implements OutsideRefusal {}
}
