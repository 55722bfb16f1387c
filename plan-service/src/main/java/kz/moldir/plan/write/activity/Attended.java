package kz.moldir.plan.write.activity;

import java.util.List;
import java.util.Optional;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.Carrying.Attendance;
import kz.moldir.plan.events.CarryingOutEvent.AttendanceRecorded;
import kz.moldir.plan.events.Sitting;
import kz.moldir.plan.write.activity.ActivityCommand.CarryOut;

/** Who was there, compared with what was decided there. */
final class Attended {

    private Attended() {}

    static List<ActivityEvent> decided(
            ActivityState state, CarryOut asked, AttendanceRecorded done) {
        Sitting sitting = CarryingOutDecisions.sitting(state, done.occurrence());
        Attendance before = sitting.attendance();
        // The same list again is nothing new because the council needs another quorum since.
        Attendance now =
                before != null && done.attendance().needing(before.quorum()).equals(before)
                        ? before
                        : done.attendance();
        if (before == null) {
            CarryingOutDecisions.askBeforeItsDay(state, sitting, asked);
        }
        CarriedOut kept = state.carriedOut();
        Votings.refuse(now, sitting, kept.decidedAt(sitting), asked.sure());
        return CarryingOutDecisions.instead(
                Optional.ofNullable(before),
                now,
                done.reason(),
                () -> {
                    Votings.refuseWithoutQuorum(
                            now, sitting, kept.decidedAt(sitting), asked.sure());
                    return CarryingOutDecisions.going(state, done);
                });
    }
}
