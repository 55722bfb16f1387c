package kz.moldir.plan.wiring;

import java.util.Optional;
import kz.moldir.plan.read.activities.Activities;
import kz.moldir.plan.read.plans.PlanHead;
import kz.moldir.plan.read.plans.Plans;
import kz.moldir.plan.write.outside.ApprovedPlans;

/** Plans, and the work outside them, as the views have both. */
record ApprovedPlansOfViews(Plans plans, Activities activities) implements ApprovedPlans {

    @Override
    public Optional<ApprovedPlan> of(String planId) {
        return plans.head(planId).map(ApprovedPlansOfViews::plan);
    }

    @Override
    public Optional<Entered> entered(String activityId) {
        return activities
                .get(activityId)
                .filter(activity -> activity.outside() != null)
                .filter(activity -> !activity.withdrawn())
                .map(activity -> new Entered(activity.planId(), activity.row()));
    }

    private static ApprovedPlan plan(PlanHead plan) {
        return new ApprovedPlan(
                plan.id(),
                plan.year(),
                plan.half(),
                plan.decision() == null ? null : plan.decision().date());
    }
}
