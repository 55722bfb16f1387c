package kz.moldir.council.text;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Latin letters that were typed for Cyrillic ones, most often "i" for "і": they look the same, in
 * either case, and nobody who reads the word finds it. A word that has a Cyrillic letter is taken
 * as Cyrillic where each of its Latin letters looks like one; a Roman numeral stays, and so does a
 * word such as "eGov" or "COVID".
 */
public final class LookAlikes {

    private static final String LATIN = "ACEIOPXYaceiopxy";
    private static final String CYRILLIC = "АСЕІОРХУасеіорху";
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
    private static final Pattern MIXED =
            Pattern.compile(
                    "(?=.*\\p{IsCyrillic})(?=.*["
                            + LATIN
                            + "])(?:["
                            + LATIN
                            + "]|\\p{IsCyrillic}|\\p{M})+");

    /** In either case, since texts are folded in lower case; "XXІ" was typed with both letters. */
    private static final Pattern NUMERAL =
            Pattern.compile("[IXix]{2,}[\\p{IsCyrillic}&&[^ІіХхҺһ]].*");

    /** In lower case, with those that look alike as capitals alone. */
    private static final String LATIN_CAPITALS = "aceiopxybhkmt";

    private static final String CYRILLIC_CAPITALS = "асеіорхувнкмт";

    private LookAlikes() {}

    /**
     * What names are compared by, not shown: a text in lower case, each Latin letter that looks
     * like a Cyrillic one in either case taken as that one, whatever its word is.
     */
    public static String compared(String lower) {
        return replaced(lower, LATIN_CAPITALS, CYRILLIC_CAPITALS);
    }

    /** The same text, as long as it was, with each such word in Cyrillic letters. */
    public static String cyrillic(String text) {
        return plain(text) ? text : WORD.matcher(text).replaceAll(LookAlikes::word);
    }

    /** Most texts have no Latin letter, and are folded often. */
    private static boolean plain(String text) {
        return text.chars().noneMatch(letter -> LATIN.indexOf(letter) >= 0);
    }

    private static String word(MatchResult found) {
        String word = found.group();
        return MIXED.matcher(word).matches() && !NUMERAL.matcher(word).matches()
                ? Matcher.quoteReplacement(replaced(word, LATIN, CYRILLIC))
                : Matcher.quoteReplacement(word);
    }

    private static String replaced(String text, String latin, String cyrillic) {
        StringBuilder now = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int at = latin.indexOf(text.charAt(i));
            now.append(at < 0 ? text.charAt(i) : cyrillic.charAt(at));
        }
        return now.toString();
    }
}
