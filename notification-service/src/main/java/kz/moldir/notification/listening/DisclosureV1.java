package kz.moldir.notification.listening;

import java.time.Instant;
import java.util.Optional;
import kz.moldir.notification.listening.StandingDayV1.Standing;
import kz.moldir.notification.write.reminder.ReminderCommand;
import kz.moldir.notification.write.reminder.ReminderCommand.TellDueDay;
import kz.moldir.notification.write.reminder.ReminderCommand.WithholdDueDay;
import kz.moldir.notification.write.reminder.ReminderPolicy;
import org.jspecify.annotations.Nullable;

/**
 * What notification-service reads of an activity of which less or more is told than before, be it
 * from its planning on.
 *
 * @param disclosure absent where everything is told
 */
record DisclosureV1(String activityId, @Nullable String disclosure, @Nullable Standing standing) {

    private static final String OPEN = "open";

    /** Reminders name no day that is not told. */
    Optional<ReminderCommand> asks(Instant known, ReminderPolicy policy) {
        String id = ReminderIds.ofActivity(activityId);
        if (standing != null) {
            return Optional.of(new TellDueDay(id, standing.date(), known, policy));
        }
        return disclosure == null || disclosure.equals(OPEN)
                ? Optional.empty()
                : Optional.of(new WithholdDueDay(id, false));
    }
}
