package kz.moldir.reporting.listening;

import java.util.List;
import kz.moldir.kit.listen.Listener;
import kz.moldir.kit.listen.PublishedEvent;
import kz.moldir.kit.view.View;
import kz.moldir.reporting.listening.NotificationWire.NotificationDeliveredV1;
import kz.moldir.reporting.read.activity.Activities;
import kz.moldir.reporting.read.activity.HistoryEntry;
import kz.moldir.reporting.read.activity.HistoryEntry.Change;

/** Enters delivered reminders in the history of each activity that they are about. */
public final class NotificationEvents implements Listener {

    private final Activities activities;

    public NotificationEvents(Activities activities) {
        this.activities = activities;
    }

    @Override
    public String name() {
        return "notificationEvents";
    }

    @Override
    public String topic() {
        return "moldir.notification";
    }

    @Override
    public boolean gathers() {
        return true;
    }

    @Override
    public List<View<?>> views() {
        return List.of(activities.view());
    }

    @Override
    public void on(PublishedEvent event) {
        if (event.type().equals("kz.moldir.notification.notification-delivered.v1")) {
            var now = event.as(NotificationDeliveredV1.class);
            HistoryEntry entry = entry(now, event);
            now.activityIds()
                    .forEach(id -> activities.fold(id, event, before -> before.remembering(entry)));
        }
    }

    static HistoryEntry entry(NotificationDeliveredV1 now, PublishedEvent event) {
        return new HistoryEntry(
                event.time(),
                event.role(),
                "notification-delivered",
                List.of(Change.set("channel", now.channel())),
                event.source(),
                event.sequence());
    }
}
