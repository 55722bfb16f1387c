package kz.moldir.ui.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.text.Written;
import org.jspecify.annotations.Nullable;

/**
 * Picks what a reader of one language is shown of a text that may lack translations.
 *
 * @param language the reader's
 */
public record Texts(Language language) {

    /**
     * A text as it is shown.
     *
     * @param text its words; empty only if the text has none in any language
     * @param lang code of the language the words are in
     * @param translated whether that is the reader's own language
     */
    public record Shown(String text, String lang, boolean translated) {

        /** The {@code lang} attribute: null where the words are in the page's language. */
        public @Nullable String mark() {
            return translated ? null : lang;
        }
    }

    /** The reader's language if there is one, else the language the council wrote in. */
    public Shown best(LocalizedText text) {
        List<Language> order = new ArrayList<>(List.of(language, Language.RU));
        order.addAll(List.of(Language.values()));
        for (Language candidate : order) {
            String words = in(text, candidate);
            if (words != null && !words.isBlank()) {
                return new Shown(words, candidate.code(), candidate == language);
            }
        }
        return new Shown("", language.code(), true);
    }

    /** The words alone, for titles and attributes. */
    public String plain(LocalizedText text) {
        return best(text).text();
    }

    /**
     * {@code lang} attribute where the words are not in the page's language, else null (left out).
     */
    public @Nullable String lang(LocalizedText text) {
        Shown shown = best(text);
        return Objects.equals(shown.lang(), language.code()) ? null : shown.lang();
    }

    /**
     * What somebody typed, in whichever language, and perhaps once more in Kazakh.
     *
     * @param kazakh the same in Kazakh, or null
     */
    public Shown typed(String words, @Nullable String kazakh) {
        if (language == Language.KK && kazakh != null && !kazakh.isBlank()) {
            return new Shown(kazakh, language.code(), true);
        }
        String lang = Objects.requireNonNullElse(Written.typed(words), language.code());
        return new Shown(words, lang, lang.equals(language.code()));
    }

    /** Whether some of them are not written in the reader's language. */
    public boolean lacks(Stream<LocalizedText> titles) {
        return titles.anyMatch(title -> !best(title).translated());
    }

    /**
     * The same of what somebody typed, each perhaps once more, or alone, in Kazakh.
     *
     * @param words one after the other, null where there are none
     * @param kazakh the same in Kazakh, null where it is not
     */
    public boolean lacks(List<@Nullable String> words, List<@Nullable String> kazakh) {
        for (int i = 0; i < words.size(); i++) {
            String one = words.get(i) == null ? kazakh.get(i) : words.get(i);
            if (one != null && !typed(one, kazakh.get(i)).translated()) {
                return true;
            }
        }
        return false;
    }

    /** The one of both that {@link #typed} does not show, for those who keep both. */
    public Shown other(String words, String kazakh) {
        return language == Language.KK
                ? typed(words, null)
                : new Shown(kazakh, Language.KK.code(), false);
    }

    /** {@code lang} of words that somebody typed once, else null: there are none, or in its own. */
    public @Nullable String mark(@Nullable String words) {
        return words == null ? null : typed(words, null).mark();
    }

    /** Whether both say the same, however their lines end; null says nothing. */
    public boolean same(@Nullable String one, @Nullable String other) {
        return lines(one).equals(lines(other));
    }

    private static List<String> lines(@Nullable String words) {
        return words == null ? List.of() : words.strip().lines().toList();
    }

    private static @Nullable String in(LocalizedText text, Language language) {
        return switch (language) {
            case KK -> text.kk();
            case RU -> text.ru();
            case EN -> text.en();
        };
    }
}
