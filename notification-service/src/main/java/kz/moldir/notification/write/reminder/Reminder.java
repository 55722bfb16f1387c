package kz.moldir.notification.write.reminder;

import kz.moldir.notification.events.ReminderEvent;
import kz.moldir.notification.write.reminder.ReminderCommand.AgreeDueDay;
import kz.moldir.notification.write.reminder.ReminderCommand.AmendMatter;
import kz.moldir.notification.write.reminder.ReminderCommand.CloseReminder;
import kz.moldir.notification.write.reminder.ReminderCommand.GoOnElsewhere;
import kz.moldir.notification.write.reminder.ReminderCommand.MoveDueDay;
import kz.moldir.notification.write.reminder.ReminderCommand.OpenReminder;
import kz.moldir.notification.write.reminder.ReminderCommand.ReopenReminder;
import kz.moldir.notification.write.reminder.ReminderCommand.TakeBackDueDay;
import kz.moldir.notification.write.reminder.ReminderCommand.TakeUpReminders;
import kz.moldir.notification.write.reminder.ReminderCommand.TellDueDay;
import kz.moldir.notification.write.reminder.ReminderCommand.WithholdDueDay;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** The reminders of one matter: which are still to come, and which were sent for which day. */
@AggregateRoot(type = "reminder")
final class Reminder {

    @SuppressWarnings("UnusedVariable") // Axon reads it.
    @AggregateIdentifier
    private @Nullable String id;

    private ReminderState state = ReminderState.NEW;

    Reminder() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(OpenReminder command) {
        decide(command);
    }

    @CommandHandler
    void handle(AgreeDueDay command) {
        decide(command);
    }

    @CommandHandler
    void handle(MoveDueDay command) {
        decide(command);
    }

    @CommandHandler
    void handle(WithholdDueDay command) {
        decide(command);
    }

    @CommandHandler
    void handle(TellDueDay command) {
        decide(command);
    }

    @CommandHandler
    void handle(TakeBackDueDay command) {
        decide(command);
    }

    @CommandHandler
    void handle(AmendMatter command) {
        decide(command);
    }

    @CommandHandler
    void handle(TakeUpReminders command) {
        decide(command);
    }

    @CommandHandler
    void handle(CloseReminder command) {
        decide(command);
    }

    @CommandHandler
    void handle(GoOnElsewhere command) {
        decide(command);
    }

    @CommandHandler
    void handle(ReopenReminder command) {
        decide(command);
    }

    private void decide(ReminderCommand command) {
        ReminderDecisions.decide(state, command).forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(ReminderEvent event) {
        id = event.reminderId();
        state = state.after(event);
    }
}
