package kz.moldir.plan.listening;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What plan-service reads of a visit that was put right.
 *
 * @param was what was told of it before
 */
record VisitCorrectedV1(
        String visitId,
        String activityId,
        LocalDate date,
        @Nullable String object,
        WasV1 was,
        String reason) {

    record WasV1(LocalDate date, @Nullable String object) {}
}
