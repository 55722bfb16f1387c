package kz.moldir.plan.read.approval;

import java.util.List;
import kz.moldir.plan.read.plans.PlanSummary;

/**
 * An amendment of a plan that is being written.
 *
 * @param by who writes it, by name, whoever began it first; empty where nobody knows
 */
public record InMaking(PlanSummary plan, List<String> by) {

    /** The same as one says it. */
    public String names() {
        return String.join(", ", by);
    }
}
