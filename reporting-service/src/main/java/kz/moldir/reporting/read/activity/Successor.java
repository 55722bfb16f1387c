package kz.moldir.reporting.read.activity;

/**
 * The row of a later plan that goes on with an activity.
 *
 * @param half of its plan, 1 or 2; 0 for a whole year
 * @param number of the row there
 */
public record Successor(String activityId, int year, int half, int number) {}
