package kz.moldir.monitoring.publishing;

import java.time.LocalDate;
import kz.moldir.council.LocalizedText;
import kz.moldir.monitoring.events.RecommendationEvent.RecommendationTakenUp;
import org.jspecify.annotations.Nullable;

/** Wire form: an agency is asked for something, and its answer is waited for. */
public record RecommendationIssuedV1(
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

    static RecommendationIssuedV1 of(RecommendationTakenUp event) {
        return new RecommendationIssuedV1(
                event.recommendationId(),
                event.activityId(),
                event.number(),
                event.title(),
                event.agency(),
                event.text(),
                event.on(),
                event.until(),
                event.textKk(),
                event.agencyName());
    }
}
