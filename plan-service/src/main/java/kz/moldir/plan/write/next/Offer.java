package kz.moldir.plan.write.next;

import kz.moldir.plan.events.Continues.Reason;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.write.next.EarlierPlans.EarlierRow;

/**
 * A row that a new plan can go on with.
 *
 * @param row as it would stand in the new plan
 * @param proposed whether it is taken unless somebody says otherwise
 * @param newTerm whether its term reads otherwise than before, since that lies outside the new plan
 */
public record Offer(EarlierRow earlier, Row row, Reason reason, boolean proposed, boolean newTerm) {

    /** The earlier activity, by which a person chooses. */
    public String activityId() {
        return earlier.row().id();
    }
}
