package kz.moldir.plan.publishing;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import kz.moldir.council.LocalizedText;
import kz.moldir.plan.events.recorded.Decided;
import kz.moldir.plan.events.recorded.Recommendation;
import org.jspecify.annotations.Nullable;

/**
 * Wire form: an activity decided to ask an agency for something.
 *
 * @param decidedBy the account that recorded it, or let it out; it does not verify its fulfilment
 * @param authors all who do not: whoever worded it before, and that account
 * @param textKk the same in Kazakh; null where it is written in one language alone
 * @param agencyName what the roster called the agency; null of one that it did not have
 */
public record RecommendationDecidedV1(
        String activityId,
        String recommendationId,
        String agency,
        String text,
        LocalDate on,
        @Nullable LocalDate until,
        String decidedBy,
        List<String> authors,
        @Nullable String textKk,
        @Nullable LocalizedText agencyName) {

    static RecommendationDecidedV1 of(
            String activityId,
            Decided decided,
            Recommendation recommendation,
            List<String> worded,
            String actor) {
        return new RecommendationDecidedV1(
                activityId,
                decided.id(),
                recommendation.agency(),
                decided.text(),
                decided.on(),
                recommendation.until(),
                actor,
                Stream.concat(worded.stream(), Stream.of(actor)).distinct().toList(),
                decided.textKk(),
                recommendation.name());
    }
}
