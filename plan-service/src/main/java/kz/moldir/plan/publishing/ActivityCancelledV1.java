package kz.moldir.plan.publishing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Wire form: it was decided that an activity will not take place.
 *
 * @param withdrawn true where it was entered by mistake beside the plan and is counted nowhere
 * @param reasonKk the reason once more in Kazakh; absent where it was typed once
 * @param takenOut true where an amendment took the row out of the plan
 * @param version of the plan that lacks it; absent in older events
 * @param rowReason why this row besides; absent where that was not said or is not told
 */
public record ActivityCancelledV1(
        String activityId,
        LocalDate on,
        String reason,
        @Nullable String decision,
        @Nullable Boolean withdrawn,
        @Nullable String reasonKk,
        @Nullable Boolean takenOut,
        @Nullable Integer version,
        @Nullable String rowReason) {

    /** One that no amendment brought about. */
    ActivityCancelledV1(
            String activityId,
            LocalDate on,
            String reason,
            @Nullable String decision,
            @Nullable Boolean withdrawn,
            @Nullable String reasonKk) {
        this(activityId, on, reason, decision, withdrawn, reasonKk, null, null, null);
    }
}
