package kz.moldir.notification.publishing;

import java.time.Instant;

/**
 * Wire form: a mail was given up.
 *
 * @param reason no-answer, sign-in-refused, address-refused, refused or not-written
 */
public record NotificationFailedV1(String notificationId, String reason, Instant at) {}
