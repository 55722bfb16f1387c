package kz.moldir.monitoring.write.recommendation;

import kz.moldir.monitoring.events.RecommendationEvent;
import kz.moldir.monitoring.events.RecommendationEvent.RecommendationTakenUp;
import kz.moldir.monitoring.write.recommendation.RecommendationCommand.TakeUp;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;

/** One recommendation to an agency. */
@AggregateRoot(type = "recommendation")
final class Recommendation {

    @SuppressWarnings("UnusedVariable") // Axon reads it.
    @AggregateIdentifier
    private @Nullable String id;

    Recommendation() {}

    @CommandHandler
    Recommendation(TakeUp command) {
        AggregateLifecycle.apply(
                new RecommendationTakenUp(
                        command.recommendationId(),
                        command.activity().id(),
                        command.activity().number(),
                        command.activity().title(),
                        command.agency(),
                        command.text(),
                        command.on(),
                        command.until()));
    }

    @EventSourcingHandler
    void on(RecommendationEvent event) {
        id = event.recommendationId();
    }
}
