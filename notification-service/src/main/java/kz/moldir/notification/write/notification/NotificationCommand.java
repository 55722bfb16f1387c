package kz.moldir.notification.write.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.moldir.notification.events.Item;
import kz.moldir.notification.events.NotificationEvent.Fault;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What a mail can be asked. */
public sealed interface NotificationCommand {

    /** The aggregate that decides. */
    static Class<?> handledBy() {
        return Notification.class;
    }

    /** Intends a mail; the council's day counts, not that of the machine. */
    record PrepareNotification(
            @TargetAggregateIdentifier String notificationId, LocalDate day, List<Item> items)
            implements NotificationCommand {}

    /** Records that the mail server took it. */
    record RecordDelivery(@TargetAggregateIdentifier String notificationId, Instant at)
            implements NotificationCommand {}

    /**
     * Records that the mail server did not take it.
     *
     * @param most attempts before it is given up, from 1
     */
    record RecordFailedAttempt(
            @TargetAggregateIdentifier String notificationId, Fault fault, int most, Instant at)
            implements NotificationCommand {}

    /** Has a mail that was given up tried again. */
    record RetryNotification(@TargetAggregateIdentifier String notificationId)
            implements NotificationCommand {}
}
