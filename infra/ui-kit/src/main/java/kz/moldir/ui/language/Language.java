package kz.moldir.ui.language;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The languages of every page, Kazakh first; an address starts with the language's code. */
public enum Language {
    KK("kk-KZ", "Қазақша"),
    RU("ru-KZ", "Русский"),
    EN("en", "English");

    private final Locale locale;
    private final String inItself;

    Language(String tag, String inItself) {
        this.locale = Locale.forLanguageTag(tag);
        this.inItself = inItself;
    }

    /** Two letters, as in addresses, message files and {@code lang} attributes. */
    public String code() {
        return locale.getLanguage();
    }

    /**
     * Always with a country where weeks and numbers depend on it ({@code kk} alone starts weeks on
     * Sunday).
     */
    public Locale locale() {
        return locale;
    }

    /** The language's name in the language itself, written in full. */
    public String inItself() {
        return inItself;
    }

    /** The language of a locale; Kazakh for none and for any other. */
    public static Language of(@Nullable Locale locale) {
        return locale == null ? KK : ofCode(locale.getLanguage()).orElse(KK);
    }

    /** The language that an address starts with, such as {@code /ru/activities}. */
    public static Optional<Language> ofPath(String path) {
        int end = path.indexOf('/', 1);
        return path.startsWith("/")
                ? ofCode(end < 0 ? path.substring(1) : path.substring(1, end))
                : Optional.empty();
    }

    /**
     * The address's language, else the first of the reader's languages that we have, else Kazakh.
     */
    public static Language of(HttpServletRequest request) {
        return ofPath(RequestPath.of(request)).orElseGet(() -> preferred(request));
    }

    private static Language preferred(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return KK;
        }
        return Collections.list(request.getLocales()).stream()
                .flatMap(locale -> ofCode(locale.getLanguage()).stream())
                .findFirst()
                .orElse(KK);
    }

    private static Optional<Language> ofCode(String code) {
        return Stream.of(values()).filter(language -> language.code().equals(code)).findFirst();
    }
}
