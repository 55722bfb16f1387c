package kz.moldir.plan.document.given;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Several values in one cell: separated by semicolons, nothing at all as a dash. */
public final class Listing {

    /** Says that there is nothing, where an empty cell would say "as read from the words". */
    public static final String NOTHING = "—";

    private static final Pattern LIKE_NOTHING = Pattern.compile("\\\\*" + NOTHING);

    private Listing() {}

    /** The values as one cell. */
    public static String of(List<String> values) {
        return values.isEmpty()
                ? NOTHING
                : values.stream().map(Listing::escaped).collect(Collectors.joining("; "));
    }

    /** One value as a cell. */
    public static String of(String value) {
        return value.isEmpty()
                ? NOTHING
                : LIKE_NOTHING.matcher(value).matches() ? "\\" + value : value;
    }

    /** The value of a cell that holds one. */
    static String value(String cell) {
        if (cell.equals(NOTHING)) {
            return "";
        }
        return LIKE_NOTHING.matcher(cell).matches() ? cell.substring(1) : cell;
    }

    /** The values of a cell. */
    static List<String> values(String cell) {
        if (cell.equals(NOTHING)) {
            return List.of();
        }
        List<String> values = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == '\\' && i + 1 < cell.length()) {
                value.append(cell.charAt(++i));
            } else if (c == ';') {
                add(values, value);
            } else {
                value.append(c);
            }
        }
        add(values, value);
        return List.copyOf(values);
    }

    /** Each value of a cell under a word that says what it is, such as "Район: Алмалинский". */
    static <T> List<T> each(String cell, Function<Labelled, T> meaning) {
        return values(cell).stream().map(Labelled::of).map(meaning).toList();
    }

    private static void add(List<String> values, StringBuilder value) {
        String stripped = value.toString().strip();
        if (!stripped.isEmpty()) {
            values.add(stripped);
        }
        value.setLength(0);
    }

    private static String escaped(String value) {
        String text = value.replace("\\", "\\\\").replace(";", "\\;");
        return text.equals(NOTHING) ? "\\" + NOTHING : text;
    }

    /**
     * A value and the word before it.
     *
     * @param word what stands before the first colon
     * @param value the rest, or an empty text
     */
    record Labelled(String word, String value) {

        static Labelled of(String text) {
            int colon = text.indexOf(':');
            return colon < 0
                    ? new Labelled(text, "")
                    : new Labelled(
                            text.substring(0, colon).strip(), text.substring(colon + 1).strip());
        }
    }
}
