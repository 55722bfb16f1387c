package kz.moldir.plan.write.register;

/** Which lines of schedules registers take; the views of both stand behind it. */
@FunctionalInterface
public interface ScheduledLines {

    /**
     * Whether an activity's schedule has a line under that key, entered or not.
     *
     * @param key under which it is offered
     */
    boolean have(String activityId, String key);
}
