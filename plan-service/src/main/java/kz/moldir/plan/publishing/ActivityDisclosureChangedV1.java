package kz.moldir.plan.publishing;

import java.time.LocalTime;
import kz.moldir.plan.events.ActivityEvent.DisclosureChanged;
import kz.moldir.plan.events.Correction;
import kz.moldir.plan.events.Disclosure;
import org.jspecify.annotations.Nullable;

/**
 * Wire form: what is told of an activity before it is held.
 *
 * @param standing the day that stands, absent where it is not told: readers hide what they know
 */
public record ActivityDisclosureChangedV1(
        String activityId,
        Disclosure disclosure,
        Correction.@Nullable Standing standing,
        @Nullable LocalTime time,
        @Nullable String place) {

    static ActivityDisclosureChangedV1 of(DisclosureChanged event) {
        return new ActivityDisclosureChangedV1(
                event.activityId(),
                event.disclosure(),
                event.standing(),
                event.time(),
                event.place());
    }
}
