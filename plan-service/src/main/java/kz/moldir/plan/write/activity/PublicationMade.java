package kz.moldir.plan.write.activity;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.ActivityEvent.ActivityCovered;
import org.jspecify.annotations.Nullable;

/**
 * The id of a publication that was recorded: which it is follows from what kind it was taken for.
 */
public final class PublicationMade {

    private static final Pattern READ = Pattern.compile("\\{\"publication\":\"([0-9a-f-]{36})\"}");

    private PublicationMade() {}

    /** As the activity answers the command. */
    static @Nullable String json(List<ActivityEvent> events) {
        return events.stream()
                .filter(ActivityCovered.class::isInstance)
                .map(ActivityCovered.class::cast)
                .map(covered -> "{\"publication\":\"%s\"}".formatted(covered.publication().id()))
                .findFirst()
                .orElse(null);
    }

    /** Its id, or null where none was recorded, or before this was answered. */
    public static @Nullable String of(@Nullable String answer) {
        Matcher read = READ.matcher(answer == null ? "" : answer);
        return read.matches() ? read.group(1) : null;
    }
}
