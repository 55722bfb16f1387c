package kz.moldir.notification.listening;

import java.time.LocalDate;

/** What notification-service reads of a move. */
record ActivityPostponedV1(String activityId, LocalDate date) {}
