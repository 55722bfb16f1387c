package kz.moldir.ui.errors;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The code with which a mail server answered, for a log: its words repeat the address. By RFC 5321
 * an answer begins with three digits, by RFC 3463 with three numbers more.
 */
public final class ReplyCode {

    private static final Pattern CODE =
            Pattern.compile("^([245]\\d{2})[ -](?:([245]\\.\\d{1,3}\\.\\d{1,3})(?![.\\d]))?");

    private static final int CAUSES = 10;

    private ReplyCode() {}

    /** Of the first of a fault and its causes that begins with one; empty where none does. */
    public static String of(@Nullable Throwable failed) {
        Throwable one = failed;
        for (int left = CAUSES; one != null && left > 0; left--) {
            Matcher code = CODE.matcher(String.valueOf(one.getMessage()));
            if (code.find()) {
                return code.group(2) == null ? code.group(1) : code.group(1) + " " + code.group(2);
            }
            one = one.getCause();
        }
        return "";
    }
}
