package kz.moldir.council.state;

import java.time.LocalDate;
import java.util.List;
import kz.moldir.council.calendar.DayOff;

/**
 * How it was computed until when a record is expected, so that a page can show the computation.
 *
 * @param due the day the count starts from
 * @param basis where that day comes from
 * @param graceWorkingDays working days added to it, from 0
 * @param lastDay the last day on which the row is not late
 * @param skipped the days off after {@code due} that were not counted, earliest first
 * @param moved days of the weekend after {@code due} that are worked and were counted
 */
public record Deadline(
        LocalDate due,
        Basis basis,
        int graceWorkingDays,
        LocalDate lastDay,
        List<DayOff> skipped,
        List<LocalDate> moved) {

    public Deadline {
        skipped = List.copyOf(skipped);
        moved = List.copyOf(moved);
    }

    /** The plan's own term, a day agreed since, or a day it was moved to. */
    public enum Basis {
        TERM,
        AGREED,
        POSTPONED
    }

    /** Whether the last day is over. */
    public boolean passedOn(LocalDate today) {
        return today.isAfter(lastDay);
    }
}
