package kz.moldir.monitoring.write.recommendation;

import java.time.LocalDate;
import kz.moldir.monitoring.write.PlannedActivity;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What a recommendation can be asked. */
public sealed interface RecommendationCommand {

    /** The aggregate that decides. */
    static Class<?> handledBy() {
        return Recommendation.class;
    }

    /** Follows from now on what an activity asked of an agency. */
    record TakeUp(
            @TargetAggregateIdentifier String recommendationId,
            PlannedActivity activity,
            String agency,
            String text,
            LocalDate on,
            @Nullable LocalDate until)
            implements RecommendationCommand {}
}
