package kz.moldir.plan.document;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import kz.moldir.plan.document.text.Letters;
import kz.moldir.plan.document.timeframe.words.MonthNames;
import org.jspecify.annotations.Nullable;

/**
 * What the line above a plan says of its approval.
 *
 * @param number of the decision, where the line has one apart from its date
 * @param day of the decision
 */
public record ApprovalLine(@Nullable String number, @Nullable LocalDate day) {

    private static final String YEAR = "(20[0-9]{2})";
    private static final Pattern DATE_IN_WORDS =
            Pattern.compile("([0-9]{1,2})[»\"”]?\\s*(\\p{L}+)\\s*" + YEAR);
    private static final Pattern KAZAKH_DATE =
            Pattern.compile(
                    YEAR + "\\s*(?:жылғы|жылы|ж\\.)\\s*[«\"]?([0-9]{1,2})[»\"]?\\s*(\\p{L}+)");
    private static final Pattern NUMERIC_DATE =
            Pattern.compile("([0-9]{1,2})\\.([0-9]{2})\\." + YEAR);
    private static final Pattern DECISION_NUMBER =
            Pattern.compile(
                    "№\\s*([0-9]{1,5}(?:[-/][0-9\\p{L}]{1,4})?)(?![0-9/»\"”-])(?!\\s*\\p{L}+\\s*20[0-9]{2})");

    /** Understands the line; one that says nothing has neither. */
    public static ApprovalLine of(@Nullable String line) {
        return line == null
                ? new ApprovalLine(null, null)
                : new ApprovalLine(number(line), date(line));
    }

    private static @Nullable String number(String line) {
        var matcher = DECISION_NUMBER.matcher(line);
        return matcher.find() ? matcher.group(1) : null;
    }

    private static @Nullable LocalDate date(String text) {
        LocalDate words =
                date(DATE_IN_WORDS, text, m -> day(m.group(3), month(m.group(2)), m.group(1)));
        LocalDate kazakh =
                words != null
                        ? words
                        : date(
                                KAZAKH_DATE,
                                text,
                                m -> day(m.group(1), month(m.group(3)), m.group(2)));
        return kazakh != null
                ? kazakh
                : date(
                        NUMERIC_DATE,
                        text,
                        m -> day(m.group(3), Integer.parseInt(m.group(2)), m.group(1)));
    }

    private static @Nullable LocalDate date(
            Pattern pattern, String text, Function<MatchResult, LocalDate> day) {
        try {
            return pattern.matcher(text).results().findFirst().map(day).orElse(null);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static LocalDate day(String year, int month, String day) {
        return LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day));
    }

    private static int month(String name) {
        return MonthNames.number(Letters.fold(name));
    }
}
