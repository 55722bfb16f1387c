package kz.moldir.plan.publishing;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import kz.moldir.plan.events.ActivityEvent.DisclosureChanged;
import kz.moldir.plan.events.ActivityEvent.Occurrence;
import kz.moldir.plan.events.Correction;
import kz.moldir.plan.events.Disclosure;
import org.jspecify.annotations.Nullable;

/**
 * Wire form: what is told of an activity before it is held.
 *
 * @param standing the day that stands, absent where it is not told: readers hide what they know
 * @param occurrences what is told now of those of which only the day was told, or absent
 */
public record ActivityDisclosureChangedV1(
        String activityId,
        Disclosure disclosure,
        Correction.@Nullable Standing standing,
        @Nullable LocalTime time,
        @Nullable String place,
        @Nullable List<OccurrenceV1> occurrences) {

    /** One of which only the day was told when it was recorded. */
    public record OccurrenceV1(
            String occurrenceId,
            LocalDate date,
            @Nullable LocalTime time,
            @Nullable String place,
            @Nullable String format,
            @Nullable String object,
            @Nullable String summary,
            @Nullable String visitId,
            @Nullable String summaryKk) {

        static OccurrenceV1 of(Occurrence once) {
            return new OccurrenceV1(
                    once.id(),
                    once.date(),
                    once.time(),
                    once.place(),
                    once.format(),
                    once.object(),
                    once.summary(),
                    once.visitId(),
                    once.summaryKk());
        }
    }

    static ActivityDisclosureChangedV1 of(DisclosureChanged event) {
        return new ActivityDisclosureChangedV1(
                event.activityId(),
                event.disclosure(),
                event.standing(),
                event.time(),
                event.place(),
                event.told() == null ? null : event.told().stream().map(OccurrenceV1::of).toList());
    }
}
