package kz.moldir.monitoring.write;

import java.time.LocalDate;
import kz.moldir.council.LocalizedText;
import kz.moldir.monitoring.events.VisitEvent.NextRow;
import org.jspecify.annotations.Nullable;

/**
 * What a visit must know of its activity.
 *
 * @param number of its row in the plan
 * @param title as the plan has it
 * @param monitoring whether a monitoring team carries it out on site
 * @param cancelled whether the council decided that it will not take place
 * @param outside true where it is no row of the plan, null where it is one
 * @param goesOn the first day on which a later plan has it, null where none does
 * @param next the row of the later plan that has it then, or that ended it here, or null
 */
public record PlannedActivity(
        String id,
        int number,
        LocalizedText title,
        boolean monitoring,
        boolean cancelled,
        @Nullable Boolean outside,
        @Nullable LocalDate goesOn,
        @Nullable NextRow next) {

    /** A row of the plan. */
    public PlannedActivity(
            String id, int number, LocalizedText title, boolean monitoring, boolean cancelled) {
        this(id, number, title, monitoring, cancelled, null);
    }

    /** What no later plan goes on with. */
    public PlannedActivity(
            String id,
            int number,
            LocalizedText title,
            boolean monitoring,
            boolean cancelled,
            @Nullable Boolean outside) {
        this(id, number, title, monitoring, cancelled, outside, null, null);
    }

    /** Whether a later plan has it by a day. */
    boolean goesOnBy(LocalDate day) {
        return goesOn != null && !day.isBefore(goesOn);
    }
}
