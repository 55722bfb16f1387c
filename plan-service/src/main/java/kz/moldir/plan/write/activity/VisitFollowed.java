package kz.moldir.plan.write.activity;

import java.util.List;
import java.util.Objects;
import kz.moldir.kit.command.Refused;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.ActivityEvent.Occurrence;
import kz.moldir.plan.events.ActivityEvent.OccurrenceRecorded;
import kz.moldir.plan.events.Correction;
import kz.moldir.plan.write.activity.ActivityCommand.Correct;
import kz.moldir.plan.write.activity.ActivityCommand.FollowVisit;
import org.jspecify.annotations.Nullable;

/** The occurrence of a visit that was put right where it was made. */
final class VisitFollowed {

    private VisitFollowed() {}

    /** What was put right here already, and is not what the correction is about, stays. */
    static List<ActivityEvent> followed(ActivityState state, FollowVisit asked) {
        Occurrence known =
                state.all(OccurrenceRecorded.class)
                        .map(OccurrenceRecorded::occurrence)
                        .filter(each -> asked.visitId().equals(each.visitId()))
                        .reduce((one, next) -> next)
                        .orElseThrow(() -> new Refused(ActivityRefusal.nothingToCorrect()));
        Right right =
                Right.of(
                        known,
                        Objects.requireNonNull(
                                changed(asked.was().date(), asked.now().date(), known.date())),
                        changed(asked.was().object(), asked.now().object(), known.object()));
        return Objects.equals(right.date(), known.date())
                        && Objects.equals(right.object(), known.object())
                ? List.of()
                : CorrectionDecisions.corrected(
                        state,
                        new Correct(
                                asked.activityId(),
                                Correction.Kind.OCCURRENCE,
                                known.id(),
                                right,
                                asked.newId(),
                                asked.reason(),
                                asked.today()));
    }

    private static <T> @Nullable T changed(@Nullable T was, @Nullable T now, @Nullable T known) {
        return Objects.equals(was, now) ? known : now;
    }
}
