package kz.moldir.council.text;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import kz.moldir.council.LocalizedText;
import org.jspecify.annotations.Nullable;

/** The language in which words of a plan are written, as a page marks them. */
public final class Written {

    public static final String KAZAKH = "kk";
    public static final String RUSSIAN = "ru";
    public static final String ENGLISH = "en";

    private static final String LETTERS = "әғқңөұүһі";

    /** Words of terms that have none of those letters. */
    private static final List<String> TERMS =
            List.of("наурыз", "мамыр", "маусым", "тамыз", "жыл", "апта");

    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    /** Between the languages in which a title is told. */
    private static final Pattern BETWEEN = Pattern.compile(" / ");

    private Written() {}

    /**
     * Of a row: a title may have translations, a term is never one, and names in other cells tell
     * nothing.
     */
    public static String of(LocalizedText title, String timeframe) {
        if (title.kk() == null && (title.ru() != null || title.en() == null)) {
            return RUSSIAN;
        }
        if (title.kk() == null && !CYRILLIC.matcher(timeframe).find()) {
            return ENGLISH;
        }
        boolean term =
                of(timeframe).equals(KAZAKH)
                        || SPACES.splitAsStream(timeframe.strip().toLowerCase(Locale.ROOT))
                                .anyMatch(word -> TERMS.stream().anyMatch(word::startsWith));
        return (title.ru() == null && title.kk() != null) || term ? KAZAKH : RUSSIAN;
    }

    /**
     * A note in the languages that it is written in; null where there is none.
     *
     * @param written the language of the row
     * @param kazakh the same once more in Kazakh, or null
     */
    public static @Nullable LocalizedText note(
            String written, @Nullable String note, @Nullable String kazakh) {
        if (note == null || kazakh != null) {
            return note == null && kazakh == null ? null : new LocalizedText(note, kazakh, null);
        }
        return switch (written) {
            case KAZAKH -> new LocalizedText(null, note, null);
            case ENGLISH -> new LocalizedText(null, null, note);
            default -> LocalizedText.russian(note);
        };
    }

    /**
     * Words in the languages they are written in; beside Kazakh ones other words stay, since a few
     * Russian words may name more in Kazakh than they say.
     *
     * @param kazakh the same once more in Kazakh, or null
     */
    public static LocalizedText words(String words, @Nullable String kazakh) {
        if (kazakh == null) {
            return of(words).equals(KAZAKH)
                    ? new LocalizedText(null, words, null)
                    : LocalizedText.russian(words);
        }
        return new LocalizedText(words.equals(kazakh) ? null : words, kazakh, null);
    }

    /** Of words alone: a Kazakh name among Russian words makes them no Kazakh ones. */
    public static String of(String words) {
        List<String> all = SPACES.splitAsStream(words.strip()).toList();
        long kazakh = all.stream().filter(Written::kazakh).count();
        return kazakh > 0 && kazakh * 4 >= all.size() ? KAZAKH : RUSSIAN;
    }

    /** Of words that somebody typed; null where they are no words, such as a dash or a number. */
    public static @Nullable String typed(String words) {
        if (CYRILLIC.matcher(words).find()) {
            return of(words);
        }
        return LETTER.matcher(words).find() ? ENGLISH : null;
    }

    /**
     * Of words that may be told in several languages, such as a title; null where there are more
     * than one.
     */
    public static @Nullable String told(String words) {
        List<String> spoken =
                BETWEEN.splitAsStream(words)
                        .map(Written::typed)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        return spoken.size() == 1 ? spoken.getFirst() : null;
    }

    private static boolean kazakh(String word) {
        return word.toLowerCase(Locale.ROOT).chars().anyMatch(c -> LETTERS.indexOf(c) >= 0);
    }
}
