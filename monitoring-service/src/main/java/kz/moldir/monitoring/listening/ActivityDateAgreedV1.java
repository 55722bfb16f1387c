package kz.moldir.monitoring.listening;

import java.time.LocalDate;

/** What monitoring-service reads of an agreed day. */
record ActivityDateAgreedV1(String activityId, LocalDate date) implements PlanEventV1 {}
