package kz.moldir.plan.publishing;

import java.util.Optional;
import kz.moldir.kit.publish.Publication;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.Carrying.Entry;
import kz.moldir.plan.events.Carrying.Recommendation;
import kz.moldir.plan.events.CarryingOutEvent.DecisionTaken;
import kz.moldir.plan.events.CarryingOutEvent.DocumentPublished;
import kz.moldir.plan.events.CarryingOutEvent.EntryWithdrawn;

/** What of the carrying out is told outside: which documents, and what agencies are asked for. */
final class CarryingOutPublications {

    private CarryingOutPublications() {}

    static Optional<Publication> of(ActivityEvent.CarryingOut event, String actor) {
        return switch (event) {
            case DocumentPublished now ->
                    Optional.of(
                            new Publication(
                                    "plan.document-published.v1", DocumentPublishedV1.of(now)));
            case EntryWithdrawn now ->
                    now.entry() != Entry.DOCUMENT || Boolean.FALSE.equals(now.published())
                            ? Optional.empty()
                            : Optional.of(
                                    new Publication(
                                            "plan.document-withdrawn.v1",
                                            DocumentWithdrawnV1.of(now)));
            case DecisionTaken now -> recommended(now, actor);
            default -> Optional.empty(); // All else is the secretariat's own work.
        };
    }

    /** Of a restricted activity nothing is passed on. */
    private static Optional<Publication> recommended(DecisionTaken now, String actor) {
        Recommendation recommendation = now.decided().recommendation();
        return recommendation == null || now.withheld() != null
                ? Optional.empty()
                : Optional.of(
                        new Publication(
                                "plan.recommendation-decided.v1",
                                RecommendationDecidedV1.of(
                                        now.activityId(), now.decided(), recommendation, actor)));
    }
}
