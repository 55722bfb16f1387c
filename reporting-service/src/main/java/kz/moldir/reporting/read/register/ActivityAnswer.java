package kz.moldir.reporting.read.register;

import java.time.LocalDate;
import java.util.List;
import kz.moldir.council.ActivityKind;
import kz.moldir.council.External;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.Organiser;
import kz.moldir.council.Responsible;
import kz.moldir.council.Subject;
import kz.moldir.council.Timeframe;
import kz.moldir.reporting.read.activity.Occurrence;
import kz.moldir.reporting.read.activity.Promise;
import kz.moldir.reporting.read.activity.Publication;
import kz.moldir.reporting.read.activity.TakenOut;
import kz.moldir.reporting.read.rows.Row;
import org.jspecify.annotations.Nullable;

/**
 * An activity in lists: the fields of plan-service's list, and what became of it.
 *
 * @param noteKk the note in Kazakh where it is written in another language
 * @param state a state's code
 * @param date the last agreed or moved day, absent while the plan's own term stands
 * @param due the day on which it is due, absent for permanent work and where no day is known
 * @param promised the term before an amendment of the plan made it later, absent while none did
 * @param result with which the row was closed
 * @param resultKk the same once more in Kazakh, absent where it was written once
 * @param next the row of a later plan that goes on with it, absent while none does
 * @param takenOut that an amendment took the row out of the plan, absent while none did
 * @param notDone true where its term had passed without a record when that plan took it over
 */
public record ActivityAnswer(
        String id,
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
        String state,
        List<Occurrence> occurrences,
        @Nullable LocalDate date,
        @Nullable LocalDate due,
        List<Publication> publications,
        @Nullable String result,
        @Nullable String resultKk,
        @Nullable Timeframe promised,
        Row.@Nullable Next next,
        @Nullable Boolean notDone,
        @Nullable TakenOut takenOut) {

    /** The answer for a row. */
    public static ActivityAnswer of(Row row) {
        Promise promise = row.promise();
        return new ActivityAnswer(
                row.id(),
                promise.number(),
                promise.title(),
                promise.kinds(),
                promise.timeframe(),
                promise.responsible(),
                promise.subjects(),
                promise.organiser(),
                promise.external(),
                promise.note(),
                promise.noteKk(),
                row.code(),
                row.outcome().occurrences(),
                row.facts().agreedDay(),
                row.due(),
                row.outcome().publications(),
                row.outcome().result(),
                row.outcome().resultKk(),
                row.facts().original(),
                row.next(),
                row.notDone() ? true : null,
                row.takenOut());
    }
}
