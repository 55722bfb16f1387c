package kz.moldir.council.text;

import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Order of mixed Kazakh, Russian and Latin text as a key that plain binary comparison sorts, since
 * the JDK has no Kazakh collation and the document server ignores collations.
 *
 * <p>Keys are printable ASCII, so bytes and UTF-16 compare alike. First level: numbers by value,
 * then the 42 letters of the Kazakh alphabet, then Latin letters, then others; the end of a word
 * comes before everything; case, punctuation and marks do not count. Texts equal so far are ordered
 * by their punctuation and marks, those without first.
 */
public final class SortKey {
    private static final String LETTERS =
            "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя" + "abcdefghijklmnopqrstuvwxyz";
    private static final String LEVEL = " ";
    private static final char WORD = '!';
    private static final char FIRST_LETTER = '9' + 1;
    private static final char OTHER = '~';
    private static final int LONGEST_NUMBER = 99;

    private final StringBuilder first = new StringBuilder();
    private final StringBuilder second = new StringBuilder();
    private final StringBuilder number = new StringBuilder();
    private boolean wordEnded;

    private SortKey() {}

    /** The key of a text; equal for texts that differ in case or white space only. */
    public static String of(String text) {
        SortKey key = new SortKey();
        LookAlikes.cyrillic(
                        Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT))
                .codePoints()
                .forEach(key::append);
        key.endNumber();
        return key.second.isEmpty() ? key.first.toString() : key.first + LEVEL + key.second;
    }

    private void append(int letter) {
        if (Character.isDigit(letter)) {
            endWordBeforeNext(number.isEmpty());
            number.append(Character.digit(letter, 10));
            return;
        }
        endNumber();
        if (Character.isWhitespace(letter) || Character.isSpaceChar(letter)) {
            wordEnded = true;
        } else if (Character.isLetter(letter)) {
            appendLetter(letter);
        } else {
            appendIgnored(letter);
        }
    }

    private void appendLetter(int letter) {
        int weight = LETTERS.indexOf(letter);
        String parts = Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFD);
        if (weight < 0 && parts.codePointAt(0) != letter) {
            parts.codePoints().forEach(this::append);
            return;
        }
        endWordBeforeNext(true);
        if (weight < 0) {
            first.append(OTHER).append(hex(letter));
        } else {
            first.append((char) (FIRST_LETTER + weight));
        }
    }

    private void appendIgnored(int letter) {
        second.append(hex(first.length())).append(hex(letter));
    }

    private void endWordBeforeNext(boolean starts) {
        if (starts && wordEnded && !first.isEmpty()) {
            first.append(WORD);
        }
        wordEnded = false;
    }

    /** The count of digits first, so that a longer number is greater. */
    private void endNumber() {
        if (number.isEmpty()) {
            return;
        }
        String digits = number.toString().replaceFirst("^0+", "");
        int length = Math.min(digits.length(), LONGEST_NUMBER);
        first.append(length < 10 ? "0" : "").append(length).append(digits);
        number.setLength(0);
    }

    private static String hex(int value) {
        return HexFormat.of().toHexDigits(value, 6);
    }
}
