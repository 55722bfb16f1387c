package kz.moldir.plan.publishing;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import kz.moldir.council.state.Waiting;
import kz.moldir.plan.events.ActivityEvent.RecordCorrected;
import kz.moldir.plan.events.Correction;
import org.jspecify.annotations.Nullable;

/**
 * Wire form: a record was wrong; what is right follows as an event of its own.
 *
 * @param concealed true where the words of before must not be public any more; absent otherwise
 * @param untold what was wrong, of a concealed record that is not told now: it may have been told
 *     before, and what is right is told later, but for what stays as it was; absent otherwise
 * @param standing absent where the day that stands is not announced
 */
public record RecordCorrectedV1(
        String activityId,
        Correction.Kind kind,
        String recordId,
        @Nullable LocalDate day,
        List<Correction.Field> fields,
        boolean replaced,
        String reason,
        Correction.@Nullable Standing standing,
        @Nullable Waiting waiting,
        @Nullable Boolean concealed,
        @Nullable List<Correction.Field> untold) {

    /** Stands where the contract needs words and the council tells none. */
    private static final String NOT_TOLD = "—";

    /** Nobody conceals those, and a day may still be secret. */
    private static final Pattern DAY_OR_HOUR =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}|\\d{2}:\\d{2}(:\\d{2})?");

    private static final Set<String> INTERNAL = Set.of("about", "letter");

    static RecordCorrectedV1 of(RecordCorrected event) {
        Correction now = event.correction();
        boolean secret = now.withheld() != null;
        return new RecordCorrectedV1(
                event.activityId(),
                now.kind(),
                now.id(),
                now.day(),
                secret ? List.of() : told(now),
                now.replaced(),
                secret || ofAPlan(now) ? NOT_TOLD : now.reason(),
                secret ? untold(now.standing()) : now.standing(),
                now.told(),
                now.concealed(),
                secret && now.concealed() != null ? wrong(now) : null);
    }

    /** Why the decision on the next plan is put right is told nowhere else either. */
    private static boolean ofAPlan(Correction now) {
        return now.kind() == Correction.Kind.CARRYING_OVER && now.replaced();
    }

    /** That the plan's own term stands is told, and nothing that was said. */
    private static Correction.@Nullable Standing untold(Correction.Standing standing) {
        return standing.date() == null ? standing.dayOnly() : null;
    }

    private static List<Correction.Field> wrong(Correction now) {
        return told(now).stream()
                .filter(
                        field ->
                                field.wrong() != null
                                        && !DAY_OR_HOUR.matcher(field.wrong()).matches())
                .map(field -> field.wrong().equals(field.right()) ? field : withoutRight(field))
                .toList();
    }

    private static Correction.Field withoutRight(Correction.Field field) {
        return new Correction.Field(field.field(), field.wrong(), null);
    }

    private static List<Correction.Field> told(Correction now) {
        return now.fields().stream()
                .filter(field -> !INTERNAL.contains(field.field()))
                .filter(
                        field ->
                                now.kind() != Correction.Kind.ANSWER
                                        || !field.field().equals("summary"))
                .toList();
    }
}
