package kz.moldir.council.settings;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.calendar.CalendarEntry;
import kz.moldir.council.calendar.WorkingCalendar;

/**
 * One council and what it set for itself. Lists may be empty; a missing setting is refused by name.
 *
 * @param id the short name in addresses, metadata and databases, such as "almaty"
 * @param name the council's name
 * @param zone the zone in which its days begin and end
 * @param commissions names of its commissions by number, such as "2", in their order
 * @param districts names of its districts
 * @param weekend the days of the week that are not worked
 * @param calendar the days that differ from their place in the week
 * @param terms its terms in working days
 */
public record Council(
        String id,
        LocalizedText name,
        ZoneId zone,
        Map<String, LocalizedText> commissions,
        List<LocalizedText> districts,
        Set<DayOfWeek> weekend,
        List<CalendarEntry> calendar,
        Terms terms) {

    public Council {
        Objects.requireNonNull(id, "The council has no id");
        Objects.requireNonNull(name, "The council has no name");
        Objects.requireNonNull(zone, "The council has no zone");
        Objects.requireNonNull(commissions, "The council has no commissions");
        Objects.requireNonNull(terms, "The council has no terms");
        commissions = Collections.unmodifiableMap(new LinkedHashMap<>(commissions));
        districts = List.copyOf(Objects.requireNonNull(districts, "The council has no districts"));
        weekend = Set.copyOf(Objects.requireNonNull(weekend, "The council has no weekend"));
        calendar = List.copyOf(Objects.requireNonNull(calendar, "The council has no calendar"));
    }

    /** The calendar in which the council's terms are counted. */
    public WorkingCalendar workingCalendar() {
        return WorkingCalendar.of(weekend, calendar);
    }

    /** The council's day at the clock's time, whatever the clock's own zone. */
    public LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
