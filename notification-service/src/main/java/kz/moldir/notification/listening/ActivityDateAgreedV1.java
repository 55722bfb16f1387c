package kz.moldir.notification.listening;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** What notification-service reads of an agreed day. */
record ActivityDateAgreedV1(
        String activityId, LocalDate date, @Nullable LocalTime time, @Nullable String place) {}
