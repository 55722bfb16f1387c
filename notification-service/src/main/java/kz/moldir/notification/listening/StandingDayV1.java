package kz.moldir.notification.listening;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What notification-service reads of a corrected record: the day that stands.
 *
 * @param replaced whether the right record follows as an event of its own
 */
record StandingDayV1(
        @Nullable String kind, @Nullable Boolean replaced, @Nullable Standing standing) {

    private static final Set<String> ENDS = Set.of("closing", "cancellation", "carrying-over");

    /**
     * The day with its hour and place.
     *
     * @param date absent where the plan's own term stands
     */
    record Standing(@Nullable LocalDate date, @Nullable LocalTime time, @Nullable String place) {

        Standing(@Nullable LocalDate date) {
            this(date, null, null);
        }
    }

    /** Whether what ended the activity never was. */
    boolean goesOn() {
        return kind != null && ENDS.contains(kind) && !Boolean.TRUE.equals(replaced);
    }

    /** Whether what never was is that the next plan goes on with it. */
    boolean ofCarryingOver() {
        return "carrying-over".equals(kind);
    }

    /** Empty where no day was wrong, or another event tells the right one, or none is told. */
    Optional<Standing> stands() {
        boolean ofAnotherKind = kind != null && !kind.equals("date");
        return ofAnotherKind || Boolean.TRUE.equals(replaced)
                ? Optional.empty()
                : Optional.ofNullable(standing);
    }
}
