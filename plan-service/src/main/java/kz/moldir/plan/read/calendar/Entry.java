package kz.moldir.plan.read.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
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
     * On the days on which it took place, on those of its schedule, and on the one that is set and
     * still awaited; no day is invented.
     */
    static Stream<Entry> of(PlannedActivity activity) {
        return Stream.concat(
                activity.occurrences().stream()
                        .map(
                                each ->
                                        new Entry(
                                                each.date(),
                                                each.time(),
                                                each.place(),
                                                true,
                                                activity)),
                activity.days()
                        .map(
                                each ->
                                        new Entry(
                                                Objects.requireNonNull(each.day()),
                                                each.time(),
                                                each.place(),
                                                false,
                                                activity)));
    }
}
