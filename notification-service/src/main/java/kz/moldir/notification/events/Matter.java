package kz.moldir.notification.events;

import java.time.LocalDate;
import kz.moldir.council.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is reminded of: an activity of the plan, one visit of a monitoring team, or the
 * minutes of one day on which the activity took place.
 *
 * @param activityId the activity, also where the matter is one of its visits
 * @param visitId the visit, or null where the matter is no visit
 * @param number of the activity's row in the plan, or beside it
 * @param title of the activity, in the languages there are
 * @param object what the visit is to, or null when the title says it
 * @param outside true where it is no row of the plan, null where it is one or nothing is known
 * @param held the day whose minutes are to be written, or null where the matter is no minutes
 */
public record Matter(
        String activityId,
        @Nullable String visitId,
        int number,
        LocalizedText title,
        @Nullable String object,
        @Nullable Boolean outside,
        @Nullable LocalDate held) {

    /** Of which nothing is said but that it has a number. */
    public Matter(
            String activityId,
            @Nullable String visitId,
            int number,
            LocalizedText title,
            @Nullable String object) {
        this(activityId, visitId, number, title, object, null, null);
    }

    /** An activity of the plan. */
    public static Matter activity(String activityId, int number, LocalizedText title) {
        return new Matter(activityId, null, number, title, null);
    }

    /** The same where it stands beside the plan. */
    public Matter outside(@Nullable Boolean stands) {
        return new Matter(
                activityId,
                visitId,
                number,
                title,
                object,
                Boolean.TRUE.equals(stands) ? true : null,
                held);
    }

    /** The minutes of the activity on that day. */
    public Matter minutesOf(LocalDate day) {
        return new Matter(activityId, null, number, title, null, outside, day);
    }
}
