package kz.moldir.notification.write.notification;

import java.time.LocalDate;
import java.util.List;
import kz.moldir.kit.command.Refused;
import kz.moldir.notification.events.Item;
import kz.moldir.notification.events.NotificationEvent;
import kz.moldir.notification.events.NotificationEvent.AttemptFailed;
import kz.moldir.notification.events.NotificationEvent.NotificationDelivered;
import kz.moldir.notification.events.NotificationEvent.NotificationFailed;
import kz.moldir.notification.events.NotificationEvent.NotificationPrepared;
import kz.moldir.notification.events.NotificationEvent.NotificationRetried;
import kz.moldir.notification.write.notification.NotificationCommand.PrepareNotification;
import kz.moldir.notification.write.notification.NotificationCommand.RecordDelivery;
import kz.moldir.notification.write.notification.NotificationCommand.RecordFailedAttempt;
import kz.moldir.notification.write.notification.NotificationCommand.RetryNotification;
import org.jspecify.annotations.Nullable;

/** What a mail knows of itself, and what it decides from that; pure. */
record NotificationState(
        Stage stage, @Nullable LocalDate day, List<String> activityIds, int attempts) {

    static final NotificationState NEW = new NotificationState(Stage.NEW, null, List.of(), 0);

    enum Stage {
        NEW,
        PREPARED,
        DELIVERED,
        FAILED
    }

    List<NotificationEvent> decide(NotificationCommand command) {
        return switch (command) {
            case PrepareNotification asked ->
                    stage == Stage.NEW
                            ? List.of(
                                    new NotificationPrepared(
                                            asked.notificationId(), asked.day(), asked.items()))
                            : List.of();
            case RecordDelivery asked -> delivered(asked);
            case RecordFailedAttempt asked ->
                    stage == Stage.PREPARED ? List.of(failed(asked)) : List.of();
            case RetryNotification asked -> retried(asked);
        };
    }

    private List<NotificationEvent> delivered(RecordDelivery asked) {
        return day == null || stage == Stage.DELIVERED
                ? List.of()
                : List.of(
                        new NotificationDelivered(
                                asked.notificationId(), activityIds, day, asked.at()));
    }

    private NotificationEvent failed(RecordFailedAttempt asked) {
        int attempt = attempts + 1;
        return attempt < asked.most()
                ? new AttemptFailed(asked.notificationId(), attempt, asked.fault())
                : new NotificationFailed(
                        asked.notificationId(), attempt, asked.fault(), asked.at());
    }

    private List<NotificationEvent> retried(RetryNotification asked) {
        if (stage != Stage.FAILED) {
            throw new Refused(new NotificationRefusal.NotFailed());
        }
        return List.of(new NotificationRetried(asked.notificationId()));
    }

    NotificationState after(NotificationEvent event) {
        return switch (event) {
            case NotificationPrepared now ->
                    new NotificationState(Stage.PREPARED, now.day(), activities(now.items()), 0);
            case AttemptFailed now -> at(Stage.PREPARED, now.attempt());
            case NotificationDelivered now -> at(Stage.DELIVERED, attempts);
            case NotificationFailed now -> at(Stage.FAILED, now.attempts());
            case NotificationRetried now -> at(Stage.PREPARED, 0);
        };
    }

    private NotificationState at(Stage next, int failures) {
        return new NotificationState(next, day, activityIds, failures);
    }

    private static List<String> activities(List<Item> items) {
        return items.stream().map(item -> item.matter().activityId()).distinct().toList();
    }
}
