package kz.moldir.monitoring.publishing;

import java.time.LocalDate;
import java.util.Optional;
import kz.moldir.kit.publish.Publication;
import kz.moldir.monitoring.events.RecommendationEvent;
import kz.moldir.monitoring.events.RecommendationEvent.AgencyAnswered;
import kz.moldir.monitoring.events.RecommendationEvent.CorrectionNotFollowed;
import kz.moldir.monitoring.events.RecommendationEvent.FulfilmentRefused;
import kz.moldir.monitoring.events.RecommendationEvent.FulfilmentVerified;
import kz.moldir.monitoring.events.RecommendationEvent.RecommendationCorrected;
import kz.moldir.monitoring.events.RecommendationEvent.RecommendationTakenUp;
import kz.moldir.monitoring.events.RecommendationEvent.RecommendationWithdrawn;

/** What became of a recommendation, in the words of the contract: no answer's, no remark's. */
final class RecommendationPublications {

    private RecommendationPublications() {}

    static Optional<Publication> of(RecommendationEvent event) {
        return switch (event) {
            case RecommendationTakenUp now -> published("issued", RecommendationIssuedV1.of(now));
            case RecommendationCorrected now ->
                    published("corrected", RecommendationCorrectedV1.of(now));
            case RecommendationWithdrawn now ->
                    published("withdrawn", new RecommendationWithdrawnV1(now.recommendationId()));
            case AgencyAnswered now -> step("answered", now.recommendationId(), now.on());
            case FulfilmentVerified now -> step("verified", now.recommendationId(), now.on());
            case FulfilmentRefused now -> step("reopened", now.recommendationId(), now.on());
            case CorrectionNotFollowed now -> Optional.empty(); // It stays as it was.
        };
    }

    private static Optional<Publication> step(String what, String id, LocalDate on) {
        return published(what, new RecommendationStepV1(id, on));
    }

    private static Optional<Publication> published(String what, Object wire) {
        return Optional.of(new Publication("monitoring.recommendation-" + what + ".v1", wire));
    }
}
