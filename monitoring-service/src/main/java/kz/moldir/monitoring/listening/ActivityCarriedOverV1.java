package kz.moldir.monitoring.listening;

import java.time.LocalDate;
import kz.moldir.monitoring.events.VisitEvent.NextRow;
import org.jspecify.annotations.Nullable;

/**
 * What monitoring-service reads of an activity that a later plan goes on with. A visit that was
 * still to come is left: the later plan's row makes one of its own.
 *
 * @param on the day from which the later plan goes on with it
 * @param half of that plan; 0 where it is of a whole year
 */
record ActivityCarriedOverV1(String activityId, LocalDate on, int year, int half, int number)
        implements PlanEventV1 {

    /** Whether a visit of that day may have been made by then: its team can still record it. */
    boolean keeps(@Nullable LocalDate day) {
        return day != null && day.isBefore(on);
    }

    /** The row that goes on with it. */
    NextRow next() {
        return new NextRow(year, half, number);
    }
}
