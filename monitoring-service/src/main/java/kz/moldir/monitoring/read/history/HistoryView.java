package kz.moldir.monitoring.read.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * All that happened to one visit or recommendation, oldest first.
 *
 * @param day the day that stands after the last entry, by which a completion knows the old one
 */
public record HistoryView(@BsonId String id, List<Entry> entries, @Nullable LocalDate day) {

    HistoryView with(Entry entry, @Nullable LocalDate newDay) {
        List<Entry> all = new ArrayList<>(entries);
        all.add(entry);
        return new HistoryView(id, List.copyOf(all), newDay);
    }

    /**
     * One event.
     *
     * @param at the council's time
     * @param by the role that caused it
     * @param type the stored name, such as {@code visit.completed}
     * @param actor the account that caused it, for the secretariat and the chair alone
     * @param actingFor the account for which the actor stood in, for the same; {@link #ANOTHER} for
     *     others; null where none
     */
    public record Entry(
            Instant at,
            String by,
            String type,
            List<Change> changes,
            @Nullable String actor,
            @Nullable String actingFor) {

        /** Stands for the account of whom others are not told. */
        static final String ANOTHER = "another";

        /** Of somebody who stood in for nobody. */
        public Entry(
                Instant at, String by, String type, List<Change> changes, @Nullable String actor) {
            this(at, by, type, changes, actor, null);
        }

        /** As everybody else sees it: whether a deputy acted, but not who. */
        Entry withoutActor() {
            return new Entry(at, by, type, changes, null, actingFor == null ? null : ANOTHER);
        }
    }

    /** One field's old and new value, as text; null where there is none. */
    public record Change(String field, @Nullable String from, @Nullable String to) {

        static Change set(String field, @Nullable Object value) {
            return new Change(field, null, text(value));
        }

        static Change of(String field, @Nullable Object from, @Nullable Object to) {
            return new Change(field, text(from), text(to));
        }

        /** The old value of a day. */
        public @Nullable LocalDate fromDay() {
            return from == null ? null : LocalDate.parse(from);
        }

        /** The new value of a day. */
        public @Nullable LocalDate toDay() {
            return to == null ? null : LocalDate.parse(to);
        }

        private static @Nullable String text(@Nullable Object value) {
            return value == null ? null : value.toString();
        }
    }
}
