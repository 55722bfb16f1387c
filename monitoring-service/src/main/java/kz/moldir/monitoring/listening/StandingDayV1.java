package kz.moldir.monitoring.listening;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What monitoring-service reads of a corrected record: the day that stands, or what never was.
 *
 * @param replaced whether the right record follows as an event of its own
 */
record StandingDayV1(
        String activityId,
        @Nullable String kind,
        @Nullable String recordId,
        @Nullable Boolean replaced,
        @Nullable String reason,
        @Nullable Standing standing) {

    /** Absent where the plan's own term stands. */
    record Standing(@Nullable LocalDate date) {}

    /** What follows from the correction; empty where nothing does, or another event tells it. */
    Optional<PlanEventV1> stands() {
        if ("occurrence".equals(kind) && recordId != null) {
            return Optional.of(
                    new OccurrenceTakenBackV1(activityId, recordId, Boolean.TRUE.equals(replaced)));
        }
        if (Boolean.TRUE.equals(replaced)) {
            return Optional.empty();
        }
        return switch (kind) {
            case "closing" -> Optional.of(new ActivityClosedV1(activityId, false));
            case "cancellation" -> Optional.of(new CancellationTakenBackV1(activityId));
            case "carrying-over" -> Optional.of(new CarryingOverTakenBackV1(activityId));
            case null -> agreed();
            case "date" -> agreed();
            default -> Optional.empty();
        };
    }

    private Optional<PlanEventV1> agreed() {
        if (standing == null) {
            return Optional.empty();
        }
        LocalDate day = standing.date();
        return Optional.of(
                day == null
                        ? new DayTakenBackV1(activityId, Objects.requireNonNullElse(reason, "—"))
                        : new ActivityDateAgreedV1(activityId, day));
    }
}
