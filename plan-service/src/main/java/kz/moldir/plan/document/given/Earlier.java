package kz.moldir.plan.document.given;

/**
 * The row of an earlier plan that a row goes on with, as a table's columns say it.
 *
 * @param activityId the earlier activity
 * @param half 1 or 2; 0 for a whole year
 * @param number of its row there
 */
public record Earlier(String activityId, int year, int half, int number, Why why) {

    /** Says that it goes on with none, where silence would leave what was known. */
    public static final Earlier NONE = new Earlier("", 0, 0, 0, Why.REPEATED);

    /** Why it goes on. */
    public enum Why {
        NOT_DONE,
        RECURRING,
        PERMANENT,
        REPEATED
    }
}
