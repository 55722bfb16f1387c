package kz.moldir.notification.read.notifications;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import kz.moldir.notification.events.Item;
import kz.moldir.notification.read.Cursors;
import org.jspecify.annotations.Nullable;

/**
 * The log of mails, a page of it.
 *
 * @param next where the following page begins, or null when there is none
 */
public record NotificationList(List<Entry> items, @Nullable String next) {

    /**
     * One mail.
     *
     * @param state pending, delivered or failed
     * @param at when it was prepared, delivered or given up
     * @param attempts that failed
     * @param fault the code of the last failure, or null
     * @param reminders what it says
     */
    public record Entry(
            String id,
            String channel,
            String state,
            LocalDate day,
            Instant at,
            int attempts,
            @Nullable String fault,
            List<Item> reminders) {

        static Entry of(NotificationView view) {
            return new Entry(
                    view.id(),
                    "email",
                    view.state().name().toLowerCase(Locale.ROOT),
                    view.day(),
                    view.at(),
                    view.attempts(),
                    view.fault() == null ? null : view.fault().code(),
                    view.items());
        }
    }

    static NotificationList of(List<NotificationView> found, int size) {
        List<NotificationView> page = found.subList(0, Math.min(size, found.size()));
        boolean more = found.size() > size;
        return new NotificationList(
                page.stream().map(Entry::of).toList(),
                more ? Cursors.of(page.getLast().log()) : null);
    }
}
