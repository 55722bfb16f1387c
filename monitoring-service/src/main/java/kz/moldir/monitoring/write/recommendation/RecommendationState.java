package kz.moldir.monitoring.write.recommendation;

import java.time.LocalDate;
import java.util.List;
import kz.moldir.kit.command.Refused;
import kz.moldir.monitoring.events.RecommendationEvent;
import kz.moldir.monitoring.events.RecommendationEvent.AgencyAnswered;
import kz.moldir.monitoring.events.RecommendationEvent.FulfilmentRefused;
import kz.moldir.monitoring.events.RecommendationEvent.FulfilmentVerified;
import kz.moldir.monitoring.events.RecommendationEvent.RecommendationTakenUp;
import kz.moldir.monitoring.write.recommendation.RecommendationCommand.RecordAnswer;
import kz.moldir.monitoring.write.recommendation.RecommendationCommand.RefuseFulfilment;
import kz.moldir.monitoring.write.recommendation.RecommendationCommand.TakeUp;
import kz.moldir.monitoring.write.recommendation.RecommendationCommand.VerifyFulfilment;
import org.jspecify.annotations.Nullable;

/**
 * What a recommendation must know of itself to decide.
 *
 * @param author who does not verify it, or null where nobody is named
 * @param decided the day of the decision, before which nothing happens to it
 * @param fulfilled the day on which its fulfilment was seen, or null
 */
record RecommendationState(
        @Nullable String author, LocalDate decided, @Nullable LocalDate fulfilled) {

    /** Before it was taken up. */
    static final RecommendationState NONE = new RecommendationState(null, LocalDate.MIN, null);

    /** State in, events out; a refusal says why not. */
    List<RecommendationEvent> decide(RecommendationCommand command) {
        return switch (command) {
            case TakeUp asked -> takenUp(asked);
            case RecordAnswer asked -> {
                refuseFulfilled();
                refuseUnlessBetween(asked.on(), asked.today());
                yield List.of(
                        new AgencyAnswered(asked.recommendationId(), asked.on(), asked.text()));
            }
            case VerifyFulfilment asked -> {
                refuseAuthor(asked.by());
                refuseFulfilled();
                refuseUnlessBetween(asked.on(), asked.today());
                yield List.of(
                        new FulfilmentVerified(asked.recommendationId(), asked.on(), asked.note()));
            }
            case RefuseFulfilment asked -> {
                refuseAuthor(asked.by());
                refuseFulfilled();
                refuseUnlessBetween(asked.on(), asked.today());
                yield List.of(
                        new FulfilmentRefused(
                                asked.recommendationId(), asked.on(), asked.reason()));
            }
        };
    }

    private static List<RecommendationEvent> takenUp(TakeUp asked) {
        return List.of(
                new RecommendationTakenUp(
                        asked.recommendationId(),
                        asked.activity().id(),
                        asked.activity().number(),
                        asked.activity().title(),
                        asked.agency(),
                        asked.text(),
                        asked.on(),
                        asked.until(),
                        asked.author()));
    }

    private void refuseAuthor(String by) {
        if (by.equals(author)) {
            throw new Refused(new RecommendationRefusal.OwnRecommendation());
        }
    }

    private void refuseFulfilled() {
        if (fulfilled != null) {
            throw new Refused(new RecommendationRefusal.AlreadyFulfilled(fulfilled));
        }
    }

    private void refuseUnlessBetween(LocalDate on, LocalDate today) {
        if (on.isBefore(decided) || on.isAfter(today)) {
            throw new Refused(new RecommendationRefusal.WrongDay(decided, today));
        }
    }

    RecommendationState after(RecommendationEvent event) {
        return switch (event) {
            case RecommendationTakenUp now -> new RecommendationState(now.author(), now.on(), null);
            case AgencyAnswered now -> this;
            case FulfilmentVerified now -> new RecommendationState(author, decided, now.on());
            case FulfilmentRefused now -> this;
        };
    }
}
