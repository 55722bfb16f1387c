package kz.moldir.monitoring.read.recommendations;

import java.time.LocalDate;
import kz.moldir.council.LocalizedText;
import kz.moldir.monitoring.events.RecommendationEvent;
import kz.moldir.monitoring.events.RecommendationEvent.RecommendationTakenUp;
import kz.moldir.monitoring.read.CalledNow.Called;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A recommendation as it stands.
 *
 * @param key day and id, by which a list is ordered
 */
public record RecommendationView(
        @BsonId String id,
        String key,
        String activityId,
        int number,
        LocalizedText title,
        String agency,
        String text,
        LocalDate on,
        @Nullable LocalDate until) {

    /** The same under the number and the title that its activity has in the plan in force. */
    RecommendationView called(Called now) {
        return new RecommendationView(
                id, key, activityId, now.number(), now.title(), agency, text, on, until);
    }

    static RecommendationView of(RecommendationEvent event) {
        return switch (event) {
            case RecommendationTakenUp now ->
                    new RecommendationView(
                            now.recommendationId(),
                            now.on() + " " + now.recommendationId(),
                            now.activityId(),
                            now.number(),
                            now.title(),
                            now.agency(),
                            now.text(),
                            now.on(),
                            now.until());
        };
    }
}
