package kz.moldir.notification.listening;

/** What notification-service reads of a visit that was completed or cancelled. */
record VisitOverV1(String visitId) {}
