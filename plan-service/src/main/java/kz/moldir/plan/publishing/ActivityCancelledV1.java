package kz.moldir.plan.publishing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Wire form: it was decided that an activity will not take place.
 *
 * @param withdrawn true where it was entered by mistake beside the plan and is counted nowhere
 * @param reasonKk the reason once more in Kazakh; absent where it was typed once
 */
public record ActivityCancelledV1(
        String activityId,
        LocalDate on,
        String reason,
        @Nullable String decision,
        @Nullable Boolean withdrawn,
        @Nullable String reasonKk) {}
