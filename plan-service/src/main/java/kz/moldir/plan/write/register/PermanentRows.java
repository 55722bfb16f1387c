package kz.moldir.plan.write.register;

/** Which activities keep registers; the activities' view stands behind it. */
public interface PermanentRows {

    /**
     * Whether an activity is permanent work.
     *
     * @throws kz.moldir.kit.problem.NotFound if there is no such activity
     */
    boolean permanent(String activityId);
}
