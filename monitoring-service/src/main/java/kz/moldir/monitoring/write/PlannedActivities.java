package kz.moldir.monitoring.write;

import java.util.Optional;
import java.util.Set;

/** The activities of approved plans, as far as the plan's events have arrived here. */
@FunctionalInterface
public interface PlannedActivities {

    /** One activity; empty when nothing about it has arrived. */
    Optional<PlannedActivity> find(String activityId);

    /** The commissions that carry it out; none when nothing about it has arrived. */
    default Set<String> commissions(String activityId) {
        return Set.of();
    }
}
