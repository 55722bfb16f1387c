package kz.moldir.monitoring.write;

import kz.moldir.council.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * What a visit must know of its activity.
 *
 * @param number of its row in the plan
 * @param title as the plan has it
 * @param monitoring whether a monitoring team carries it out on site
 * @param cancelled whether the council decided that it will not take place
 * @param outside true where it is no row of the plan, null where it is one
 */
public record PlannedActivity(
        String id,
        int number,
        LocalizedText title,
        boolean monitoring,
        boolean cancelled,
        @Nullable Boolean outside) {

    /** A row of the plan. */
    public PlannedActivity(
            String id, int number, LocalizedText title, boolean monitoring, boolean cancelled) {
        this(id, number, title, monitoring, cancelled, null);
    }
}
