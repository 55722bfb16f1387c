package kz.moldir.notification.listening;

import java.time.LocalDate;
import kz.moldir.council.LocalizedText;
import org.jspecify.annotations.Nullable;

/** What notification-service reads of a visit that is meant for a day. */
record VisitScheduledV1(
        String visitId,
        String activityId,
        LocalDate date,
        @Nullable String object,
        boolean toBeConfirmed,
        boolean byHand,
        LocalizedText title,
        int number,
        @Nullable Boolean outside) {

    /** Whether it has reminders of its own: those of the plan's own day are the activity's. */
    boolean reminded() {
        return byHand && !toBeConfirmed;
    }
}
