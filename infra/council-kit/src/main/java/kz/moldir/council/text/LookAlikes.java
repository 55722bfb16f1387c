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

    private LookAlikes() {}

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
                ? Matcher.quoteReplacement(replaced(word))
                : Matcher.quoteReplacement(word);
    }

    private static String replaced(String word) {
        StringBuilder now = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            int at = LATIN.indexOf(word.charAt(i));
            now.append(at < 0 ? word.charAt(i) : CYRILLIC.charAt(at));
        }
        return now.toString();
    }
}
