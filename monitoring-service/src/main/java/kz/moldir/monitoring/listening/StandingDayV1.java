package kz.moldir.monitoring.listening;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What monitoring-service reads of a corrected record and of a day that is told only now: the day
 * that stands.
 *
 * @param replaced whether the right record follows as an event of its own
 */
record StandingDayV1(
        String activityId,
        @Nullable String kind,
        @Nullable Boolean replaced,
        @Nullable Standing standing) {

    /** Absent where the plan's own term stands. */
    record Standing(@Nullable LocalDate date) {}

    /** The same as a day that was agreed; empty where no day is told or another event tells it. */
    Optional<PlanEventV1> agreed() {
        boolean ofAnotherKind = kind != null && !kind.equals("date");
        return ofAnotherKind
                        || Boolean.TRUE.equals(replaced)
                        || standing == null
                        || standing.date() == null
                ? Optional.empty()
                : Optional.of(new ActivityDateAgreedV1(activityId, standing.date()));
    }
}
