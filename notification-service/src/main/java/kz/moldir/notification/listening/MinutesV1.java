package kz.moldir.notification.listening;

/** What notification-service reads of minutes that were written or taken back. */
record MinutesV1(String occurrenceId) {}
