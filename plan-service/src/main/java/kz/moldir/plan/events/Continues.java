package kz.moldir.plan.events;

/**
 * The row of an earlier plan that a row goes on with.
 *
 * @param activityId the earlier activity
 * @param year of its plan
 * @param half of its plan, 1 or 2; 0 for a whole year
 * @param number of its row there
 */
public record Continues(String activityId, int year, int half, int number, Reason reason) {

    /** Whether the earlier row is carried over when this one is approved. */
    public boolean carriesOver() {
        return reason == Reason.NOT_DONE;
    }

    /** Why it goes on. */
    public enum Reason {
        /** It was promised and not held; the earlier row is carried over. */
        NOT_DONE,
        /** It comes again and again by its own words. */
        RECURRING,
        /** It is work that does not end. */
        PERMANENT,
        /** It was held, and somebody wants it once more. */
        REPEATED
    }
}
