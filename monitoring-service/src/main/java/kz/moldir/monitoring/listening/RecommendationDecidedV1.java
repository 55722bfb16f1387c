package kz.moldir.monitoring.listening;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What monitoring-service reads of a recommendation that an activity decided. */
record RecommendationDecidedV1(
        String activityId,
        String recommendationId,
        String agency,
        String text,
        LocalDate on,
        @Nullable LocalDate until,
        @Nullable String decidedBy,
        @Nullable List<String> authors)
        implements PlanEventV1 {}
