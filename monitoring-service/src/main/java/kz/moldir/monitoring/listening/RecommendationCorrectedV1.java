package kz.moldir.monitoring.listening;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What monitoring-service reads of a recommendation that the council put right. */
record RecommendationCorrectedV1(
        String activityId,
        String recommendationId,
        String agency,
        String text,
        LocalDate on,
        @Nullable LocalDate until,
        String reason,
        @Nullable String correctedBy,
        @Nullable List<String> authors)
        implements PlanEventV1 {}
