package kz.moldir.council.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.moldir.council.calendar.CalendarEntry.Kind;
import org.jspecify.annotations.Nullable;

/** Which days are worked: the weekend's days are not, unless an entry says otherwise. */
public final class WorkingCalendar {
    private final Set<DayOfWeek> weekend;
    private final Map<LocalDate, CalendarEntry> entries;

    private WorkingCalendar(Set<DayOfWeek> weekend, Map<LocalDate, CalendarEntry> entries) {
        this.weekend = weekend;
        this.entries = entries;
    }

    /**
     * A calendar of a council.
     *
     * @throws IllegalArgumentException if every day is a weekend, or a day is entered twice
     */
    public static WorkingCalendar of(
            Collection<DayOfWeek> weekend, Collection<CalendarEntry> entries) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        days.addAll(weekend);
        if (days.size() == DayOfWeek.values().length) {
            throw new IllegalArgumentException("A week needs at least one working day");
        }
        Map<LocalDate, CalendarEntry> byDay = new HashMap<>();
        for (CalendarEntry entry : entries) {
            if (byDay.put(entry.day(), entry) != null) {
                throw new IllegalArgumentException(
                        "The calendar names a day twice: " + entry.day());
            }
        }
        return new WorkingCalendar(days, byDay);
    }

    /** Whether the day is worked. */
    public boolean isWorking(LocalDate day) {
        CalendarEntry entry = entries.get(day);
        return entry == null
                ? !weekend.contains(day.getDayOfWeek())
                : entry.kind() == Kind.WORKING_DAY;
    }

    /**
     * The last of that many working days, the first being the first working day after {@code day}.
     *
     * @param count working days, from 0, which gives {@code day} itself even if it is a day off
     * @throws IllegalArgumentException if the count is negative
     */
    public LocalDate plusWorkingDays(LocalDate day, int count) {
        if (count < 0) {
            throw new IllegalArgumentException("A count of working days is negative: " + count);
        }
        LocalDate last = day;
        for (int counted = 0; counted < count; ) {
            last = last.plusDays(1);
            if (isWorking(last)) {
                counted++;
            }
        }
        return last;
    }

    /** How many working days lie after {@code from} up to and with {@code to}; 0 if none do. */
    public int workingDaysBetween(LocalDate from, LocalDate to) {
        return Math.toIntExact(daysAfter(from, to).stream().filter(this::isWorking).count());
    }

    /** The days off after {@code from} up to and with {@code to}, earliest first. */
    public List<DayOff> daysOff(LocalDate from, LocalDate to) {
        return daysAfter(from, to).stream()
                .filter(day -> !isWorking(day))
                .map(day -> dayOff(day, entries.get(day)))
                .toList();
    }

    /** The days of the weekend after {@code from} up to and with {@code to} that are worked. */
    public List<LocalDate> workedAtWeekends(LocalDate from, LocalDate to) {
        return daysAfter(from, to).stream()
                .filter(day -> isWorking(day) && weekend.contains(day.getDayOfWeek()))
                .toList();
    }

    private static DayOff dayOff(LocalDate day, @Nullable CalendarEntry entry) {
        return entry == null ? new DayOff(day, null, true) : new DayOff(day, entry.name(), false);
    }

    private static List<LocalDate> daysAfter(LocalDate from, LocalDate to) {
        return to.isAfter(from) ? from.plusDays(1).datesUntil(to.plusDays(1)).toList() : List.of();
    }
}
