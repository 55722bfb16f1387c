package kz.moldir.council.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes Kazakh, Russian and Latin text findable however it was typed. */
public final class SearchFold {
    private static final String FROM = "әқғңөұүһіё";
    private static final String TO = "акгноуухие";
    private static final Pattern DROPPED = Pattern.compile("[\"'`´‘’‚“”„«»‹›ʼ\\p{M}\\p{Cf}]");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private SearchFold() {}

    /**
     * The text as words in lower case with one space between them: letters of Kazakh as their
     * Russian look-alikes, Latin ones in a Cyrillic word as those they look like, quotes and stress
     * marks dropped, everything else that is no letter or digit a space.
     */
    public static String fold(String text) {
        String lower = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        String plain = DROPPED.matcher(lower).replaceAll("");
        StringBuilder bare = new StringBuilder(plain.length());
        plain.codePoints().forEach(letter -> bare.append(bare(letter)));
        StringBuilder folded = new StringBuilder(bare.length());
        LookAlikes.cyrillic(bare.toString())
                .chars()
                .forEach(letter -> folded.append(foldLetter((char) letter)));
        return BETWEEN_WORDS.matcher(folded).replaceAll(" ").strip();
    }

    /** The different words of the folded text, in their order; each can be searched by prefix. */
    public static List<String> words(String text) {
        String folded = fold(text);
        return folded.isEmpty()
                ? List.of()
                : Arrays.stream(folded.split(" ", -1)).distinct().toList();
    }

    /**
     * Whether every word of the query begins some word of the text; an empty query matches all.
     * Here "э" is "е" too, as it is often typed ("Ауезов"); folded texts keep them apart, since
     * names are compared by them and the initials of two persons may differ in nothing else.
     *
     * @param foldedText what {@link #fold} gave
     * @param query as typed
     */
    public static boolean matches(String foldedText, String query) {
        String text = " " + alike(foldedText);
        return words(query).stream().allMatch(word -> text.contains(" " + alike(word)));
    }

    private static String alike(String folded) {
        return folded.replace('э', 'е');
    }

    private static char foldLetter(char letter) {
        int known = FROM.indexOf(letter);
        return known < 0 ? letter : TO.charAt(known);
    }

    /** A Latin letter without its marks; "й" would lose its own, and is a letter of its own. */
    private static String bare(int letter) {
        String text = Character.toString(letter);
        return Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN
                ? MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("")
                : text;
    }
}
