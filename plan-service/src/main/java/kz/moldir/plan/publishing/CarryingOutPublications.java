package kz.moldir.plan.publishing;

import java.util.List;
import java.util.Optional;
import kz.moldir.kit.publish.Publication;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.CarryingOutEvent.DecisionCorrected;
import kz.moldir.plan.events.CarryingOutEvent.DecisionPublished;
import kz.moldir.plan.events.CarryingOutEvent.DecisionTaken;
import kz.moldir.plan.events.CarryingOutEvent.DecisionUnpublished;
import kz.moldir.plan.events.CarryingOutEvent.DocumentDescribed;
import kz.moldir.plan.events.CarryingOutEvent.DocumentPublished;
import kz.moldir.plan.events.CarryingOutEvent.EntryWithdrawn;
import kz.moldir.plan.events.CarryingOutEvent.MinutesWritten;
import kz.moldir.plan.events.Sittings;
import kz.moldir.plan.events.recorded.Decided;
import kz.moldir.plan.events.recorded.Recommendation;
import org.jspecify.annotations.Nullable;

/** What of the carrying out is told outside: documents, decisions, what agencies are asked for. */
final class CarryingOutPublications {

    private CarryingOutPublications() {}

    static Optional<Publication> of(ActivityEvent.CarryingOut event, String actor) {
        return switch (event) {
            case DocumentPublished now ->
                    Optional.of(
                            new Publication(
                                    "plan.document-published.v1", DocumentPublishedV1.of(now)));
            case DocumentDescribed now -> described(now);
            case EntryWithdrawn now -> withdrawn(now);
            case MinutesWritten now -> minutes("recorded", now.activityId(), now.occurrence());
            case DecisionTaken now ->
                    now.withheld() == null
                            ? recommended(now.activityId(), now.decided(), List.of(), actor)
                            : Optional.empty();
            case DecisionCorrected now -> corrected(now, actor);
            case DecisionPublished now ->
                    Optional.of(
                            new Publication(
                                    "plan.decision-published.v1", DecisionPublishedV1.of(now)));
            case DecisionUnpublished now ->
                    Optional.of(
                            new Publication(
                                    "plan.decision-unpublished.v1",
                                    new DecisionUnpublishedV1(
                                            now.activityId(), now.decisionId(), now.reason())));
            default -> Optional.empty(); // All else is the secretariat's own work.
        };
    }

    /** What everybody may have is told again, as it is right. */
    private static Optional<Publication> described(DocumentDescribed now) {
        return Optional.ofNullable(DocumentPublishedV1.of(now))
                .map(right -> new Publication("plan.document-published.v1", right));
    }

    private static Optional<Publication> withdrawn(EntryWithdrawn now) {
        return switch (now.entry()) {
            case DOCUMENT ->
                    Boolean.FALSE.equals(now.published())
                            ? Optional.empty()
                            : Optional.of(
                                    new Publication(
                                            "plan.document-withdrawn.v1",
                                            DocumentWithdrawnV1.of(now)));
            case DECISION ->
                    Boolean.TRUE.equals(now.published())
                            ? Optional.of(takenBack(now.activityId(), now.id(), now.reason()))
                            : Optional.empty();
            case MINUTES -> minutes("withdrawn", now.activityId(), now.id());
            case WORD, ANSWER, SESSION, MATERIALS, ATTENDANCE, SCHEDULE -> Optional.empty();
        };
    }

    /** Of one that is yet to be held nobody waits for minutes; its record says that they exist. */
    private static Optional<Publication> minutes(
            String what, String activityId, @Nullable String occurrence) {
        return occurrence == null || occurrence.equals(Sittings.COMING)
                ? Optional.empty()
                : Optional.of(
                        new Publication(
                                "plan.minutes-" + what + ".v1",
                                new MinutesV1(activityId, occurrence)));
    }

    /** Who was asked before is told what is right, or that nothing is asked any more. */
    private static Optional<Publication> corrected(DecisionCorrected now, String actor) {
        Recommendation recommendation = now.decided().recommendation();
        List<String> worded = now.wordedBy() == null ? List.of() : now.wordedBy();
        if (!now.toldOutside()) {
            return Optional.empty();
        }
        if (now.passedOn() == null) {
            return recommended(now.activityId(), now.decided(), worded, actor);
        }
        return Optional.of(
                recommendation == null
                        ? takenBack(now.activityId(), now.decided().id(), now.reason())
                        : new Publication(
                                "plan.recommendation-corrected.v1",
                                RecommendationCorrectedV1.of(now, recommendation, actor)));
    }

    private static Publication takenBack(String activityId, String id, String reason) {
        return new Publication(
                "plan.recommendation-withdrawn.v1",
                new RecommendationWithdrawnV1(activityId, id, reason));
    }

    /** Of a restricted activity nothing is passed on. */
    private static Optional<Publication> recommended(
            String activityId, Decided decided, List<String> worded, String actor) {
        Recommendation recommendation = decided.recommendation();
        return recommendation == null
                ? Optional.empty()
                : Optional.of(
                        new Publication(
                                "plan.recommendation-decided.v1",
                                RecommendationDecidedV1.of(
                                        activityId, decided, recommendation, worded, actor)));
    }
}
