package kz.moldir.plan.document;

import java.util.List;
import kz.moldir.council.ActivityKind;
import kz.moldir.council.External;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.Organiser;
import kz.moldir.council.Responsible;
import kz.moldir.council.Subject;
import kz.moldir.council.Timeframe;
import kz.moldir.plan.document.given.Earlier;
import kz.moldir.plan.document.given.Telling;
import kz.moldir.plan.document.remark.Warning;
import org.jspecify.annotations.Nullable;

/**
 * One numbered row of a plan, as written and as understood.
 *
 * @param id of the activity, where the file names it: one that was made by an export does
 * @param kinds at least one
 * @param note what stands behind the date in its cell and in further columns
 * @param noteKk the same in Kazakh, where a column says it
 * @param disclosure what may be told of it before it is held, where a column says so
 * @param continues the row of an earlier plan, where a column says so
 * @param source the lines of the file that the row was read from
 */
public record PlannedRow(
        @Nullable String id,
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
        @Nullable Telling disclosure,
        @Nullable Earlier continues,
        List<Warning> warnings,
        String source) {

    /** The same row with other kinds. */
    public PlannedRow ofKinds(List<ActivityKind> others) {
        return with(title, others, subjects, organiser, external);
    }

    /** The same row under another title. */
    public PlannedRow titled(LocalizedText other) {
        return with(other, kinds, subjects, organiser, external);
    }

    /** The same row about other subjects, of another organiser. */
    public PlannedRow about(List<Subject> others, Organiser host) {
        return with(title, kinds, others, host, external);
    }

    /** The same row that invites others from outside. */
    public PlannedRow inviting(List<External> others) {
        return with(title, kinds, subjects, organiser, others);
    }

    /** The same words, understood otherwise. */
    public PlannedRow understood(Timeframe when, Responsible who) {
        return with(title, kinds, when, who, subjects, organiser, external);
    }

    /** The same row in other words; how its cells were understood stands in these. */
    public PlannedRow saying(
            LocalizedText other,
            Timeframe when,
            Responsible who,
            @Nullable String noted,
            @Nullable String notedKk) {
        return new PlannedRow(
                id,
                number,
                other,
                kinds,
                when,
                who,
                subjects,
                organiser,
                external,
                noted,
                notedKk,
                disclosure,
                continues,
                warnings,
                source);
    }

    /** The same row, of which nothing is said of an earlier plan. */
    public PlannedRow alone() {
        return new PlannedRow(
                id,
                number,
                title,
                kinds,
                timeframe,
                responsible,
                subjects,
                organiser,
                external,
                note,
                noteKk,
                disclosure,
                null,
                warnings,
                source);
    }

    private PlannedRow with(
            LocalizedText title,
            List<ActivityKind> kinds,
            List<Subject> subjects,
            Organiser organiser,
            List<External> external) {
        return with(title, kinds, timeframe, responsible, subjects, organiser, external);
    }

    private PlannedRow with(
            LocalizedText title,
            List<ActivityKind> kinds,
            Timeframe timeframe,
            Responsible responsible,
            List<Subject> subjects,
            Organiser organiser,
            List<External> external) {
        return new PlannedRow(
                id,
                number,
                title,
                kinds,
                timeframe,
                responsible,
                subjects,
                organiser,
                external,
                note,
                noteKk,
                disclosure,
                continues,
                warnings,
                source);
    }
}
