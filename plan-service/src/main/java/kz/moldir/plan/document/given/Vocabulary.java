package kz.moldir.plan.document.given;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words of further columns and of their values, in whichever language a table uses. */
public final class Vocabulary {

    private static final Vocabulary NONE = new Vocabulary(Map.of(), Map.of());

    private final Map<String, Field> columns;
    private final Map<String, Enum<?>> values;

    private Vocabulary(Map<String, Field> columns, Map<String, Enum<?>> values) {
        this.columns = Map.copyOf(columns);
        this.values = Map.copyOf(values);
    }

    /** No words at all: every further column is a note. */
    public static Vocabulary none() {
        return NONE;
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

    private static String key(String words) {
        return words.strip().toLowerCase(Locale.ROOT);
    }

    /** Collects headings and values. */
    public static final class Builder {

        private final Map<String, Field> columns = new HashMap<>();
        private final Map<String, Enum<?>> values = new HashMap<>();

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

        /** The vocabulary of all that was said. */
        public Vocabulary build() {
            return new Vocabulary(columns, values);
        }

        private static void once(@Nullable Object earlier, Object now, String word) {
            if (earlier != null && !earlier.equals(now)) {
                throw new IllegalStateException(
                        "\"" + word + "\" means both " + earlier + " and " + now);
            }
        }
    }
}
