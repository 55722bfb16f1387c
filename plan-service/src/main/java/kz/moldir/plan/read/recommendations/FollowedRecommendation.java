package kz.moldir.plan.read.recommendations;

import java.time.LocalDate;
import kz.moldir.council.LocalizedText;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A recommendation to an agency, as monitoring-service follows it.
 *
 * @param id under which monitoring-service has its page
 * @param number of the activity that decided it, as the plan numbered it then
 * @param until the day until which an answer is asked for, or null
 * @param awaited the same day as long as there is no answer, by which it is found; else null
 */
public record FollowedRecommendation(
        @BsonId String id,
        String activityId,
        int number,
        LocalizedText title,
        String agency,
        String text,
        LocalDate on,
        @Nullable LocalDate until,
        @Nullable LocalDate awaited) {

    /** An agency is asked from now on. */
    public static FollowedRecommendation issued(
            String id,
            String activityId,
            int number,
            LocalizedText title,
            String agency,
            String text,
            LocalDate on,
            @Nullable LocalDate until) {
        return new FollowedRecommendation(
                id, activityId, number, title, agency, text, on, until, until);
    }

    /** It was put right, or is asked again: as it stands it waits for an answer. */
    public FollowedRecommendation corrected(
            String whom, String words, LocalDate decided, @Nullable LocalDate term) {
        return issued(id, activityId, number, title, whom, words, decided, term);
    }

    /** No answer is waited for: it came, or somebody went and saw, or nobody is asked any more. */
    public FollowedRecommendation settled() {
        return new FollowedRecommendation(
                id, activityId, number, title, agency, text, on, until, null);
    }
}
