package kz.moldir.plan.read.history;

import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import kz.moldir.ui.language.Messages;

/** Tells the values of a row's fields in words. */
record RowWords(Messages messages, Locale locale) {

    private static final Set<String> FIELDS =
            Set.of(
                    "kinds",
                    "term",
                    "commissions",
                    "committees",
                    "persons",
                    "groups",
                    "subjects",
                    "host",
                    "external",
                    "continues");

    static boolean know(String field) {
        return FIELDS.contains(field);
    }

    String value(String field, String value) {
        return switch (field) {
            case "kinds" -> lines(value, kind -> constant("ui.kind.", kind));
            case "term" -> constant("ui.timeframe.", value);
            case "subjects" -> lines(value, line -> named("plan.subject.", line));
            case "host" -> named("plan.organiser.", value);
            case "external" -> lines(value, line -> named("plan.consent.", line));
            case "continues" ->
                    messages.text(locale, "next.continues", (Object[]) value.split("/"));
            default -> lines(value, line -> line);
        };
    }

    private static String lines(String value, UnaryOperator<String> words) {
        return value.lines().map(words).collect(Collectors.joining("; "));
    }

    private String named(String prefix, String line) {
        int end = line.indexOf(' ');
        return end < 0
                ? constant(prefix, line)
                : constant(prefix, line.substring(0, end)) + ": " + line.substring(end + 1);
    }

    private String constant(String prefix, String name) {
        return messages.text(locale, prefix + name.toUpperCase(Locale.ROOT));
    }
}
