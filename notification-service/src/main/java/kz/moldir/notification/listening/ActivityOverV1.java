package kz.moldir.notification.listening;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What notification-service reads of an activity that was closed, cancelled or carried over.
 *
 * @param from of what was carried over, the first day on which the next plan has it unless it took
 *     place before; null of all else, and in events of before
 */
record ActivityOverV1(String activityId, @Nullable LocalDate from) {}
