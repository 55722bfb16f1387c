package kz.moldir.monitoring.listening;

import java.time.LocalDate;
import kz.moldir.monitoring.events.VisitEvent.NextRow;
import org.jspecify.annotations.Nullable;

/**
 * What monitoring-service reads of an activity that a later plan goes on with. A visit of a day on
 * which that plan has it is left: the later plan's row makes one of its own.
 *
 * @param on the day of the later plan's decision
 * @param from the first day on which the later plan has it; null in events of before, where it is
 *     the day of the decision
 * @param half of that plan; 0 where it is of a whole year
 */
record ActivityCarriedOverV1(
        String activityId, LocalDate on, @Nullable LocalDate from, int year, int half, int number)
        implements PlanEventV1 {

    /** Whether a visit of that day is, or may have been, made here: its team can record it. */
    boolean keeps(@Nullable LocalDate day) {
        return day != null && day.isBefore(from == null ? on : from);
    }

    /** The row that goes on with it. */
    NextRow next() {
        return new NextRow(year, half, number);
    }
}
