package kz.moldir.plan.write.activity;

import java.util.List;
import java.util.Optional;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.CarryingOutEvent.AttendanceRecorded;
import kz.moldir.plan.events.Sitting;
import kz.moldir.plan.events.recorded.Attendance;
import kz.moldir.plan.write.activity.CarryingCommand.CarryOut;
import org.jspecify.annotations.Nullable;

/** Who was there, compared with what was decided there. */
final class Attended {

    private Attended() {}

    static List<ActivityEvent> decided(
            ActivityState state, CarryOut asked, AttendanceRecorded done) {
        Sitting sitting = CarryingOutDecisions.sitting(state, done.occurrence());
        Attendance before = sitting.attendance();
        Attendance now = needingAsBefore(before, done.attendance());
        AttendanceRecorded list =
                new AttendanceRecorded(done.activityId(), now, done.reason(), done.occurrence());
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
                    return CarryingOutDecisions.going(state, list);
                });
    }

    /**
     * A list is put right by the quorum that it was recorded with. One of before that was kept
     * takes today's, unless it is the same list again.
     */
    private static Attendance needingAsBefore(@Nullable Attendance before, Attendance typed) {
        if (before == null) {
            return typed;
        }
        Attendance same = typed.needing(before.quorum());
        return before.quorum() != null || same.equals(before) ? same : typed;
    }
}
