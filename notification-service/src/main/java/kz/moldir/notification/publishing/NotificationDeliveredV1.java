package kz.moldir.notification.publishing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Wire form: a mail with reminders was taken by the mail server; to whom is not told.
 *
 * @param activityIds the activities it reminds of, each once
 * @param day the council's day on which it was written
 * @param channel always "email"
 */
public record NotificationDeliveredV1(
        String notificationId,
        List<String> activityIds,
        LocalDate day,
        String channel,
        Instant at) {}
