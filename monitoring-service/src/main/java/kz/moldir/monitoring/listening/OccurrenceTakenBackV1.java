package kz.moldir.monitoring.listening;

/**
 * What monitoring-service reads of an occurrence that was recorded in error.
 *
 * @param replaced whether the right one follows, under an id of its own
 */
record OccurrenceTakenBackV1(String activityId, String occurrenceId, boolean replaced)
        implements PlanEventV1 {}
