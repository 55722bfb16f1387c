package kz.moldir.plan.write.activity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import kz.moldir.council.state.ActivityFacts;
import kz.moldir.kit.command.Refused;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.ActivityEvent.ActivityCancelled;
import kz.moldir.plan.events.ActivityEvent.ActivityClosed;
import kz.moldir.plan.events.ActivityEvent.RecordCorrected;
import kz.moldir.plan.events.Correction;
import kz.moldir.plan.write.activity.ActivityCommand.Close;
import kz.moldir.plan.write.activity.ActivityCommand.Correct;
import org.jspecify.annotations.Nullable;

/**
 * A row that was over when an amendment took it out, and is cancelled by that since what became of
 * it was taken back: where that was the mistake, it is closed again by a correction.
 */
final class ClosedAgain {

    private ClosedAgain() {}

    /** Whether it may be, once something took place: it was closed, and that was taken back. */
    static boolean possible(ActivityState state) {
        return state.log().reopened() != null && byTheAmendment(state) != null;
    }

    /** What is known of a row, which is not cancelled for who records again what took place. */
    static ActivityFacts known(ActivityState state) {
        return possible(state) ? state.known().withoutCancellation() : state.known();
    }

    /** Whether a correction says with what it was closed, and nothing that stands does. */
    static boolean meant(ActivityState state, Correct asked) {
        Right right = asked.right();
        return asked.kind() == Correction.Kind.CLOSING
                && right != null
                && right.result() != null
                && state.wrong(asked.kind(), asked.id()).isEmpty()
                && possible(state);
    }

    /** It was never cancelled then, and closed on the day on which it was closed before. */
    static List<ActivityEvent> of(ActivityState state, Correct asked) {
        Right right = asked.right();
        ActivityCancelled wrong = byTheAmendment(state);
        ActivityClosed before = state.log().reopened();
        if (right == null || right.result() == null || wrong == null || before == null) {
            throw new Refused(ActivityRefusal.nothingToCorrect());
        }
        Correct meant =
                new Correct(
                        asked.activityId(),
                        Correction.Kind.CANCELLATION,
                        "cancellation",
                        null,
                        "",
                        asked.reason(),
                        asked.today());
        RecordCorrected corrected =
                new RecordCorrected(
                        asked.activityId(),
                        CorrectionDecisions.correction(
                                state.never(wrong),
                                meant,
                                wrong,
                                CorrectedFields.of(wrong, null),
                                false));
        List<ActivityEvent> events = new ArrayList<>(List.of(corrected));
        events.addAll(
                ActivityDecisions.closed(
                        state.after(corrected),
                        new Close(
                                asked.activityId(),
                                right.result(),
                                RightRecords.kept(right.kazakh().result(), null),
                                day(state, before.on(), asked.today()),
                                Set.of())));
        return List.copyOf(events);
    }

    /** But not before the last of what stands by now took place. */
    private static LocalDate day(ActivityState state, LocalDate before, LocalDate today) {
        return state.known().occurrences().stream()
                .filter(happened -> happened.isAfter(before) && !happened.isAfter(today))
                .max(Comparator.naturalOrder())
                .orElse(before);
    }

    private static @Nullable ActivityCancelled byTheAmendment(ActivityState state) {
        return state.last(ActivityCancelled.class)
                .filter(cancelled -> cancelled.amendment() != null)
                .orElse(null);
    }
}
