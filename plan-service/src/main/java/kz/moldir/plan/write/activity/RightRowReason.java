package kz.moldir.plan.write.activity;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import kz.moldir.kit.command.Refused;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.ActivityEvent.ActivityCancelled;
import kz.moldir.plan.events.ActivityEvent.RecordCorrected;
import kz.moldir.plan.events.Correction;
import kz.moldir.plan.events.ReplanningEvent.ActivityAmended;
import kz.moldir.plan.events.ReplanningEvent.ActivityTakenOut;
import kz.moldir.plan.write.activity.ActivityCommand.Correct;
import org.jspecify.annotations.Nullable;

/**
 * Puts right why an amendment changed the row: the amendment stays, and so do its day and version,
 * which is the id of the record.
 */
final class RightRowReason {

    private static final String FIELD = "rowReason";

    private RightRowReason() {}

    static List<ActivityEvent> of(ActivityState state, Correct asked) {
        String wrong =
                said(state, asked.id())
                        .orElseThrow(() -> new Refused(ActivityRefusal.nothingToCorrect()));
        String right = asked.right() == null ? null : asked.right().reason();
        if (wrong.equals(right)) {
            throw new Refused(ActivityRefusal.sameAgain());
        }
        return List.of(
                new RecordCorrected(
                        asked.activityId(),
                        new Correction(
                                Correction.Kind.ROW_REASON,
                                asked.id(),
                                null,
                                List.of(new Correction.Field(FIELD, wrong, right)),
                                false,
                                asked.reason(),
                                StandingDay.of(state).dayOnly(),
                                state.waiting(),
                                state.dayOnly(),
                                state.waitingWithheld(),
                                state.toldInstead(),
                                asked.conceal() ? Boolean.TRUE : null)));
    }

    /** That the row is out, with why as it is right by now. */
    static ActivityTakenOut of(ActivityState state, ActivityTakenOut out) {
        return new ActivityTakenOut(
                out.activityId(),
                out.version(),
                out.on(),
                out.reason(),
                out.decision(),
                out.withheld(),
                said(state, String.valueOf(out.version())).orElse(null));
    }

    private static Optional<String> said(ActivityState state, String version) {
        return state.records().stream()
                .flatMap(record -> said(record, version).stream())
                .reduce((before, after) -> after)
                .filter(said -> !said.isEmpty());
    }

    /** What a record says of the reason in a version; empty where it says that there is none. */
    private static Optional<String> said(ActivityEvent record, String version) {
        return switch (record) {
            case ActivityTakenOut now -> in(version, now.version(), now.rowReason());
            case ActivityAmended now -> in(version, now.version(), now.rowReason());
            case ActivityCancelled now -> in(version, now.version(), now.rowReason());
            case RecordCorrected now
                    when now.correction().kind() == Correction.Kind.ROW_REASON
                            && now.correction().id().equals(version) ->
                    Stream.of(now.correction())
                            .flatMap(correction -> correction.fields().stream())
                            .map(field -> Objects.requireNonNullElse(field.right(), ""))
                            .findFirst();
            default -> Optional.empty();
        };
    }

    private static Optional<String> in(
            String version, @Nullable Integer made, @Nullable String reason) {
        return made != null && made > 0 && version.equals(made.toString())
                ? Optional.ofNullable(reason)
                : Optional.empty();
    }
}
