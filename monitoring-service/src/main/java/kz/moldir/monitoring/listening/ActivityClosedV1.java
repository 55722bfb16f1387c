package kz.moldir.monitoring.listening;

/**
 * An activity was closed with a result, or its closing was taken back.
 *
 * @param held whether it counts as held now
 */
record ActivityClosedV1(String activityId, boolean held) implements PlanEventV1 {}
