package kz.moldir.monitoring.events;

import java.time.LocalDate;
import kz.moldir.council.LocalizedText;
import org.jspecify.annotations.Nullable;

/** What happens to one recommendation to an agency. */
public sealed interface RecommendationEvent {

    /** The recommendation. */
    String recommendationId();

    /**
     * An activity decided to ask an agency for something, and its fate is followed from now on.
     *
     * @param number of the activity's row in the plan
     * @param title of the activity, as the plan has it
     * @param text in the council's words
     * @param until the day until which it is asked, or null
     * @param author who recorded the decision, who does not verify its fulfilment; null in what was
     *     taken up before this was carried along
     */
    record RecommendationTakenUp(
            String recommendationId,
            String activityId,
            int number,
            LocalizedText title,
            String agency,
            String text,
            LocalDate on,
            @Nullable LocalDate until,
            @Nullable String author)
            implements RecommendationEvent {}

    /** The agency answered. */
    record AgencyAnswered(String recommendationId, LocalDate on, String text)
            implements RecommendationEvent {}

    /** Somebody other than its author saw that what was asked is done. */
    record FulfilmentVerified(String recommendationId, LocalDate on, @Nullable String note)
            implements RecommendationEvent {}

    /** Somebody other than its author saw that what was asked is not done, or not wholly. */
    record FulfilmentRefused(String recommendationId, LocalDate on, String reason)
            implements RecommendationEvent {}

    /**
     * The council put right what it had decided, or asks again for what it had taken back.
     *
     * @param author who put it right, who does not verify its fulfilment either, or null
     */
    record RecommendationCorrected(
            String recommendationId,
            String agency,
            String text,
            LocalDate on,
            @Nullable LocalDate until,
            String reason,
            @Nullable String author)
            implements RecommendationEvent {}

    /** The council took back what it had decided; it is asked of nobody. */
    record RecommendationWithdrawn(String recommendationId, String reason)
            implements RecommendationEvent {}

    /**
     * The council put it right or took it back after an answer or a check, so it stays as it was.
     *
     * @param withdrawn whether it was taken back
     */
    record CorrectionNotFollowed(String recommendationId, boolean withdrawn, String reason)
            implements RecommendationEvent {}
}
