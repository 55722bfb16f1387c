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
import kz.moldir.plan.events.ActivityEvent.ActivityAmended;
import kz.moldir.plan.events.Row;
import org.jspecify.annotations.Nullable;

/**
 * Wire form: an amendment changed what the row promises; all of the row as it is now.
 *
 * @param moved whether the later term follows as a move, so that the first one stays comparable
 * @param told true where nothing changed, and what was not told of work beside the plan is told
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
        @Nullable Boolean told) {

    private static final String NOT_TOLD = "—";

    static ActivityAmendedV1 of(ActivityAmended event) {
        Row row = event.row();
        return new ActivityAmendedV1(
                event.activityId(),
                event.version(),
                event.on(),
                event.withheld() == null ? event.decision() : NOT_TOLD,
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
                event.tells() ? true : null);
    }
}
