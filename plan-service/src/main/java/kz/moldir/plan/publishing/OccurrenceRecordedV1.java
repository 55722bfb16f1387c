package kz.moldir.plan.publishing;

import java.time.LocalDate;
import java.time.LocalTime;
import kz.moldir.plan.events.ActivityEvent.Occurrence;
import kz.moldir.plan.events.ActivityEvent.OccurrenceRecorded;
import org.jspecify.annotations.Nullable;

/**
 * Wire form: an activity happened once.
 *
 * @param minutesDue whether its minutes are still to be written; absent where none are expected
 * @param summaryKk the summary once more in Kazakh; absent where it was typed once
 */
public record OccurrenceRecordedV1(
        String activityId,
        String occurrenceId,
        LocalDate date,
        @Nullable LocalTime time,
        @Nullable String place,
        @Nullable String format,
        @Nullable String object,
        @Nullable String summary,
        @Nullable String visitId,
        @Nullable Boolean minutesDue,
        @Nullable String summaryKk) {

    static OccurrenceRecordedV1 of(OccurrenceRecorded event) {
        Occurrence occurrence = event.occurrence();
        if (event.withheld() != null) {
            return new OccurrenceRecordedV1(
                    event.activityId(),
                    occurrence.id(),
                    occurrence.date(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    occurrence.visitId(),
                    event.minutesDue(),
                    null);
        }
        return new OccurrenceRecordedV1(
                event.activityId(),
                occurrence.id(),
                occurrence.date(),
                occurrence.time(),
                occurrence.place(),
                occurrence.format(),
                occurrence.object(),
                occurrence.summary(),
                occurrence.visitId(),
                event.minutesDue(),
                occurrence.summaryKk());
    }
}
