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
     */
    record RecommendationTakenUp(
            String recommendationId,
            String activityId,
            int number,
            LocalizedText title,
            String agency,
            String text,
            LocalDate on,
            @Nullable LocalDate until)
            implements RecommendationEvent {}
}
