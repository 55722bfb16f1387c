package kz.moldir.plan.document.given;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words of further columns and of their values, in whichever language a table uses. */
public final class Vocabulary {

    private static final Vocabulary NONE = new Vocabulary(Map.of(), Map.of(), List.of());

    private final Map<String, Field> columns;
    private final Map<String, Enum<?>> values;
    private final List<Sentence> places;

    private Vocabulary(
            Map<String, Field> columns, Map<String, Enum<?>> values, List<Sentence> places) {
        this.columns = Map.copyOf(columns);
        this.values = Map.copyOf(values);
        this.places = List.copyOf(places);
    }

    /** No words at all: every further column is a note. */
    public static Vocabulary none() {
        return NONE;
    }

    /** Of columns alone, as {@link #columns} gives them. */
    public static Vocabulary ofColumns(Map<String, Field> columns) {
        return new Vocabulary(columns, Map.of(), List.of());
    }

    /** The field of each heading, which is in small letters. */
    public Map<String, Field> columns() {
        return columns;
    }

    /** Collects the words; a word may be said again with the same meaning only. */
    public static Builder builder() {
        return new Builder();
    }

    /** The field that a heading names, or null. */
    public @Nullable Field column(String heading) {
        return columns.get(key(heading));
    }

    /** The value of a type that a word or a constant's name means, or null. */
    public <E extends Enum<E>> @Nullable E value(Class<E> type, String word) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(word)) {
                return constant;
            }
        }
        return type.cast(values.get(type.getName() + " " + key(word)));
    }

    /** The row of a plan that words name, or null. */
    public @Nullable Place place(String said) {
        for (Sentence sentence : places) {
            Matcher one = sentence.words().matcher(said.strip());
            if (one.matches()) {
                return new Place(
                        Integer.parseInt(one.group("year")),
                        sentence.half(),
                        Integer.parseInt(one.group("number")),
                        sentence.outside());
            }
        }
        return null;
    }

    /**
     * A row of a plan by its number; the half of a whole year is 0.
     *
     * @param outside whether it is work beside the plan
     */
    public record Place(int year, int half, int number, boolean outside) {}

    private record Sentence(Pattern words, int half, boolean outside) {

        static Sentence of(String words, int half, boolean outside) {
            String pattern =
                    Pattern.quote(words)
                            .replace("{0}", "\\E(?<year>20\\d{2})\\Q")
                            .replace("{1}", "\\E(?<number>\\d{1,4})\\Q")
                            .replace(" ", "\\E\\s+\\Q");
            int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
            return new Sentence(Pattern.compile(pattern, flags), half, outside);
        }
    }

    private static String key(String words) {
        return words.strip().toLowerCase(Locale.ROOT);
    }

    /** Collects headings and values. */
    public static final class Builder {

        private final Map<String, Field> columns = new HashMap<>();
        private final Map<String, Enum<?>> values = new HashMap<>();
        private final List<Sentence> places = new ArrayList<>();

        private Builder() {}

        /** A heading names a field. */
        public Builder column(String heading, Field field) {
            once(columns.put(key(heading), field), field, heading);
            return this;
        }

        /** A word means a value of its type. */
        public Builder value(String word, Enum<?> value) {
            String key = value.getDeclaringClass().getName() + " " + key(word);
            once(values.put(key, value), value, word);
            return this;
        }

        /**
         * Words name a row of a plan.
         *
         * @param words with {0} for the year and {1} for the row's number
         */
        public Builder place(String words, int half) {
            places.add(Sentence.of(words, half, false));
            return this;
        }

        /** Words name work beside a plan, in the same way. */
        public Builder placeOutside(String words, int half) {
            places.add(Sentence.of(words, half, true));
            return this;
        }

        /** The vocabulary of all that was said. */
        public Vocabulary build() {
            return new Vocabulary(columns, values, places);
        }

        private static void once(@Nullable Object earlier, Object now, String word) {
            if (earlier != null && !earlier.equals(now)) {
                throw new IllegalStateException(
                        "\"" + word + "\" means both " + earlier + " and " + now);
            }
        }
    }
}
