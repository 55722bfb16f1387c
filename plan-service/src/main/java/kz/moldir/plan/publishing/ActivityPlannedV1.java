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
import kz.moldir.plan.events.ActivityEvent.ActivityPlanned;
import kz.moldir.plan.events.Disclosure;
import kz.moldir.plan.events.Row;
import org.jspecify.annotations.Nullable;

/**
 * Wire form: an approved plan promises this activity, or work beside it begins; what that is is not
 * told where it is marked.
 *
 * @param noteKk the note in Kazakh where it is written in another language
 * @param rowReason why the amendment added it, besides why the plan was amended; absent where that
 *     was not said or is not told
 */
public record ActivityPlannedV1(
        String activityId,
        String planId,
        int year,
        int half,
        LocalDate approvedOn,
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
        @Nullable Boolean outside,
        @Nullable Disclosure disclosure,
        @Nullable String rowReason) {

    static ActivityPlannedV1 of(ActivityPlanned event) {
        Row row = event.untold() ? Untold.of(event.row()) : event.row();
        return new ActivityPlannedV1(
                event.activityId(),
                event.planId(),
                event.year(),
                event.half(),
                event.approvedOn(),
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
                event.outside(),
                event.row().told() == Disclosure.OPEN ? null : event.row().told(),
                event.withheldReason() == null ? event.rowReason() : null);
    }
}
