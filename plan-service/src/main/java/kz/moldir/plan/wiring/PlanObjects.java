package kz.moldir.plan.wiring;

import java.util.Map;
import java.util.Set;
import kz.moldir.kit.access.Objects;
import kz.moldir.kit.access.Owners;
import kz.moldir.plan.read.activities.Activities;
import kz.moldir.plan.read.plans.Plans;

/**
 * An activity belongs to the commissions that its row names; a plan to nobody. The press sees plans
 * that were decided, and of activities those of which nothing is a secret.
 */
record PlanObjects(Plans plans, Activities activities) implements Objects {

    @Override
    public Owners of(String pattern, Map<String, String> variables) {
        String plan = variables.get("planId");
        if (plan != null) {
            return plans.head(plan)
                    .map(known -> new Owners(Set.of(), Set.of(), known.decision() != null))
                    .orElse(Owners.NOBODY);
        }
        String id = variables.get("id");
        return id == null || !pattern.contains("/activities/{id}")
                ? Owners.NOBODY
                : activities
                        .get(id)
                        .map(
                                known ->
                                        new Owners(
                                                Set.copyOf(known.row().responsible().commissions()),
                                                Set.of(),
                                                known.outcome().toldToPress()))
                        .orElse(Owners.NOBODY);
    }
}
