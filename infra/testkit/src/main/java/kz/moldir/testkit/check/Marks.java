package kz.moldir.testkit.check;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Words that occur in one command only, by which it is found again wherever it had an effect. */
public final class Marks {

    private static final Pattern MARK = Pattern.compile("mark-[0-9a-f]+-[0-9]+");

    private Marks() {}

    /** The mark of one command of a run. */
    public static String of(long seed, long number) {
        return "mark-" + Long.toHexString(seed) + "-" + number;
    }

    /** Each once, in the order of the text. */
    public static List<String> in(String text) {
        return MARK.matcher(text).results().map(MatchResult::group).distinct().toList();
    }
}
