package kz.moldir.council;

import org.jspecify.annotations.Nullable;

/** A text in up to three languages; null where there is no translation yet. */
public record LocalizedText(@Nullable String ru, @Nullable String kk, @Nullable String en) {

    /** A text that was written in Russian and has no translation yet. */
    public static LocalizedText russian(String text) {
        return new LocalizedText(text, null, null);
    }
}
