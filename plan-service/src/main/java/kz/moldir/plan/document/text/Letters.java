package kz.moldir.plan.document.text;

import java.util.Locale;
import kz.moldir.council.text.LookAlikes;

/**
 * Letters as they are compared: without case, ё as е, Kazakh letters as their Russian neighbours,
 * and Latin ones that were typed for Cyrillic ones as those.
 */
public final class Letters {

    private static final String KAZAKH = "әғқңөұүһі";
    private static final String FROM = KAZAKH + "ё";
    private static final String TO = "агкноуухие";

    private Letters() {}

    public static String fold(String text) {
        String lower = LookAlikes.cyrillic(text).toLowerCase(Locale.ROOT);
        var folded = new StringBuilder(lower.length());
        for (int i = 0; i < lower.length(); i++) {
            int at = FROM.indexOf(lower.charAt(i));
            folded.append(at < 0 ? lower.charAt(i) : TO.charAt(at));
        }
        return folded.toString();
    }

    /** Whether a word has a letter that Russian has not. */
    public static boolean kazakh(String word) {
        return LookAlikes.cyrillic(word)
                .toLowerCase(Locale.ROOT)
                .chars()
                .anyMatch(c -> KAZAKH.indexOf(c) >= 0);
    }
}
