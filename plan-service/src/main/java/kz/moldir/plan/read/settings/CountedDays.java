package kz.moldir.plan.read.settings;

import java.time.LocalDate;
import java.util.List;
import kz.moldir.council.calendar.DayOff;
import kz.moldir.council.calendar.WorkingCalendar;

/**
 * How the last day of a term was counted, so that pages can show it.
 *
 * @param from the day it is counted from
 * @param workingDays so many are counted
 * @param back whether they are counted back, that day included; else from the day after it
 * @param last the last day in time
 * @param skipped the days off between them that were not counted, earliest first
 * @param moved days of the weekend between them that are worked and were counted
 */
public record CountedDays(
        LocalDate from,
        int workingDays,
        boolean back,
        LocalDate last,
        List<DayOff> skipped,
        List<LocalDate> moved) {

    /** A term that runs from a day. */
    public static CountedDays after(WorkingCalendar calendar, LocalDate from, int workingDays) {
        LocalDate last = calendar.plusWorkingDays(from, workingDays);
        return new CountedDays(
                from,
                workingDays,
                false,
                last,
                calendar.daysOff(from, last),
                calendar.workedAtWeekends(from, last));
    }

    /** Something that has to be done so many working days before a day. */
    public static CountedDays before(WorkingCalendar calendar, LocalDate day, int workingDays) {
        LocalDate last = day;
        while (calendar.workingDaysBetween(last, day) < workingDays
                || (workingDays > 0 && !calendar.isWorking(last))) {
            last = last.minusDays(1);
        }
        return new CountedDays(
                day,
                workingDays,
                true,
                last,
                calendar.daysOff(last, day),
                calendar.workedAtWeekends(last, day));
    }
}
