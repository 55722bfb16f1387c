package kz.moldir.plan.listening;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What plan-service reads of a completed visit. */
record VisitCompletedV1(
        String visitId, String activityId, LocalDate date, @Nullable String object) {}
