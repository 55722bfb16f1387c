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
 */
public record Unanswered(
        String id,
        String activityId,
        int number,
        LocalizedText title,
        boolean outside,
        LocalizedText agency,
        LocalizedText text,
        LocalDate on,
        LocalDate until,
        boolean overdue) {

    static Unanswered of(
            FollowedRecommendation asked, @Nullable PlannedActivity activity, LocalDate today) {
        LocalDate until = Objects.requireNonNull(asked.awaited());
        return new Unanswered(
                asked.id(),
                asked.activityId(),
                activity == null ? asked.number() : activity.number(),
                activity == null ? asked.title() : activity.title(),
                activity != null && activity.outside() != null,
                asked.addressee(),
                asked.words(),
                asked.on(),
                until,
                until.isBefore(today));
    }
}
