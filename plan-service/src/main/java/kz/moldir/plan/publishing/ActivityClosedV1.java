package kz.moldir.plan.publishing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Wire form: the row was closed with a result, which makes it held.
 *
 * @param resultKk the result once more in Kazakh; absent where it was typed once
 */
public record ActivityClosedV1(
        String activityId, LocalDate on, String result, @Nullable String resultKk) {}
