package kz.moldir.plan.publishing;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * Wire form: an activity was moved to a later day.
 *
 * @param place absent together with the time where it stays as it was, or is not known any more
 * @param nowhere true where it does not stay
 * @param reasonKk the reason once more in Kazakh; absent where it was typed once
 */
public record ActivityPostponedV1(
        String activityId,
        @Nullable LocalDate from,
        LocalDate date,
        @Nullable LocalTime time,
        @Nullable String place,
        String reason,
        @Nullable PutRightV1 putRight,
        @Nullable Boolean nowhere,
        @Nullable String reasonKk) {}
