package kz.moldir.plan.write.activity;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What became of the decisions of an occurrence whose day was put right.
 *
 * @param moved so many went to the right day
 * @param told to monitoring, of these: it keeps the day of what is answered or checked
 * @param due so many stay, since they would be due before it
 * @param kept so many stay, since a correction of them may not be passed on, or would pass on what
 *     was kept inside
 */
public record DecisionsFollowed(int moved, int told, int due, int kept) {

    private static final String JSON = "{\"moved\":%d,\"told\":%d,\"due\":%d,\"kept\":%d}";
    private static final Pattern READ =
            Pattern.compile(
                    JSON.replace("{", "\\{").replace("}", "\\}").replace("%d", "([0-9]{1,6})"));

    /** As the activity answers the command. */
    String json() {
        return JSON.formatted(moved, told, due, kept);
    }

    /** What an activity answered, or null where there was nothing to follow. */
    public static @Nullable DecisionsFollowed of(@Nullable String answer) {
        Matcher read = READ.matcher(answer == null ? "" : answer);
        return read.matches()
                ? new DecisionsFollowed(
                        Integer.parseInt(read.group(1)),
                        Integer.parseInt(read.group(2)),
                        Integer.parseInt(read.group(3)),
                        Integer.parseInt(read.group(4)))
                : null;
    }
}
