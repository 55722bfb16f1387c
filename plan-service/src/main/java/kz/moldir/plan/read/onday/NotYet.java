package kz.moldir.plan.read.onday;

import java.time.LocalDate;
import java.util.function.Predicate;
import kz.moldir.plan.events.PlanEvent.Decision;
import kz.moldir.plan.read.activities.ActivityView;
import kz.moldir.plan.read.plans.PlanView;
import org.jspecify.annotations.Nullable;

/**
 * What nobody had promised or done by a day: a row that a later amendment added, and work beside
 * the plan that was neither entered nor held. The rows of the plan itself stay before its approval
 * too, since it promises the whole period.
 *
 * @param entered which activities had been entered by the end of the day, by their ids
 */
record NotYet(PlanView plan, LocalDate day, Predicate<String> entered)
        implements Predicate<ActivityView> {

    @Override
    public boolean test(ActivityView activity) {
        return activity.outside() != null
                ? !entered.test(activity.id()) && !heldByThen(activity)
                : promisedLater(activity.dated(plan.misdated()).facts().approvedOn());
    }

    private boolean heldByThen(ActivityView activity) {
        return activity.facts().occurrences().stream().anyMatch(each -> !each.isAfter(day));
    }

    private boolean promisedLater(@Nullable LocalDate promised) {
        Decision decision = plan.decision();
        return promised != null
                && decision != null
                && promised.isAfter(day)
                && promised.isAfter(decision.date());
    }
}
