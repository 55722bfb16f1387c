package kz.moldir.notification.wiring;

import kz.moldir.eventstore.event.EventTypes;
import kz.moldir.notification.events.NotificationEvent;
import kz.moldir.notification.events.ReminderEvent;

/** The stored names of notification-service's events; frozen, since stored events carry them. */
public final class NotificationEventTypes {

    private NotificationEventTypes() {}

    /** All of them. */
    public static EventTypes all() {
        return EventTypes.builder()
                .add("reminder.opened", "1", ReminderEvent.ReminderOpened.class)
                .add("reminder.due-day-agreed", "1", ReminderEvent.DueDayAgreed.class)
                .add("reminder.due-day-moved", "1", ReminderEvent.DueDayMoved.class)
                .add("reminder.due-day-withheld", "1", ReminderEvent.DueDayWithheld.class)
                .add("reminder.due-day-told", "1", ReminderEvent.DueDayTold.class)
                .add("reminder.due-day-taken-back", "1", ReminderEvent.DueDayTakenBack.class)
                .add("reminder.matter-amended", "1", ReminderEvent.MatterAmended.class)
                .add("reminder.matter-goes-on", "1", ReminderEvent.MatterGoesOn.class)
                .add("reminder.scheduled", "1", ReminderEvent.RemindersScheduled.class)
                .add("reminder.taken-up", "1", ReminderEvent.RemindersTakenUp.class)
                .add("reminder.closed", "1", ReminderEvent.ReminderClosed.class)
                .add("reminder.reopened", "1", ReminderEvent.ReminderReopened.class)
                .add("notification.prepared", "1", NotificationEvent.NotificationPrepared.class)
                .add("notification.attempt-failed", "1", NotificationEvent.AttemptFailed.class)
                .add("notification.delivered", "1", NotificationEvent.NotificationDelivered.class)
                .add("notification.failed", "1", NotificationEvent.NotificationFailed.class)
                .add("notification.retried", "1", NotificationEvent.NotificationRetried.class)
                .build();
    }
}
