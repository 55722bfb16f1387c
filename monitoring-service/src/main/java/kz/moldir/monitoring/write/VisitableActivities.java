package kz.moldir.monitoring.write;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** The activities for which somebody may plan a visit, as far as the plan's events have arrived. */
@FunctionalInterface
public interface VisitableActivities {

    /** Those of which something may still come in their plan on a day, the newest plan first. */
    List<Visitable> on(LocalDate day);

    /**
     * One of them.
     *
     * @param approvedOn when its plan was approved
     * @param commissions that carry it out
     */
    record Visitable(PlannedActivity activity, LocalDate approvedOn, Set<String> commissions) {

        public Visitable {
            commissions = Set.copyOf(commissions);
        }
    }
}
