package kz.moldir.monitoring.write.recommendation;

import kz.moldir.monitoring.events.RecommendationEvent;
import kz.moldir.monitoring.write.recommendation.RecommendationCommand.FollowCorrection;
import kz.moldir.monitoring.write.recommendation.RecommendationCommand.FollowWithdrawal;
import kz.moldir.monitoring.write.recommendation.RecommendationCommand.RecordAnswer;
import kz.moldir.monitoring.write.recommendation.RecommendationCommand.RefuseFulfilment;
import kz.moldir.monitoring.write.recommendation.RecommendationCommand.TakeUp;
import kz.moldir.monitoring.write.recommendation.RecommendationCommand.VerifyFulfilment;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;

/** One recommendation to an agency, from the decision to its verified fulfilment. */
@AggregateRoot(type = "recommendation")
final class Recommendation {

    @SuppressWarnings("UnusedVariable") // Axon reads it.
    @AggregateIdentifier
    private @Nullable String id;

    private RecommendationState state = RecommendationState.NONE;

    Recommendation() {}

    @CommandHandler
    Recommendation(TakeUp command) {
        decide(command);
    }

    @CommandHandler
    void handle(FollowCorrection command) {
        decide(command);
    }

    @CommandHandler
    void handle(FollowWithdrawal command) {
        decide(command);
    }

    @CommandHandler
    void handle(RecordAnswer command) {
        decide(command);
    }

    @CommandHandler
    void handle(VerifyFulfilment command) {
        decide(command);
    }

    @CommandHandler
    void handle(RefuseFulfilment command) {
        decide(command);
    }

    private void decide(RecommendationCommand command) {
        state.decide(command).forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(RecommendationEvent event) {
        id = event.recommendationId();
        state = state.after(event);
    }
}
