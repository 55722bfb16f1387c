package kz.moldir.plan.read.filter;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import kz.moldir.kit.command.Invalid;
import kz.moldir.kit.time.Days;
import org.jspecify.annotations.Nullable;

/**
 * The days that are asked for; null is open.
 *
 * @param to included
 */
public record DayRange(@Nullable LocalDate from, @Nullable LocalDate to) {

    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("d.M.uuuu", Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT);

    /** All days. */
    public static final DayRange ALL = new DayRange(null, null);

    /**
     * Reads the parameters {@code from} and {@code to} of a request.
     *
     * @throws Invalid if a day is none, or the days are in the wrong order
     */
    public static DayRange of(@Nullable String from, @Nullable String to) {
        LocalDate first = given("from", from);
        LocalDate last = given("to", to);
        if (first != null && last != null && first.isAfter(last)) {
            throw Invalid.field("to", "views.problem.order");
        }
        return new DayRange(first, last);
    }

    /**
     * A day as people and programs write it.
     *
     * @throws Invalid naming the field where it is none
     */
    public static LocalDate day(String field, String text) {
        LocalDate day;
        try {
            day = read(text.strip());
        } catch (DateTimeException unreadable) {
            throw Invalid.field(field, "views.problem.day");
        }
        Days.check(field, day);
        return day;
    }

    /** People write 13.04.2026, programs and browsers 2026-04-13. */
    private static LocalDate read(String text) {
        return text.contains(".") ? LocalDate.parse(text, WRITTEN) : LocalDate.parse(text);
    }

    /** Whether a day is asked for. */
    public boolean includes(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    private static @Nullable LocalDate given(String field, @Nullable String text) {
        return text == null || text.isBlank() ? null : day(field, text);
    }
}
