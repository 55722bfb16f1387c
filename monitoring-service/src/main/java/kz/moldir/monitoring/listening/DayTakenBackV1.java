package kz.moldir.monitoring.listening;

/**
 * What monitoring-service reads of a day that had been recorded by mistake, where the plan's own
 * term stands again.
 *
 * @param reason why it was corrected
 */
record DayTakenBackV1(String activityId, String reason) implements PlanEventV1 {}
