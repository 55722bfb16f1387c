package kz.moldir.plan.publishing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Wire form: a later plan goes on with what was not done; its activity follows by itself. */
public record ActivityCarriedOverV1(
        String activityId,
        LocalDate on,
        @Nullable LocalDate from,
        String nextActivityId,
        int year,
        int half,
        int number) {}
