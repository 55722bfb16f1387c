package kz.moldir.monitoring.write;

import java.util.Optional;

/** The activities of visits, as far as the plan's events have arrived here. */
@FunctionalInterface
public interface VisitedActivities {

    /** The activity of a visit. */
    Optional<PlannedActivity> of(String visitId);
}
