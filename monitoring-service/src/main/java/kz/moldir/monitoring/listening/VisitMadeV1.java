package kz.moldir.monitoring.listening;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What monitoring-service reads of what happened at an activity.
 *
 * @param visitId the visit that it was, or null where it was none
 */
record VisitMadeV1(String activityId, String occurrenceId, LocalDate date, @Nullable String visitId)
        implements PlanEventV1 {}
