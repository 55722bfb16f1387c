package kz.moldir.notification.listening;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What notification-service reads of a corrected record: the day that stands.
 *
 * @param replaced whether the right record follows as an event of its own
 */
record StandingDayV1(
        @Nullable String kind, @Nullable Boolean replaced, @Nullable Standing standing) {

    /** Absent where the plan's own term stands. */
    record Standing(@Nullable LocalDate date) {}

    /** Empty where no day is told or another event tells it. */
    Optional<LocalDate> day() {
        boolean ofAnotherKind = kind != null && !kind.equals("date");
        return ofAnotherKind || Boolean.TRUE.equals(replaced) || standing == null
                ? Optional.empty()
                : Optional.ofNullable(standing.date());
    }
}
