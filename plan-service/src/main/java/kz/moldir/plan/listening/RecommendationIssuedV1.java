package kz.moldir.plan.listening;

import java.time.LocalDate;
import kz.moldir.council.LocalizedText;
import kz.moldir.plan.read.recommendations.FollowedRecommendation;
import org.jspecify.annotations.Nullable;

/** What plan-service reads of a recommendation that monitoring-service follows from now on. */
record RecommendationIssuedV1(
        String recommendationId,
        String activityId,
        int number,
        LocalizedText title,
        String agency,
        String text,
        LocalDate on,
        @Nullable LocalDate until,
        @Nullable String textKk,
        @Nullable LocalizedText agencyName) {

    FollowedRecommendation issued() {
        return FollowedRecommendation.issued(
                        recommendationId, activityId, number, title, agency, text, on, until)
                .inAllLanguages(textKk, agencyName);
    }
}
