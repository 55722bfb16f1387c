package kz.moldir.plan.write.activity;

import java.util.List;
import java.util.Locale;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.CarryingOutEvent.AttendanceRecorded;
import kz.moldir.plan.events.CarryingOutEvent.DecisionTaken;
import kz.moldir.plan.events.CarryingOutEvent.DocumentAttached;
import kz.moldir.plan.events.CarryingOutEvent.MaterialsRecorded;
import kz.moldir.plan.events.CarryingOutEvent.MinutesWritten;
import kz.moldir.plan.events.CarryingOutEvent.ScheduleSet;
import kz.moldir.plan.events.CarryingOutEvent.SessionArranged;
import kz.moldir.plan.events.CarryingOutEvent.WordAnswered;
import kz.moldir.plan.events.CarryingOutEvent.WordReceived;
import kz.moldir.plan.events.Sitting;
import kz.moldir.plan.events.recorded.Entry;
import kz.moldir.plan.write.activity.CarriedOut.Fresh;
import org.jspecify.annotations.Nullable;

/** What was recorded beside all else, so that whoever withdraws it at once loses nothing more. */
final class StandsAlone {

    private StandsAlone() {}

    /**
     * By what it goes where it is withdrawn.
     *
     * @param before when it was not recorded yet
     * @return null where nothing was recorded, or several, or it took the place of something
     */
    static @Nullable String of(ActivityState before, List<ActivityEvent> events) {
        if (events.size() != 1) {
            return null;
        }
        return switch (events.getFirst()) {
            case DocumentAttached now -> now.attachment().id();
            case WordReceived now -> now.word().id();
            case WordAnswered now -> answered(before, now.wordId());
            case DecisionTaken now -> now.decided().id();
            case MinutesWritten now -> minutes(before.sittings().of(now.occurrence()));
            case SessionArranged now -> fresh(before.after(now));
            case MaterialsRecorded now -> fresh(before.after(now));
            case AttendanceRecorded now -> fresh(before.after(now));
            case ScheduleSet now -> schedule(before, now);
            default -> null;
        };
    }

    private static @Nullable String answered(ActivityState before, String wordId) {
        return Worded.answer(before, wordId) == null ? wordId : null;
    }

    private static @Nullable String minutes(Sitting before) {
        return before.minutes() == null ? before.occurrence() : null;
    }

    private static @Nullable String fresh(ActivityState after) {
        Fresh fresh = after.carriedOut().fresh();
        return fresh == null ? null : fresh.occurrence();
    }

    private static @Nullable String schedule(ActivityState before, ScheduleSet now) {
        boolean replaces =
                before.last(ScheduleSet.class).filter(set -> !set.slots().isEmpty()).isPresent();
        return replaces || now.slots().isEmpty()
                ? null
                : Entry.SCHEDULE.name().toLowerCase(Locale.ROOT);
    }
}
