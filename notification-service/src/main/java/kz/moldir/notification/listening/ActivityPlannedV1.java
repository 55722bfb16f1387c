package kz.moldir.notification.listening;

import java.time.LocalDate;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.Timeframe;
import kz.moldir.notification.events.Matter;
import org.jspecify.annotations.Nullable;

/** What notification-service reads of a planned activity. */
record ActivityPlannedV1(
        String activityId,
        int number,
        LocalizedText title,
        Timeframe timeframe,
        LocalDate approvedOn,
        @Nullable Boolean outside) {

    /** What its reminders are about. */
    Matter matter() {
        return Matter.activity(activityId, number, title).outside(outside);
    }
}
