package kz.moldir.plan.document.responsible;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Somebody from outside whose consent is still open: "ДЧС – по согласованию". */
final class Invited {

    private static final Pattern OPEN =
            Pattern.compile(
                    "[\\s–—,-]*(?:по согласованию|келісім бойынша)\\.?$",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Invited() {}

    /** Who is invited, or null when the words invite nobody. */
    static @Nullable String who(String words) {
        if (words.length() > 300) {
            return null;
        }
        var open = OPEN.matcher(words);
        String who = open.find() ? words.substring(0, open.start()).strip() : "";
        return who.isEmpty() ? null : who;
    }
}
