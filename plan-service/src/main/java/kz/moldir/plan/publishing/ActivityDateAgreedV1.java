package kz.moldir.plan.publishing;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** Wire form: a day was agreed. */
public record ActivityDateAgreedV1(
        String activityId,
        LocalDate date,
        @Nullable LocalTime time,
        @Nullable String place,
        @Nullable PutRightV1 putRight) {}
