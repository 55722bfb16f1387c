package kz.moldir.ui.language;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import org.jspecify.annotations.Nullable;

/**
 * Days and times in words of one language. Kazakh words never get a suffix here: a sentence is
 * written around the day.
 *
 * @param language in which the words are
 * @param zone in which instants are shown
 */
public record Dates(Language language, ZoneId zone) {

    /** "2026 жылғы 15 сәуір", "15 апреля 2026 г.", "15 April 2026". */
    public String day(LocalDate day) {
        return format(
                day,
                switch (language) {
                    case KK -> "y 'жылғы' d MMMM";
                    case RU -> "d MMMM y 'г.'";
                    case EN -> "d MMMM y";
                });
    }

    /** "15 сәуір", "15 апреля", "15 April". */
    public String dayOfYear(LocalDate day) {
        return format(day, "d MMMM");
    }

    /**
     * A day of the year of which all else on the page is; of another year with that year.
     *
     * @param other a day of that year, or null where none is known
     */
    public String dayBeside(LocalDate day, @Nullable LocalDate other) {
        return other == null || other.getYear() == day.getYear() ? dayOfYear(day) : day(day);
    }

    /** "15 сәу.", "15 апр.", "15 Apr". */
    public String dayShort(LocalDate day) {
        return format(day, "d MMM");
    }

    /** "15 сәуір, сәрсенбі", "среда, 15 апреля", "Wednesday 15 April". */
    public String weekday(LocalDate day) {
        return format(
                day,
                switch (language) {
                    case KK -> "d MMMM, EEEE";
                    case RU -> "EEEE, d MMMM";
                    case EN -> "EEEE d MMMM";
                });
    }

    /** From one day to another, both included, without repeating what is the same. */
    public String range(LocalDate start, LocalDate end) {
        if (start.equals(end)) {
            return day(start);
        }
        if (start.getYear() != end.getYear()) {
            return day(start) + " – " + day(end);
        }
        boolean oneMonth = start.getMonth() == end.getMonth();
        if (language == Language.KK) {
            String first = format(start, oneMonth ? "y 'жылғы' d" : "y 'жылғы' d MMMM");
            return first + (oneMonth ? "–" : " – ") + dayOfYear(end);
        }
        return oneMonth
                ? start.getDayOfMonth() + "–" + day(end)
                : dayOfYear(start) + " – " + day(end);
    }

    /** The month's name alone: "сәуір", "апрель", "April". */
    public String month(YearMonth month) {
        return format(month, "LLLL").toLowerCase(language.locale()).transform(this::proper);
    }

    /** "2026 жылғы сәуір", "апрель 2026 г.", "April 2026". */
    public String monthOfYear(YearMonth month) {
        return switch (language) {
            case KK -> month.getYear() + " жылғы " + month(month);
            case RU -> month(month) + " " + month.getYear() + " г.";
            case EN -> month(month) + " " + month.getYear();
        };
    }

    /** "14:05" in every language. */
    public String time(LocalTime time) {
        return format(time, "HH:mm");
    }

    /** Day and time in the council's zone: "15 апреля 2026 г., 14:05". */
    public String moment(Instant instant) {
        var local = instant.atZone(zone);
        return day(local.toLocalDate()) + ", " + time(local.toLocalTime());
    }

    /** The day an instant falls on in the council's zone. */
    public LocalDate dayOf(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    private String proper(String word) {
        return language == Language.EN
                ? word.substring(0, 1).toUpperCase(language.locale()) + word.substring(1)
                : word;
    }

    private String format(TemporalAccessor value, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, language.locale()).format(value);
    }
}
