package kz.moldir.council.calendar;

import java.time.LocalDate;
import kz.moldir.council.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A day that differs from its place in the week, as the council entered it.
 *
 * @param day the day
 * @param kind a day off on a weekday, or a working day on a weekend
 * @param name what the day is called, such as a holiday's name
 * @param source the document it comes from, null where nobody named one
 */
public record CalendarEntry(
        LocalDate day, Kind kind, @Nullable LocalizedText name, @Nullable LocalizedText source) {

    /** What the day is. */
    public enum Kind {
        DAY_OFF,
        WORKING_DAY
    }
}
