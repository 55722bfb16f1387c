package kz.moldir.plan.publishing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Wire form: an amendment took a row out of the plan after it was over; what became of it stays.
 *
 * @param version of the plan that lacks it
 * @param on the day of the decision
 * @param decision its number; absent while it is unknown
 * @param rowReason why this row besides; absent where that was not said or is not told
 */
public record ActivityTakenOutV1(
        String activityId,
        int version,
        LocalDate on,
        String reason,
        @Nullable String decision,
        @Nullable String rowReason) {}
