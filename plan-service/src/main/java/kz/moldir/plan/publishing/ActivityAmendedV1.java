package kz.moldir.plan.publishing;

import java.time.LocalDate;
import java.util.List;
import kz.moldir.council.ActivityKind;
import kz.moldir.council.External;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.Organiser;
import kz.moldir.council.Responsible;
import kz.moldir.council.Subject;
import kz.moldir.council.Timeframe;
import kz.moldir.plan.events.Correction.Standing;
import kz.moldir.plan.events.ReplanningEvent.ActivityAmended;
import kz.moldir.plan.events.Row;
import org.jspecify.annotations.Nullable;

/**
 * Wire form: an amendment changed what the row promises; all of the row as it is now.
 *
 * @param noteKk the note in Kazakh where it is written in another language
 * @param moved true in older events only, where the later term followed as a move
 * @param told true where nothing changed, and what was not told of work beside the plan is told
 * @param reason why the term is later, absent where it is no move or no day is told
 * @param standing the day that stands, absent in older events and where none is told
 * @param rowReason why this row was changed, besides why the plan was amended; absent where that
 *     was not said or is not told
 */
public record ActivityAmendedV1(
        String activityId,
        int version,
        LocalDate on,
        String decision,
        boolean moved,
        int number,
        LocalizedText title,
        List<ActivityKind> kinds,
        Timeframe timeframe,
        Responsible responsible,
        List<Subject> subjects,
        Organiser organiser,
        List<External> external,
        @Nullable String note,
        @Nullable String noteKk,
        @Nullable Boolean told,
        @Nullable String reason,
        @Nullable Standing standing,
        @Nullable String rowReason) {

    private static final String NOT_TOLD = "—";

    static ActivityAmendedV1 of(ActivityAmended event) {
        Row row = event.row();
        boolean told = event.withheld() == null;
        boolean reasons = event.withheldReasons() == null;
        return new ActivityAmendedV1(
                event.activityId(),
                event.version(),
                event.on(),
                told || !event.correction() ? event.decision() : NOT_TOLD,
                event.moved(),
                row.number(),
                row.title(),
                row.kinds(),
                row.timeframe(),
                row.responsible(),
                row.subjects(),
                row.organiser(),
                row.external(),
                row.note(),
                row.noteKk(),
                event.tells() ? true : null,
                reasons ? event.reason() : null,
                told ? event.standing() : null,
                reasons ? event.rowReason() : null);
    }
}
