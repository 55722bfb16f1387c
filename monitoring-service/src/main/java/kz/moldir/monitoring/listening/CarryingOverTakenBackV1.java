package kz.moldir.monitoring.listening;

/** What monitoring-service reads of a carrying over that was recorded in error: it goes on here. */
record CarryingOverTakenBackV1(String activityId) implements PlanEventV1 {}
