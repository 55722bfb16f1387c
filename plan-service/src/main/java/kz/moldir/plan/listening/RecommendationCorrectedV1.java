package kz.moldir.plan.listening;

import java.time.LocalDate;
import kz.moldir.council.LocalizedText;
import kz.moldir.plan.read.recommendations.FollowedRecommendation;
import org.jspecify.annotations.Nullable;

/** What plan-service reads of a recommendation that was put right, or is asked again. */
record RecommendationCorrectedV1(
        String agency,
        String text,
        LocalDate on,
        @Nullable LocalDate until,
        @Nullable String textKk,
        @Nullable LocalizedText agencyName) {

    FollowedRecommendation of(FollowedRecommendation before) {
        return before.corrected(agency, text, on, until).inAllLanguages(textKk, agencyName);
    }
}
