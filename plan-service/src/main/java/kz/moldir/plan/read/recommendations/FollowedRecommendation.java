package kz.moldir.plan.read.recommendations;

import java.time.LocalDate;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.text.Written;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A recommendation to an agency, as monitoring-service follows it.
 *
 * @param id under which monitoring-service has its page
 * @param number of the activity that decided it, as the plan numbered it then
 * @param until the day until which an answer is asked for, or null
 * @param awaited the same day as long as there is no answer, by which it is found; else null
 * @param textKk the text in Kazakh; null where it is written in one language alone
 * @param agencyName what the roster called the agency; null of one that it did not have
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
        @Nullable LocalDate awaited,
        @Nullable String textKk,
        @Nullable LocalizedText agencyName) {

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
                id, activityId, number, title, agency, text, on, until, until, null, null);
    }

    /** The same with what else is known of its words and of whom it asks. */
    public FollowedRecommendation inAllLanguages(
            @Nullable String kazakh, @Nullable LocalizedText name) {
        return new FollowedRecommendation(
                id, activityId, number, title, agency, text, on, until, awaited, kazakh, name);
    }

    /** Its words, in the languages they are written in. */
    public LocalizedText words() {
        return Written.words(text, textKk);
    }

    /** Who is asked, in the languages that are known. */
    public LocalizedText addressee() {
        return agencyName == null ? Written.words(agency, null) : agencyName;
    }

    /** It was put right, or is asked again: as it stands it waits for an answer. */
    public FollowedRecommendation corrected(
            String whom, String words, LocalDate decided, @Nullable LocalDate term) {
        return issued(id, activityId, number, title, whom, words, decided, term);
    }

    /** No answer is waited for: it came, or somebody went and saw, or nobody is asked any more. */
    public FollowedRecommendation settled() {
        return new FollowedRecommendation(
                id, activityId, number, title, agency, text, on, until, null, textKk, agencyName);
    }
}
