package kz.moldir.notification.read.reminders;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import kz.moldir.notification.events.Matter;
import kz.moldir.notification.events.Occasion;
import kz.moldir.notification.read.Cursors;
import org.jspecify.annotations.Nullable;

/**
 * What is to come, a page of it.
 *
 * @param next where the following page begins, or null when there is none
 */
public record ReminderList(List<Entry> items, @Nullable String next) {

    /**
     * The reminders of one matter.
     *
     * @param at when the next one is sent
     * @param occasions all that are to come, the earliest first
     */
    public record Entry(
            String id,
            Matter matter,
            String term,
            @Nullable LocalDate dueDay,
            @Nullable LocalTime time,
            @Nullable String place,
            Instant at,
            List<Occasion> occasions) {

        static Entry of(ReminderView view) {
            return new Entry(
                    view.id(),
                    view.matter(),
                    view.term(),
                    view.dueDay(),
                    view.time(),
                    view.place(),
                    view.next(),
                    view.occasions());
        }
    }

    static ReminderList of(List<ReminderView> found, int size) {
        List<ReminderView> page = found.subList(0, Math.min(size, found.size()));
        boolean more = found.size() > size;
        return new ReminderList(
                page.stream().map(Entry::of).toList(),
                more ? Cursors.of(String.valueOf(page.getLast().agenda())) : null);
    }
}
