package kz.moldir.plan;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The forms of a rendered page that are sent to change something. */
public final class SentForms {

    private static final Pattern FORM =
            Pattern.compile("<form[^>]* method=\"post\".*?</form>", Pattern.DOTALL);
    private static final Pattern ACTION = Pattern.compile("action=\"([^\"]*)\"");

    private SentForms() {}

    /** Where those are sent that would be another command when they are sent once more. */
    public static List<String> withoutKey(String page) {
        return FORM.matcher(page.substring(page.indexOf("<main")))
                .results()
                .map(MatchResult::group)
                .filter(form -> !form.matches("(?s).*name=\"idempotencyKey\" value=\"[^\"]+\".*"))
                .flatMap(form -> ACTION.matcher(form).results().limit(1))
                .map(action -> action.group(1))
                .toList();
    }
}
