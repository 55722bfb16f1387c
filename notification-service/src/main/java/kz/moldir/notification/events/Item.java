package kz.moldir.notification.events;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a mail says of one matter.
 *
 * @param term as the plan words it
 * @param dueDay the day it reminds of
 * @param daysBefore the reminders it stands for, in the order in which they fell due
 * @param time agreed with the day, or null
 */
public record Item(
        String reminderId,
        Matter matter,
        String term,
        LocalDate dueDay,
        List<Integer> daysBefore,
        @Nullable LocalTime time,
        @Nullable String place) {

    /** Names these reminders of this matter for this day. */
    public String key() {
        return reminderId + "/" + dueDay + "/" + daysBefore;
    }
}
