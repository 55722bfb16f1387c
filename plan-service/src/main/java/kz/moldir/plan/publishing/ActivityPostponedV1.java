package kz.moldir.plan.publishing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Wire form: an activity was moved to a later day. */
public record ActivityPostponedV1(
        String activityId, @Nullable LocalDate from, LocalDate date, String reason) {}
