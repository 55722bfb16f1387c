package kz.moldir.notification.listening;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** What notification-service reads of a move to a later day. */
record ActivityPostponedV1(
        String activityId,
        LocalDate date,
        @Nullable LocalTime time,
        @Nullable String place,
        @Nullable Boolean nowhere) {

    /** Whether where it takes place is as it was. */
    boolean placeStays() {
        return time == null && place == null && nowhere == null;
    }
}
