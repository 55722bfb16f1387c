package kz.moldir.monitoring.read.visits;

/** Of which nothing more comes in their plan, so that it moves and cancels no visit any more. */
@FunctionalInterface
public interface OverActivities {

    /** Whether an activity is over. */
    boolean over(String activityId);
}
