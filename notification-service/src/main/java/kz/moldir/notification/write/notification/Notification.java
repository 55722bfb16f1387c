package kz.moldir.notification.write.notification;

import kz.moldir.notification.events.NotificationEvent;
import kz.moldir.notification.write.notification.NotificationCommand.PrepareNotification;
import kz.moldir.notification.write.notification.NotificationCommand.RecordDelivery;
import kz.moldir.notification.write.notification.NotificationCommand.RecordFailedAttempt;
import kz.moldir.notification.write.notification.NotificationCommand.RetryNotification;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** One mail: intended, tried, delivered or given up. */
@AggregateRoot(type = "notification")
final class Notification {

    @SuppressWarnings("UnusedVariable") // Axon reads it.
    @AggregateIdentifier
    private @Nullable String id;

    private NotificationState state = NotificationState.NEW;

    Notification() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(PrepareNotification command) {
        decide(command);
    }

    @CommandHandler
    void handle(RecordDelivery command) {
        decide(command);
    }

    @CommandHandler
    void handle(RecordFailedAttempt command) {
        decide(command);
    }

    @CommandHandler
    void handle(RetryNotification command) {
        decide(command);
    }

    private void decide(NotificationCommand command) {
        state.decide(command).forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(NotificationEvent event) {
        id = event.notificationId();
        state = state.after(event);
    }
}
