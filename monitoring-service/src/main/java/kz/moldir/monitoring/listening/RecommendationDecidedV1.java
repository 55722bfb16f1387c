package kz.moldir.monitoring.listening;

import java.time.LocalDate;
import java.util.List;
import kz.moldir.council.LocalizedText;
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
        @Nullable List<String> authors,
        @Nullable String textKk,
        @Nullable LocalizedText agencyName)
        implements PlanEventV1 {}
