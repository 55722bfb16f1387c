package kz.moldir.monitoring.publishing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Wire form: the team was there.
 *
 * @param findings how many were recorded
 */
public record VisitCompletedV1(
        String visitId, String activityId, LocalDate date, @Nullable String object, int findings) {}
