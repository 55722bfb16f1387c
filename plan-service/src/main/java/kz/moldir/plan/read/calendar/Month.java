package kz.moldir.plan.read.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.calendar.DayOff;
import kz.moldir.council.calendar.WorkingCalendar;
import kz.moldir.plan.read.activities.PlannedActivity;
import org.jspecify.annotations.Nullable;

/**
 * A month of a plan.
 *
 * @param weeks from Monday to Sunday, with the days of its neighbours
 * @param within rows that fall into the month without a day of their own
 */
public record Month(YearMonth month, List<List<Day>> weeks, List<PlannedActivity> within) {

    /**
     * One day.
     *
     * @param inside whether it belongs to the month
     * @param off whether it is not worked
     * @param name what a day off is called, or null
     */
    public record Day(
            LocalDate date,
            boolean inside,
            boolean today,
            boolean off,
            @Nullable LocalizedText name,
            List<Entry> entries) {}

    static Month of(
            YearMonth month,
            List<PlannedActivity> rows,
            WorkingCalendar calendar,
            LocalDate today) {
        Map<LocalDate, List<Entry>> entries =
                rows.stream()
                        .flatMap(Entry::of)
                        .sorted(
                                Comparator.comparing(
                                                Entry::time,
                                                Comparator.nullsFirst(
                                                        Comparator.<LocalTime>naturalOrder()))
                                        .thenComparing(entry -> entry.activity().number()))
                        .collect(Collectors.groupingBy(Entry::day));
        LocalDate first = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        List<List<Day>> weeks = new ArrayList<>();
        for (LocalDate monday = first;
                !monday.isAfter(month.atEndOfMonth());
                monday = monday.plusWeeks(1)) {
            weeks.add(
                    monday.datesUntil(monday.plusWeeks(1))
                            .map(day -> day(day, month, entries, calendar, today))
                            .toList());
        }
        return new Month(month, weeks, within(month, rows));
    }

    /** The month's days that have something, for the agenda. */
    public List<Day> agenda() {
        return weeks.stream()
                .flatMap(List::stream)
                .filter(Day::inside)
                .filter(day -> !day.entries().isEmpty())
                .toList();
    }

    private static Day day(
            LocalDate date,
            YearMonth month,
            Map<LocalDate, List<Entry>> entries,
            WorkingCalendar calendar,
            LocalDate today) {
        List<DayOff> off = calendar.daysOff(date.minusDays(1), date);
        return new Day(
                date,
                YearMonth.from(date).equals(month),
                date.equals(today),
                !off.isEmpty(),
                off.isEmpty() ? null : off.getFirst().name(),
                entries.getOrDefault(date, List.of()));
    }

    private static List<PlannedActivity> within(YearMonth month, List<PlannedActivity> rows) {
        return rows.stream()
                .filter(row -> row.due() != null)
                .filter(row -> in(month, row))
                .toList();
    }

    /**
     * Of this month, with no day in it; where something happened already, as long as it is open.
     */
    private static boolean in(YearMonth month, PlannedActivity row) {
        return row.awaited() == null
                && (row.occurrences().isEmpty()
                        ? touches(month, row)
                        : open(row)
                                && touches(month, row)
                                && row.occurrences().stream()
                                        .noneMatch(
                                                each -> YearMonth.from(each.date()).equals(month)));
    }

    private static boolean open(PlannedActivity row) {
        return row.result() == null
                && !row.state().equals("cancelled")
                && !row.state().equals("carriedOver");
    }

    /** By the plan's term, which goes on after a day that was agreed within it. */
    private static boolean touches(YearMonth month, PlannedActivity row) {
        LocalDate due = row.due();
        LocalDate end = row.timeframe().end();
        LocalDate last = end == null || (due != null && due.isAfter(end)) ? due : end;
        LocalDate start = row.timeframe().start();
        return last != null
                && !YearMonth.from(last).isBefore(month)
                && !YearMonth.from(start == null ? last : start).isAfter(month);
    }
}
