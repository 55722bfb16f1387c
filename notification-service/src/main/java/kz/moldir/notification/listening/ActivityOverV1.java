package kz.moldir.notification.listening;

/** What notification-service reads of an activity that was closed or cancelled. */
record ActivityOverV1(String activityId) {}
