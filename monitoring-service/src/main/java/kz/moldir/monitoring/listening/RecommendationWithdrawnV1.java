package kz.moldir.monitoring.listening;

/** What monitoring-service reads of a recommendation that the council took back. */
record RecommendationWithdrawnV1(String activityId, String recommendationId, String reason)
        implements PlanEventV1 {}
