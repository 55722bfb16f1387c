package kz.moldir.plan.write.orders;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kz.moldir.kit.command.Invalid;
import kz.moldir.kit.time.Days;
import kz.moldir.plan.events.Row;
import org.jspecify.annotations.Nullable;

/** What speaks against the days that somebody is about to choose; the views stand behind it. */
public interface DayWarnings {

    /** A day that is chosen, with its time where one is. */
    record Slot(LocalDate date, @Nullable LocalTime time) {

        /** What a form brings back, to say that the warnings about these days were read. */
        public static String read(List<Slot> slots) {
            return String.join(" ", slots.stream().map(Slot::text).toList());
        }

        /** No calendar reaches there; the order says so at its field. */
        public static boolean beyondCounting(List<Slot> slots) {
            try {
                slots.forEach(slot -> Days.check("date", slot.date()));
                return false;
            } catch (Invalid outside) {
                return true;
            }
        }

        private String text() {
            return time == null ? date.toString() : date.atTime(time).toString();
        }
    }

    /**
     * In words of the reader's language: days off, moved days, days that the plan's period has not,
     * times of one person that overlap.
     */
    List<String> of(String activityId, List<Slot> slots, Locale locale);

    /** The same of days on which something was: until today nobody is where he was not. */
    default List<String> ofHeld(
            String activityId, List<Slot> slots, LocalDate today, Locale locale) {
        List<LocalDate> was =
                slots.stream().map(Slot::date).filter(day -> !day.isAfter(today)).toList();
        List<Slot> ahead = slots.stream().filter(slot -> slot.date().isAfter(today)).toList();
        return Stream.concat(
                        was.isEmpty() ? Stream.empty() : ofCalendar(was, locale).stream(),
                        ahead.isEmpty() ? Stream.empty() : of(activityId, ahead, locale).stream())
                .toList();
    }

    /** In words: days before today, of those that somebody says something will be on. */
    List<String> past(List<Slot> slots, LocalDate today, Locale locale);

    /**
     * What speaks against the exact days of rows as they would be, for those with something to say:
     * days off, moved days, and what else their persons have on that day in the plan and beside it.
     *
     * @param gone ids of rows that go at the same time, so that nothing is on their days
     * @return by the id of the row
     */
    Map<String, List<String>> ofRows(
            String planId, List<Row> rows, Set<String> gone, Locale locale);

    /** The same where no row goes. */
    default Map<String, List<String>> ofRows(String planId, List<Row> rows, Locale locale) {
        return ofRows(planId, rows, Set.of(), locale);
    }

    /** Days off and moved days alone, for those who ask of no activity or cannot wait. */
    default List<String> ofCalendar(List<LocalDate> days, Locale locale) {
        return of("", days.stream().map(day -> new Slot(day, null)).toList(), locale);
    }
}
