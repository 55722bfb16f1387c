package kz.moldir.plan.write.next;

import kz.moldir.plan.events.Continues.Reason;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.write.next.EarlierPlans.EarlierRow;
import org.jspecify.annotations.Nullable;

/**
 * A row that a new plan can go on with.
 *
 * @param row as it would stand in the new plan
 * @param proposed whether it is taken unless somebody says otherwise
 * @param hold why it is not taken unless somebody says so although it was not done, or null
 * @param newTerm whether its term reads otherwise than before, since that lies outside the new plan
 * @param early whether its term is all the year and begins before the new plan
 */
public record Offer(
        EarlierRow earlier,
        Row row,
        Reason reason,
        boolean proposed,
        @Nullable Hold hold,
        boolean newTerm,
        boolean early) {

    /** Why a row that was not done is better left to its own plan. */
    public enum Hold {
        /** Its day is still to come. */
        AHEAD,
        /** It was due before its plan was approved, and nothing is known of it. */
        BEFORE_APPROVAL,
        /** It has taken place and waits for its result: its earlier row is not carried over. */
        UNDERWAY
    }

    /** The earlier activity, by which a person chooses. */
    public String activityId() {
        return earlier.row().id();
    }
}
