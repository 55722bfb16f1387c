package kz.moldir.plan.write.approval;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.moldir.kit.command.Invalid;
import kz.moldir.kit.time.Days;
import kz.moldir.plan.write.orders.DayWarnings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says once what the calendar has against a day that a form of the approval names. */
@Component
final class OfTheCalendar {

    /** The field that carries the day of which that was read. */
    private static final String READ = "read";

    private final DayWarnings warnings;

    OfTheCalendar(DayWarnings warnings) {
        this.warnings = warnings;
    }

    /**
     * The form as it comes back with the question; null where there is none, or it was read. A day
     * that cannot be used is a fault of its field.
     */
    @Nullable Map<String, String> asking(String field, Map<String, String> typed, Locale locale) {
        List<String> against;
        try {
            LocalDate day = new TypedForm(typed).day(field);
            Days.check(field, day);
            if (day.toString().equals(typed.get(READ))) {
                return null;
            }
            against = of(day, locale);
        } catch (Invalid fault) {
            return null;
        }
        if (against.isEmpty()) {
            return null;
        }
        Map<String, String> values = new HashMap<>(typed);
        values.put("asking", "calendar");
        values.put("question", String.join(" ", against));
        values.put(READ, typed.getOrDefault(field, "").strip());
        return values;
    }

    /** What speaks against a day. */
    List<String> of(LocalDate day, Locale locale) {
        return warnings.ofCalendar(List.of(day), locale);
    }
}
