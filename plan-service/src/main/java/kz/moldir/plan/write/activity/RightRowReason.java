package kz.moldir.plan.write.activity;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kz.moldir.kit.command.Refused;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.ActivityEvent.ActivityCancelled;
import kz.moldir.plan.events.ActivityEvent.ActivityPlanned;
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
        List<Said> said = said(state, asked.id());
        if (said.isEmpty()) {
            throw new Refused(ActivityRefusal.nothingToCorrect());
        }
        Said now = said.getLast();
        String right = asked.right() == null ? "" : words(asked.right().reason());
        if (!asked.conceal() && lines(now.words()).equals(lines(right))) {
            throw new Refused(ActivityRefusal.sameAgain());
        }
        List<String> wrong = asked.conceal() ? leadingToOthers(said) : List.of(now.words());
        return List.of(
                new RecordCorrected(
                        asked.activityId(),
                        new Correction(
                                Correction.Kind.ROW_REASON,
                                asked.id(),
                                null,
                                wrong.stream().map(words -> field(words, right)).toList(),
                                false,
                                asked.reason(),
                                StandingDay.of(state).dayOnly(),
                                state.waiting(),
                                state.dayOnly() != null ? Boolean.TRUE : now.withheld(),
                                state.waitingWithheld(),
                                state.toldInstead(),
                                asked.conceal() ? Boolean.TRUE : null)));
    }

    /** That the row is out, with why as it is right by now, which is not told where that is not. */
    static ActivityTakenOut of(ActivityState state, ActivityTakenOut out) {
        List<Said> said = said(state, String.valueOf(out.version()));
        Said now = said.isEmpty() ? new Said("", out.withheld()) : said.getLast();
        return new ActivityTakenOut(
                out.activityId(),
                out.version(),
                out.on(),
                out.reason(),
                out.decision(),
                (out.withheld() == null && now.withheld() == null) ? null : Boolean.TRUE,
                now.words().isEmpty() ? null : now.words());
    }

    /**
     * Words that nothing right followed, latest first: by those a reader finds the earlier ones,
     * but for those before a reason that was taken back, or before one that was not told.
     */
    private static List<String> leadingToOthers(List<Said> said) {
        List<String> last = new ArrayList<>();
        for (int place = said.size() - 1; place >= 0; place--) {
            String words = said.get(place).words();
            boolean followed =
                    place + 1 < said.size() && follows(said.get(place), said.get(place + 1));
            if (!words.isEmpty() && !followed && !last.contains(words)) {
                last.add(words);
            }
        }
        return last;
    }

    /** Whether a reader finds one by the next; what was never told needs not be found. */
    private static boolean follows(Said one, Said next) {
        return !next.words().isEmpty() && (next.withheld() == null || one.withheld() != null);
    }

    private static Correction.Field field(String wrong, String right) {
        return new Correction.Field(
                FIELD, wrong.isEmpty() ? null : wrong, right.isEmpty() ? null : right);
    }

    /** All that was said of the reason in a version, in its order. */
    private static List<Said> said(ActivityState state, String version) {
        return state.records().stream().flatMap(record -> said(record, version).stream()).toList();
    }

    /**
     * What a record says of the reason in a version.
     *
     * @param words empty where the reason was taken back
     * @param withheld true where they are not told outside
     */
    private record Said(String words, @Nullable Boolean withheld) {}

    private static Optional<Said> said(ActivityEvent record, String version) {
        return switch (record) {
            case ActivityPlanned now ->
                    in(version, now.version(), now.rowReason(), now.withheldReason());
            case ActivityTakenOut now ->
                    in(version, now.version(), now.rowReason(), now.withheld());
            case ActivityAmended now ->
                    in(version, now.version(), now.rowReason(), now.withheldReasons());
            case ActivityCancelled now ->
                    in(version, now.version(), now.rowReason(), now.withheld());
            case RecordCorrected now
                    when now.correction().kind() == Correction.Kind.ROW_REASON
                            && now.correction().id().equals(version) ->
                    now.correction().fields().stream()
                            .findFirst()
                            .map(
                                    field ->
                                            new Said(
                                                    words(field.right()),
                                                    now.correction().withheld()));
            default -> Optional.empty();
        };
    }

    private static Optional<Said> in(
            String version,
            @Nullable Integer made,
            @Nullable String reason,
            @Nullable Boolean withheld) {
        return made != null && made > 0 && reason != null && version.equals(made.toString())
                ? Optional.of(new Said(reason, withheld))
                : Optional.empty();
    }

    private static String words(@Nullable String said) {
        return Objects.requireNonNullElse(said, "");
    }

    /** A browser ends lines in its own way. */
    private static String lines(String words) {
        return words.strip().replace("\r\n", "\n");
    }
}
