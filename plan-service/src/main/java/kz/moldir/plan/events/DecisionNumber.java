package kz.moldir.plan.events;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The number of a decision without the words around it, which pages and papers say themselves. */
final class DecisionNumber {

    private static final Pattern BEFORE =
            Pattern.compile(
                    "(?iU)^(?:(?:решение|шешімі?|decision)(?:[\\s:]+|(?=[№#])))?"
                            + "(?:[№#]\\s*|(?:номер|нөмірі?|number|no|n)\\.?[\\s:]+"
                            + "|no?\\.?(?=\\d))?");

    private static final Pattern AFTER = Pattern.compile("(?iU)\\s+шешімі?$");

    private DecisionNumber() {}

    /** What remains of what somebody typed; all of it where nothing would. */
    static @Nullable String of(@Nullable String typed) {
        if (typed == null) {
            return null;
        }
        String text = typed.strip();
        String number = BEFORE.matcher(text).replaceFirst("");
        String bare = AFTER.matcher(number).replaceFirst("").strip();
        return bare.isEmpty() ? text : bare;
    }
}
