package kz.moldir.monitoring.publishing;

import java.time.LocalDate;
import kz.moldir.council.LocalizedText;
import kz.moldir.monitoring.events.RecommendationEvent.RecommendationCorrected;
import org.jspecify.annotations.Nullable;

/** Wire form: what an agency is asked for was put right, or is asked again. */
public record RecommendationCorrectedV1(
        String recommendationId,
        String agency,
        String text,
        LocalDate on,
        @Nullable LocalDate until,
        @Nullable String textKk,
        @Nullable LocalizedText agencyName) {

    static RecommendationCorrectedV1 of(RecommendationCorrected event) {
        return new RecommendationCorrectedV1(
                event.recommendationId(),
                event.agency(),
                event.text(),
                event.on(),
                event.until(),
                event.textKk(),
                event.agencyName());
    }
}
