package kz.moldir.plan.read.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.moldir.plan.events.Sittings;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * All that happened to one activity, oldest first.
 *
 * @param planId the plan that promises it
 * @param number of its row there
 * @param day the day that stands after the last entry, by which the next change knows the old one
 * @param known what is said of the carrying out after the last entry, by name, for the same
 * @param sittings the same of each occurrence
 * @param letters ids of those of its requests that are letters
 */
public record HistoryView(
        @BsonId String id,
        String planId,
        int number,
        List<Entry> entries,
        @Nullable String day,
        Map<String, String> known,
        Sittings sittings,
        List<String> letters) {

    /** Nothing happened yet. */
    static HistoryView empty(String id) {
        return new HistoryView(id, "", 0, List.of(), null, Map.of(), Sittings.NONE, List.of());
    }

    HistoryView with(
            Entry entry,
            @Nullable String newDay,
            Map<String, String> nowKnown,
            Sittings nowKept,
            List<String> nowSent) {
        List<Entry> all = new ArrayList<>(entries);
        all.add(entry);
        return new HistoryView(
                id, planId, number, List.copyOf(all), newDay, nowKnown, nowKept, nowSent);
    }

    HistoryView within(String plan, int row) {
        return new HistoryView(id, plan, row, entries, day, known, sittings, letters);
    }

    /**
     * One event.
     *
     * @param at the council's time
     * @param by the role that caused it; history names roles, not staff
     * @param type the stored name, such as {@code activity.closed}
     * @param actor the account that caused it, for the secretariat alone
     * @param actingFor the account for which the actor stood in, for the same; {@link #ANOTHER} for
     *     others; null where none
     * @param withheld true where it says why an amendment changed the row, and that was not told
     *     outside; else null
     */
    public record Entry(
            Instant at,
            String by,
            String type,
            List<Change> changes,
            @Nullable String actor,
            @Nullable String actingFor,
            @Nullable Boolean withheld) {

        /** Stands for the account of whom others are not told. */
        static final String ANOTHER = "another";

        /** Of which nothing was withheld. */
        public Entry(
                Instant at,
                String by,
                String type,
                List<Change> changes,
                @Nullable String actor,
                @Nullable String actingFor) {
            this(at, by, type, changes, actor, actingFor, null);
        }

        /** Of somebody who stood in for nobody. */
        public Entry(
                Instant at, String by, String type, List<Change> changes, @Nullable String actor) {
            this(at, by, type, changes, actor, null);
        }

        /** Without the account. */
        public Entry(Instant at, String by, String type, List<Change> changes) {
            this(at, by, type, changes, null, null);
        }

        /** Whether it says anything: a row whose mark stays as it was is not marked anew. */
        boolean says() {
            return !(type.equals("activity.disclosure-changed") && changes.isEmpty());
        }

        /** The same without some of its fields. */
        Entry without(Set<String> fields) {
            return saying(
                    changes.stream().filter(change -> !fields.contains(change.field())).toList());
        }

        /** That it happened. */
        Entry wordless() {
            return saying(List.of());
        }

        private Entry saying(List<Change> told) {
            return new Entry(at, by, type, told, actor, actingFor, withheld);
        }

        /** The same for those who are told roles, not staff, and whether a deputy acted. */
        public Entry withoutActor() {
            return new Entry(
                    at, by, type, changes, null, actingFor == null ? null : ANOTHER, withheld);
        }
    }

    /** One field's old and new value, as text; null where there is none. */
    public record Change(String field, @Nullable String from, @Nullable String to) {

        static Change set(String field, @Nullable Object value) {
            return new Change(field, null, value == null ? null : value.toString());
        }
    }
}
