package kz.moldir.notification.automation.post;

import java.time.LocalDate;
import java.util.List;
import kz.moldir.notification.events.Item;

/** The mails that are prepared and have no outcome yet. */
@FunctionalInterface
public interface Outbox {

    /** All of them, the oldest first, at most 500. */
    List<Outgoing> pending();

    /** One mail as it was intended. */
    record Outgoing(String notificationId, LocalDate day, List<Item> items) {}
}
