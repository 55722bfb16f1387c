package kz.moldir.monitoring.write.recommendation;

import java.time.LocalDate;
import java.util.List;
import kz.moldir.kit.command.Refusal;

/** Why a recommendation does not do what it was asked. */
sealed interface RecommendationRefusal extends Refusal {

    /** Who wrote it does not say whether it was fulfilled. */
    record OwnRecommendation() implements RecommendationRefusal {
        @Override
        public String code() {
            return "recommendation-own";
        }
    }

    /** Its fulfilment was verified before. */
    record AlreadyFulfilled(LocalDate on) implements RecommendationRefusal {
        @Override
        public String code() {
            return "recommendation-already-fulfilled";
        }

        @Override
        public List<Object> arguments() {
            return List.of(on);
        }
    }

    /** The day lies before the decision, or ahead. */
    record WrongDay(LocalDate decided, LocalDate today) implements RecommendationRefusal {
        @Override
        public String code() {
            return "recommendation-wrong-day";
        }

        @Override
        public List<Object> arguments() {
            return List.of(decided, today);
        }
    }
}
