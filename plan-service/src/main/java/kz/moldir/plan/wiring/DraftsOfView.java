package kz.moldir.plan.wiring;

import java.util.Optional;
import kz.moldir.plan.read.plans.Plans;
import kz.moldir.plan.write.review.Drafts;

/** What a review knows of a plan is what the plan's view shows. */
record DraftsOfView(Plans plans) implements Drafts {

    @Override
    public Optional<Draft> of(String planId) {
        return plans.get(planId)
                .map(
                        plan ->
                                new Draft(
                                        plan.approved(),
                                        plan.rows(),
                                        plan.questions(),
                                        plan.sequence()));
    }
}
