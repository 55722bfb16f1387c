package kz.moldir.monitoring.listening;

import java.time.LocalDate;

/** What monitoring-service reads of a move to a later day. */
record ActivityPostponedV1(String activityId, LocalDate date) implements PlanEventV1 {}
