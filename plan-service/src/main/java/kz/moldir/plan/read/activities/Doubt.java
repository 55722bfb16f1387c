package kz.moldir.plan.read.activities;

import java.util.Optional;
import kz.moldir.council.state.ActivityFacts;
import kz.moldir.plan.events.Continues;
import kz.moldir.plan.events.ReplanningEvent.Next;

/**
 * Whether a row of a later plan is still wanted: the one that it was to go on with took place in
 * its own plan, or was given up there, and nobody said since that this one is wanted all the same.
 *
 * @param why the end of the key of the words
 */
public record Doubt(PlannedActivity row, Continues earlier, String why) {

    /** Whether anything can be asked of it, whatever became of the earlier one. */
    static boolean possible(ActivityView row) {
        return !row.wanted() && undecided(row);
    }

    private static boolean undecided(ActivityView row) {
        ActivityFacts facts = row.facts();
        return row.row().continues() != null
                && facts.cancelledOn() == null
                && facts.closedOn() == null
                && facts.occurrences().isEmpty();
    }

    /** Why it is asked of a row, if it is. */
    public static Optional<String> of(ActivityView row, ActivityView earlier) {
        return possible(row) ? why(row, earlier) : Optional.empty();
    }

    /** Why it was asked of a row, of which somebody said that it is wanted. */
    public static Optional<String> answered(ActivityView row, ActivityView earlier) {
        return row.wanted() ? why(row, earlier) : Optional.empty();
    }

    private static Optional<String> why(ActivityView row, ActivityView earlier) {
        Next next = earlier.outcome().next();
        if (!undecided(row) || next == null || !next.activityId().equals(row.id())) {
            return Optional.empty();
        }
        ActivityFacts facts = earlier.facts();
        if (facts.cancelledOn() != null) {
            return Optional.of("cancelled");
        }
        return facts.keptBefore() ? Optional.of("kept") : Optional.empty();
    }
}
