package kz.moldir.plan.write.outside;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.write.orders.DayWarnings;
import org.springframework.stereotype.Component;

/** Says once what speaks against the day of work beside the plan, before it is entered. */
@Component
final class AgainstTheDay {

    /** The field that carries the day of which that was read. */
    static final String FIELD = "read";

    private final DayWarnings warnings;

    AgainstTheDay(DayWarnings warnings) {
        this.warnings = warnings;
    }

    /** What was not read yet; empty where it may be entered. */
    List<String> unread(String planId, Row row, Map<String, String> typed, Locale locale) {
        return day(row).equals(typed.get(FIELD))
                ? List.of()
                : Objects.requireNonNullElse(
                        warnings.ofRows(planId, List.of(row), locale).get(row.id()), List.of());
    }

    /** The day that the form carries back once that was read, with all that may overlap on it. */
    static String day(Row row) {
        return String.join(
                "/",
                String.valueOf(row.timeframe().start()),
                String.valueOf(row.timeframe().end()),
                String.join(";", row.responsible().persons()),
                String.join(";", row.responsible().commissions()),
                row.kinds().stream().map(Enum::name).collect(Collectors.joining(";")));
    }
}
