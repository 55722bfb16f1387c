package kz.moldir.plan.publishing;

import java.time.LocalDate;
import kz.moldir.plan.events.Carrying.Decided;
import kz.moldir.plan.events.Carrying.Recommendation;
import org.jspecify.annotations.Nullable;

/**
 * Wire form: an activity decided to ask an agency for something.
 *
 * @param decidedBy the account that recorded it, which does not verify its fulfilment
 */
public record RecommendationDecidedV1(
        String activityId,
        String recommendationId,
        String agency,
        String text,
        LocalDate on,
        @Nullable LocalDate until,
        String decidedBy) {

    static RecommendationDecidedV1 of(
            String activityId, Decided decided, Recommendation recommendation, String actor) {
        return new RecommendationDecidedV1(
                activityId,
                decided.id(),
                recommendation.agency(),
                decided.text(),
                decided.on(),
                recommendation.until(),
                actor);
    }
}
