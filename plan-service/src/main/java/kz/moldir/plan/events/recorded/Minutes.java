package kz.moldir.plan.events.recorded;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import kz.moldir.council.ActivityKind;
import kz.moldir.council.Timeframe;
import org.jspecify.annotations.Nullable;

/**
 * The head of the minutes, and who was heard on what.
 *
 * @param heardKk the same in Kazakh; null where it is known in one language alone
 */
public record Minutes(
        @Nullable String number,
        String chair,
        @Nullable String secretary,
        @Nullable String heard,
        @Nullable String heardKk) {

    /** What was said in one language alone. */
    public Minutes(
            @Nullable String number,
            String chair,
            @Nullable String secretary,
            @Nullable String heard) {
        this(number, chair, secretary, heard, null);
    }

    private static final Set<ActivityKind> MEETINGS =
            EnumSet.of(
                    ActivityKind.ORG_MEETING,
                    ActivityKind.HEARING,
                    ActivityKind.PUBLIC_DISCUSSION,
                    ActivityKind.WORKING_MEETING,
                    ActivityKind.COMMITTEE_SESSION);

    /** Whether minutes are written of what is of these kinds. */
    public static boolean writtenOf(List<ActivityKind> kinds) {
        return kinds.stream().anyMatch(MEETINGS::contains);
    }

    /** Whether there is a term for them: permanent work is never late. */
    public static boolean dueOf(List<ActivityKind> kinds, Timeframe timeframe) {
        return writtenOf(kinds) && !timeframe.kind().permanent();
    }
}
