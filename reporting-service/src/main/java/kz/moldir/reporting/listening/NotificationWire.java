package kz.moldir.reporting.listening;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What reporting-service reads of notification-service's events; nobody's address is in them. */
final class NotificationWire {

    private NotificationWire() {}

    record NotificationDeliveredV1(
            String notificationId,
            List<String> activityIds,
            @Nullable LocalDate day,
            @Nullable String channel) {}
}
