package kz.moldir.plan.read.today;

import java.time.LocalDate;
import java.util.Objects;
import kz.moldir.council.LocalizedText;
import kz.moldir.plan.read.activities.PlannedActivity;
import kz.moldir.plan.read.recommendations.FollowedRecommendation;
import org.jspecify.annotations.Nullable;

/**
 * A recommendation that no agency has answered, whose term is over or soon will be.
 *
 * @param id under which monitoring-service has its page
 * @param number and title of the activity that decided it, as the plan in force has them
 * @param outside whether that is work outside the plan, which has numbers of its own
 * @param until the last day for an answer
 * @param overdue whether that day is over
 * @param addressee the agency in the languages in which it has a name
 * @param words the text in the languages in which it is written
 */
public record Unanswered(
        String id,
        String activityId,
        int number,
        LocalizedText title,
        boolean outside,
        String agency,
        String text,
        LocalDate on,
        LocalDate until,
        boolean overdue,
        LocalizedText addressee,
        LocalizedText words) {

    static Unanswered of(
            FollowedRecommendation asked, @Nullable PlannedActivity activity, LocalDate today) {
        LocalDate until = Objects.requireNonNull(asked.awaited());
        return new Unanswered(
                asked.id(),
                asked.activityId(),
                activity == null ? asked.number() : activity.number(),
                activity == null ? asked.title() : activity.title(),
                activity != null && activity.outside() != null,
                asked.agency(),
                asked.text(),
                asked.on(),
                until,
                until.isBefore(today),
                asked.addressee(),
                asked.words());
    }
}
