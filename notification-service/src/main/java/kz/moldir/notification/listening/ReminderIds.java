package kz.moldir.notification.listening;

import kz.moldir.kit.command.CommandIds;

/** The ids of reminders follow from what they remind of; frozen. */
final class ReminderIds {

    private ReminderIds() {}

    static String ofActivity(String activityId) {
        return CommandIds.derived("reminder", "activity", activityId);
    }

    static String ofVisit(String visitId) {
        return CommandIds.derived("reminder", "visit", visitId);
    }

    static String ofMinutes(String activityId, String occurrenceId) {
        return CommandIds.derived("reminder", "minutes", activityId, occurrenceId);
    }
}
