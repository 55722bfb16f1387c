package kz.moldir.notification.automation.post;

/**
 * A mail as it is sent.
 *
 * @param notificationId gives it the same Message-ID whenever it is sent
 * @param text plain
 */
public record Letter(String notificationId, String subject, String text) {}
