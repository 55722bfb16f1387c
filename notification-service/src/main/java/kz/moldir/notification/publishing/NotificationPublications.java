package kz.moldir.notification.publishing;

import java.util.Optional;
import kz.moldir.kit.publish.Publication;
import kz.moldir.kit.publish.Publications;
import kz.moldir.kit.view.RecordedEvent;
import kz.moldir.notification.events.NotificationEvent.NotificationDelivered;
import kz.moldir.notification.events.NotificationEvent.NotificationFailed;

/** Notification-service's events in the words of its contract. */
public final class NotificationPublications implements Publications {

    @Override
    public String topic() {
        return "moldir.notification";
    }

    @Override
    public Optional<Publication> of(RecordedEvent event) {
        return switch (event.payload()) {
            case NotificationDelivered now ->
                    Optional.of(
                            new Publication(
                                    "notification.notification-delivered.v1",
                                    new NotificationDeliveredV1(
                                            now.notificationId(),
                                            now.activityIds(),
                                            now.day(),
                                            "email",
                                            now.at())));
            case NotificationFailed now ->
                    Optional.of(
                            new Publication(
                                    "notification.notification-failed.v1",
                                    new NotificationFailedV1(
                                            now.notificationId(), now.fault().code(), now.at())));
            default -> Optional.empty();
        };
    }
}
