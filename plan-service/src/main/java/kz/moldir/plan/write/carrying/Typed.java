package kz.moldir.plan.write.carrying;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import kz.moldir.kit.command.Invalid;
import kz.moldir.plan.write.orders.Asked;
import org.jspecify.annotations.Nullable;

/**
 * What was typed into a form, field by field; a field that cannot be used is named.
 *
 * @param values as the form sent them
 */
record Typed(Map<String, String> values) {

    private static final int MOST_LINES = 200;

    /** Words that may be left out, at most a line long. */
    static @Nullable String line(String field, @Nullable String text) {
        return bounded(field, text, CarryingRequests.LINE);
    }

    @Nullable String line(String field) {
        return line(field, values.get(field));
    }

    @Nullable String text(String field) {
        return bounded(field, values.get(field), CarryingRequests.TEXT);
    }

    /** Words that stay as they were where the form did not send them; empty ones take them away. */
    @Nullable String sent(String field) {
        String text = values.get(field);
        return text == null ? null : Objects.requireNonNullElse(text(field), "");
    }

    String neededLine(String field) {
        return needed(field, line(field), CarryingRequests.LINE);
    }

    String neededText(String field) {
        return needed(field, text(field), CarryingRequests.TEXT);
    }

    /** Each line that says something. */
    List<String> lines(String field) {
        List<String> lines =
                values.getOrDefault(field, "")
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
        if (lines.size() > MOST_LINES
                || lines.stream().anyMatch(line -> line.length() > CarryingRequests.LINE)) {
            throw Invalid.field(field, "plan.carrying.problem.lines", MOST_LINES);
        }
        return lines;
    }

    /** What was ticked in a list, and the lines of what is not in it. */
    List<String> chosen(String ticked, String field) {
        return Stream.concat(
                        values.entrySet().stream()
                                .filter(each -> each.getKey().startsWith(ticked + "-"))
                                .sorted(Map.Entry.comparingByKey())
                                .map(each -> line(each.getKey(), each.getValue()))
                                .filter(Objects::nonNull),
                        lines(field).stream())
                .toList();
    }

    /** The questions that the form that came back has been asked. */
    Set<String> sure() {
        return Asked.answered(values);
    }

    boolean yes(String field) {
        return "true".equals(values.get(field));
    }

    /** Neither yes nor no where nothing was chosen. */
    @Nullable Boolean maybe(String field) {
        String text = values.getOrDefault(field, "");
        return text.isEmpty() ? null : Boolean.valueOf(text);
    }

    @Nullable LocalDate day(String field) {
        String text = values.getOrDefault(field, "").strip();
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException notADay) {
            throw Invalid.field(field, "plan.carrying.problem.day");
        }
    }

    @Nullable LocalTime time(String field) {
        String text = values.getOrDefault(field, "").strip();
        try {
            return text.isEmpty() ? null : LocalTime.parse(text);
        } catch (DateTimeParseException notATime) {
            throw Invalid.field(field, "plan.carrying.problem.time");
        }
    }

    @Nullable Integer number(String field) {
        String text = values.getOrDefault(field, "").strip();
        if (!text.matches("\\d{0,4}")) {
            throw Invalid.field(field, "plan.carrying.problem.number");
        }
        return text.isEmpty() ? null : Integer.valueOf(text);
    }

    <E extends Enum<E>> E choice(String field, Class<E> type) {
        try {
            return Enum.valueOf(type, values.getOrDefault(field, "").toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw Invalid.field(field, "plan.carrying.problem.choice");
        }
    }

    private static String needed(String field, @Nullable String words, int most) {
        if (words == null) {
            throw Invalid.field(field, "plan.carrying.problem.words", most);
        }
        return words;
    }

    private static @Nullable String bounded(String field, @Nullable String text, int most) {
        String words = text == null ? "" : text.strip();
        if (words.length() > most) {
            throw Invalid.field(field, "plan.carrying.problem.words", most);
        }
        return words.isEmpty() ? null : words;
    }
}
