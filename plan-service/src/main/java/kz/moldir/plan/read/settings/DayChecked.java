package kz.moldir.plan.read.settings;

import java.time.LocalDate;
import java.util.List;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.calendar.DayOff;
import kz.moldir.council.settings.Council;
import org.jspecify.annotations.Nullable;

/**
 * What the council's calendar says of a day that somebody chooses.
 *
 * @param working whether it is worked
 * @param weekend whether it is off only because of its place in the week
 * @param name what the day off is called, if it has a name
 * @param next the first working day after it
 */
public record DayChecked(
        LocalDate day,
        boolean working,
        boolean weekend,
        @Nullable LocalizedText name,
        LocalDate next) {

    /** What the calendar of now says. */
    public static DayChecked of(Council council, LocalDate day) {
        List<DayOff> off = council.workingCalendar().daysOff(day.minusDays(1), day);
        return new DayChecked(
                day,
                off.isEmpty(),
                !off.isEmpty() && off.getFirst().weekend(),
                off.isEmpty() ? null : off.getFirst().name(),
                council.workingCalendar().plusWorkingDays(day, 1));
    }
}
