package kz.moldir.notification.listening;

/** What notification-service reads of an activity that was closed, cancelled or carried over. */
record ActivityOverV1(String activityId) {}
