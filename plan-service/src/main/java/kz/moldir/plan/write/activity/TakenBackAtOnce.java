package kz.moldir.plan.write.activity;

import java.util.List;
import kz.moldir.kit.command.Refused;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.CarryingOutEvent.EntryWithdrawn;
import kz.moldir.plan.events.CarryingOutEvent.ScheduleSet;
import kz.moldir.plan.events.Sitting;
import kz.moldir.plan.write.activity.CarriedOut.Fresh;

/**
 * What there is one of is taken back as long as nothing came after it: later it is put right, since
 * others have read it, and what it took the place of would not come back.
 */
final class TakenBackAtOnce {

    private TakenBackAtOnce() {}

    static List<ActivityEvent> ofAnOccurrence(
            ActivityState state, Sitting sitting, EntryWithdrawn done) {
        refuseUnless(
                new Fresh(done.entry(), sitting.occurrence()).equals(state.carriedOut().fresh()));
        return List.of(
                new EntryWithdrawn(
                        done.activityId(),
                        done.entry(),
                        sitting.occurrence(),
                        done.on(),
                        done.reason()));
    }

    /** An empty schedule is no schedule. */
    static List<ActivityEvent> schedule(ActivityState state, EntryWithdrawn done) {
        List<ScheduleSet> all = state.all(ScheduleSet.class).toList();
        refuseUnless(
                state.records().getLast() instanceof ScheduleSet now
                        && !now.slots().isEmpty()
                        && (all.size() < 2 || all.get(all.size() - 2).slots().isEmpty()));
        return List.of(new ScheduleSet(done.activityId(), List.of(), done.on(), done.reason()));
    }

    private static void refuseUnless(boolean fresh) {
        if (!fresh) {
            throw new Refused(CarryingOutRefusal.cameAfter());
        }
    }
}
