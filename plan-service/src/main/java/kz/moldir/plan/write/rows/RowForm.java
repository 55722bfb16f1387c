package kz.moldir.plan.write.rows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import kz.moldir.council.text.Written;
import kz.moldir.plan.events.Row;
import org.jspecify.annotations.Nullable;

/**
 * The form in hand, of a row or of a new one.
 *
 * @param row its id, or "new"
 * @param values what stands in its fields
 * @param seen what stood there when it was opened
 * @param theirs what somebody else wrote meanwhile in a field that was touched here too
 * @param taken fields that somebody else wrote meanwhile and that were not touched here
 */
public record RowForm(
        String row,
        String version,
        Map<String, String> values,
        Map<String, String> seen,
        Map<String, String> theirs,
        List<String> taken) {

    static final String NEW = "new";

    /** A title is one line, however it was typed. */
    private static final Pattern LINES = Pattern.compile("\\s*\\R\\s*");

    /** A form of a new row with nothing in it, on a page of a language. */
    static RowForm empty(String language) {
        Map<String, String> values = RowValues.empty(language);
        return new RowForm(NEW, "", values, values, Map.of(), List.of());
    }

    /** The form of a row as it stands. */
    static RowForm of(Row row) {
        Map<String, String> values = RowValues.of(row);
        return new RowForm(row.id(), RowText.version(row), values, values, Map.of(), List.of());
    }

    /** What was sent; a field that was not sent is not there. */
    static RowForm sent(String row, Function<String, @Nullable String> sent) {
        Map<String, String> values = new LinkedHashMap<>();
        Map<String, String> seen = new LinkedHashMap<>();
        for (String field : RowValues.FIELDS) {
            put(values, field, sent.apply(field));
            put(seen, field, sent.apply("seen." + field));
        }
        String version = Objects.requireNonNullElse(sent.apply("version"), "");
        return new RowForm(row, version, values, seen, Map.of(), List.of());
    }

    private static void put(Map<String, String> all, String field, @Nullable String value) {
        if (value != null) {
            all.put(field, LINES.matcher(value.strip()).replaceAll(" "));
        }
    }

    /** What stands in a field. */
    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    /** The language of its words: of a row it is known, of a new one its page says it. */
    public String written() {
        if (!values.containsKey("titleKk")) {
            return Written.KAZAKH;
        }
        return values.containsKey("titleRu")
                ? Written.of(value("title"))
                : value("titleKk").isEmpty() ? Written.RUSSIAN : Written.of(value("timeframe"));
    }

    /** What somebody else wrote in a field that was touched here too, or null. */
    public @Nullable String their(String field) {
        return theirs.get(field);
    }

    /** What it says; of the row that it changes, only what is said otherwise. */
    RowText text(@Nullable Row now) {
        return new RowValues(values).text(now);
    }

    /**
     * The form after somebody else wrote the row: what was not touched here is theirs, what was
     * touched stays, with theirs beside it where that is something else.
     */
    RowForm beside(Row now) {
        Map<String, String> present = RowValues.of(now);
        Map<String, String> merged = new LinkedHashMap<>(present);
        Map<String, String> both = new LinkedHashMap<>();
        List<String> others = new ArrayList<>();
        values.forEach(
                (field, mine) -> {
                    String is = present.getOrDefault(field, "");
                    String was = seen.get(field);
                    if (!mine.equals(was)) {
                        merged.put(field, mine);
                        if (!is.equals(mine) && !is.equals(was)) {
                            both.put(field, is);
                        }
                    } else if (!is.equals(was)) {
                        others.add(field);
                    }
                });
        return new RowForm(row, RowText.version(now), merged, present, both, List.copyOf(others));
    }

    /** The same words as a row to be added, since the row itself is gone. */
    RowForm anew() {
        return new RowForm(NEW, "", values, Map.of(), Map.of(), List.of());
    }
}
