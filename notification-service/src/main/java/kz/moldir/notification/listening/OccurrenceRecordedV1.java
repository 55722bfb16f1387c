package kz.moldir.notification.listening;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What notification-service reads of an activity that took place once.
 *
 * @param minutesDue whether its minutes are still to be written; absent where none are expected
 */
record OccurrenceRecordedV1(String occurrenceId, LocalDate date, @Nullable Boolean minutesDue) {}
