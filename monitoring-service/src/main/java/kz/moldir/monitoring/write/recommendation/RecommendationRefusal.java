package kz.moldir.monitoring.write.recommendation;

import java.time.LocalDate;
import kz.moldir.kit.command.Refusal;

/** Why a recommendation does not do what it was asked. */
sealed interface RecommendationRefusal extends Refusal {

    /** Who wrote it does not say whether it was fulfilled. */
    @Code("recommendation-own")
    record OwnRecommendation() implements RecommendationRefusal {}

    /** Nor does whoever stands in for them, in their name. */
    @Code("recommendation-deputy-of-its-author")
    record DeputyOfItsAuthor() implements RecommendationRefusal {}

    /** A program sees nothing for anybody. */
    @Code("recommendation-program")
    record ByProgram() implements RecommendationRefusal {}

    /** Its fulfilment was verified before. */
    @Code("recommendation-already-fulfilled")
    record AlreadyFulfilled(LocalDate on) implements RecommendationRefusal {}

    /** The council took it back. */
    @Code("recommendation-withdrawn")
    record Withdrawn() implements RecommendationRefusal {}

    /** The day lies before the decision, or ahead. */
    @Code("recommendation-wrong-day")
    record WrongDay(LocalDate decided, LocalDate today) implements RecommendationRefusal {}
}
