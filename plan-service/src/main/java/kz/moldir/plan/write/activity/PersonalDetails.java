package kz.moldir.plan.write.activity;

import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import kz.moldir.kit.command.Refused;

/** What looks like a telephone number, an address of mail or the number of a person. */
final class PersonalDetails {

    private static final Pattern LIKE =
            Pattern.compile(
                    "(?<![\\d.])(?:\\+?7|8)(?:[ ()-]{0,2}\\d){10}(?!\\d)"
                            + "|(?<!\\d)\\d{12}(?!\\d)"
                            + "|[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+",
                    Pattern.UNICODE_CHARACTER_CLASS);

    private PersonalDetails() {}

    /**
     * Asks about words that everybody reads at once, and that stay in the public history.
     *
     * @throws Refused until somebody says that they are meant
     */
    static void ask(String words, Set<String> sure) {
        Optional<String> found = found(words);
        if (found.isPresent()) {
            ActivityRefusal question = ActivityRefusal.personalDetails(found.get());
            if (!sure.contains(question.code())) {
                throw new Refused(question);
            }
        }
    }

    static Optional<String> found(String words) {
        return LIKE.matcher(words).results().map(MatchResult::group).findFirst();
    }
}
