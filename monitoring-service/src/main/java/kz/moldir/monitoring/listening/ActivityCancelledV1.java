package kz.moldir.monitoring.listening;

/**
 * What monitoring-service reads of a cancelled activity, and of one that an amendment took out of
 * the plan after it was over: no visit is planned for it any more, and what was made stays.
 */
record ActivityCancelledV1(String activityId, String reason) implements PlanEventV1 {}
