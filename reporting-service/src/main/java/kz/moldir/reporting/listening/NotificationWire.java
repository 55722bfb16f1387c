package kz.moldir.reporting.listening;

import java.util.List;

/** What reporting-service reads of notification-service's events; nobody's address is in them. */
final class NotificationWire {

    private NotificationWire() {}

    record NotificationDeliveredV1(
            String notificationId, List<String> activityIds, String channel) {}
}
