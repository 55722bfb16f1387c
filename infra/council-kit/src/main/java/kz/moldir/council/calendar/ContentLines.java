package kz.moldir.council.calendar;

import java.util.regex.Pattern;

/**
 * Content lines of iCalendar: at most 75 octets each (RFC 5545, 3.1); letters of Kazakh are two.
 */
public final class ContentLines {

    private static final int MOST = 75;
    private static final Pattern FOLD = Pattern.compile("\r\n[ \t]");

    private ContentLines() {}

    /** The same content, folded anew and never within a character. */
    public static String folded(String lines) {
        StringBuilder text = new StringBuilder();
        for (String line : FOLD.matcher(lines).replaceAll("").lines().toList()) {
            int octets = 0;
            for (int at = 0; at < line.length(); ) {
                int letter = line.codePointAt(at);
                int size = octets(letter);
                if (octets + size > MOST) {
                    text.append("\r\n ");
                    octets = 1;
                }
                text.appendCodePoint(letter);
                octets += size;
                at += Character.charCount(letter);
            }
            text.append("\r\n");
        }
        return text.toString();
    }

    private static int octets(int letter) {
        if (letter < 0x80) {
            return 1;
        }
        if (letter < 0x800) {
            return 2;
        }
        return letter < 0x10000 ? 3 : 4;
    }
}
