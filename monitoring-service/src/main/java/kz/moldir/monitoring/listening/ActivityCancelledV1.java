package kz.moldir.monitoring.listening;

/** What monitoring-service reads of a cancelled activity. */
record ActivityCancelledV1(String activityId, String reason) implements PlanEventV1 {}
