package kz.moldir.plan.publishing;

import java.time.LocalDate;
import java.util.List;
import kz.moldir.council.LocalizedText;
import kz.moldir.plan.events.CarryingOutEvent.DecisionCorrected;
import kz.moldir.plan.events.recorded.Decided;
import kz.moldir.plan.events.recorded.Recommendation;
import org.jspecify.annotations.Nullable;

/**
 * Wire form: what an agency was asked for was put down wrongly; this is right.
 *
 * @param correctedBy the account that put it right, which does not verify its fulfilment
 * @param authors the accounts that worded it before, which do not either; null where none is known
 * @param textKk the same in Kazakh; null where it is written in one language alone
 * @param agencyName what the roster called the agency; null of one that it did not have
 */
public record RecommendationCorrectedV1(
        String activityId,
        String recommendationId,
        String agency,
        String text,
        LocalDate on,
        @Nullable LocalDate until,
        String reason,
        String correctedBy,
        @Nullable List<String> authors,
        @Nullable String textKk,
        @Nullable LocalizedText agencyName) {

    static RecommendationCorrectedV1 of(
            DecisionCorrected event, Recommendation recommendation, String actor) {
        Decided decided = event.decided();
        return new RecommendationCorrectedV1(
                event.activityId(),
                decided.id(),
                recommendation.agency(),
                decided.text(),
                decided.on(),
                recommendation.until(),
                event.reason(),
                actor,
                event.wordedBy(),
                decided.textKk(),
                recommendation.name());
    }
}
