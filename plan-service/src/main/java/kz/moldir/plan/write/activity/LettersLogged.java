package kz.moldir.plan.write.activity;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.SendingEvent.LetterSent;
import org.jspecify.annotations.Nullable;

/** The ids under which letters went into the log: one for each to whom it went. */
public final class LettersLogged {

    private static final String BETWEEN = " ";

    private LettersLogged() {}

    /** As the activity answers the command; null where all of them were logged before. */
    static @Nullable String answer(List<ActivityEvent> events) {
        String ids =
                events.stream()
                        .filter(LetterSent.class::isInstance)
                        .map(LetterSent.class::cast)
                        .map(sent -> sent.letter().id())
                        .collect(Collectors.joining(BETWEEN));
        return ids.isEmpty() ? null : ids;
    }

    /** What an activity answered, in the order in which they were logged. */
    public static List<String> of(@Nullable String answer) {
        return Stream.ofNullable(answer).flatMap(ids -> Stream.of(ids.split(BETWEEN))).toList();
    }
}
