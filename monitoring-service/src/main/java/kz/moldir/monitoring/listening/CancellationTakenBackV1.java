package kz.moldir.monitoring.listening;

/** What monitoring-service reads of a cancellation that was recorded in error: it goes on. */
record CancellationTakenBackV1(String activityId) implements PlanEventV1 {}
