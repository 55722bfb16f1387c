package kz.moldir.plan.read.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.stream.Stream;
import kz.moldir.plan.read.activities.PlannedActivity;
import org.jspecify.annotations.Nullable;

/**
 * An activity on one day.
 *
 * @param took whether it took place then, else it is to
 */
public record Entry(
        LocalDate day,
        @Nullable LocalTime time,
        @Nullable String place,
        boolean took,
        PlannedActivity activity) {

    /**
     * On the days on which it took place, and on its one day while it has not; no day is invented.
     */
    static Stream<Entry> of(PlannedActivity activity) {
        LocalDate day = activity.day();
        Stream<Entry> happened =
                activity.occurrences().stream()
                        .map(
                                each ->
                                        new Entry(
                                                each.date(),
                                                each.time(),
                                                each.place(),
                                                true,
                                                activity));
        return day == null || !activity.occurrences().isEmpty()
                ? happened
                : Stream.of(new Entry(day, activity.time(), activity.place(), false, activity));
    }
}
