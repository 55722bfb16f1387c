package kz.moldir.notification.events;

import kz.moldir.council.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is reminded of: an activity of the plan, or one visit of a monitoring team.
 *
 * @param activityId the activity, also where the matter is one of its visits
 * @param visitId the visit, or null where the matter is the activity itself
 * @param number of the activity's row in the plan
 * @param title of the activity, in the languages there are
 * @param object what the visit is to, or null when the title says it
 */
public record Matter(
        String activityId,
        @Nullable String visitId,
        int number,
        LocalizedText title,
        @Nullable String object) {

    /** An activity of the plan. */
    public static Matter activity(String activityId, int number, LocalizedText title) {
        return new Matter(activityId, null, number, title, null);
    }
}
