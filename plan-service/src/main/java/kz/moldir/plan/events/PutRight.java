package kz.moldir.plan.events;

import kz.moldir.council.state.ActivityFacts;
import kz.moldir.council.state.Waiting;
import kz.moldir.plan.events.ActivityEvent.ActivityDateAgreed;
import kz.moldir.plan.events.ActivityEvent.ActivityPostponed;
import kz.moldir.plan.events.Correction.Standing;
import org.jspecify.annotations.Nullable;

/**
 * What stands with a record that took the place of a wrong one. Only where more was recorded after
 * the wrong one, so that it does not follow from the right record alone.
 *
 * @param standing the day
 * @param waiting the request that the activity waits for
 * @param waitingWithheld true where nobody outside is told what it waits for
 * @param toldInstead an earlier request that it waits for too and that everybody was told of
 */
public record PutRight(
        Standing standing,
        @Nullable Waiting waiting,
        @Nullable Boolean waitingWithheld,
        @Nullable Waiting toldInstead) {

    /** What everybody is told that it waits for. */
    public @Nullable Waiting told() {
        return waitingWithheld == null ? waiting : toldInstead;
    }

    ActivityFacts day(ActivityFacts before) {
        return waiting(before.standing(standing.date(), standing.postponed(), standing.moves()));
    }

    ActivityFacts waiting(ActivityFacts before) {
        return waiting == null
                ? before.answered()
                : before.answerRequested(waiting.whom(), waiting.since());
    }

    /** The record with what stands with it, or alone. */
    public static ActivityEvent of(ActivityEvent right, @Nullable PutRight stands) {
        return switch (right) {
            case ActivityDateAgreed now ->
                    new ActivityDateAgreed(
                            now.activityId(),
                            now.date(),
                            now.time(),
                            now.place(),
                            now.withheld(),
                            stands);
            case ActivityPostponed now ->
                    new ActivityPostponed(
                            now.activityId(),
                            now.from(),
                            now.date(),
                            now.time(),
                            now.place(),
                            now.reason(),
                            now.withheld(),
                            stands,
                            now.nowhere(),
                            now.reasonKk());
            case SendingEvent now -> now.standing(stands);
            default -> right;
        };
    }
}
