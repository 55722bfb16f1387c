package kz.moldir.notification.listening;

import java.time.LocalDate;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.Timeframe;
import org.jspecify.annotations.Nullable;

/** What notification-service reads of a planned activity. */
record ActivityPlannedV1(
        String activityId,
        int number,
        LocalizedText title,
        Timeframe timeframe,
        LocalDate approvedOn,
        @Nullable Boolean outside) {}
