package kz.moldir.plan.read.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * All that happened to one activity, oldest first.
 *
 * @param day the day that stands after the last entry, by which the next change knows the old one
 */
public record HistoryView(@BsonId String id, List<Entry> entries, @Nullable String day) {

    /** Nothing happened yet. */
    static HistoryView empty(String id) {
        return new HistoryView(id, List.of(), null);
    }

    HistoryView with(Entry entry, @Nullable String newDay) {
        List<Entry> all = new ArrayList<>(entries);
        all.add(entry);
        return new HistoryView(id, List.copyOf(all), newDay);
    }

    /**
     * One event.
     *
     * @param at the council's time
     * @param by the role that caused it; history names roles, not staff
     * @param type the stored name, such as {@code activity.closed}
     */
    public record Entry(Instant at, String by, String type, List<Change> changes) {}

    /** One field's old and new value, as text; null where there is none. */
    public record Change(String field, @Nullable String from, @Nullable String to) {

        static Change set(String field, @Nullable Object value) {
            return new Change(field, null, value == null ? null : value.toString());
        }
    }
}
