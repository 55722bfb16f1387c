package kz.moldir.notification.read.notifications;

import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.notification.read.Cursors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers what was sent. */
@Allowed({Role.SECRETARIAT, Role.CHAIR})
@RestController
class NotificationsController {

    private final Notifications notifications;

    NotificationsController(Notifications notifications) {
        this.notifications = notifications;
    }

    /** The mails, the newest first, {@code size} from 1 to 1,000. */
    @GetMapping("/api/notifications")
    NotificationList notifications(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "100") int size) {
        int most = Cursors.size(size);
        return NotificationList.of(notifications.all(Cursors.place(cursor), most + 1), most);
    }
}
