package kz.moldir.reporting.read.activity;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to an activity, wherever it was recorded.
 *
 * @param at the council's time
 * @param role of who did it; the public history names roles, not persons. Null where it is unknown
 * @param type such as {@code activity-closed}; frozen, the key of its words
 * @param source topic and subject it came from
 * @param sequence within that source
 * @param replaced of a correction: whether the right record follows it at once
 */
public record HistoryEntry(
        Instant at,
        @Nullable String role,
        String type,
        List<Change> changes,
        String source,
        long sequence,
        @JsonIgnore boolean replaced) {

    /** What is no correction, or one that nothing follows. */
    public HistoryEntry(
            Instant at,
            @Nullable String role,
            String type,
            List<Change> changes,
            String source,
            long sequence) {
        this(at, role, type, changes, source, sequence, false);
    }

    /**
     * Oldest first. Subjects arrive in any order, so entries of one instant are put in the order in
     * which they follow from each other, never in the order of arrival. One source's entries keep
     * its own order: an earlier time on a later entry, as two writers or a corrected clock leave
     * it, does not move it forward.
     */
    static List<HistoryEntry> inOrder(Collection<HistoryEntry> entries) {
        Map<String, Instant> reached = new HashMap<>();
        IdentityHashMap<HistoryEntry, Instant> effective = new IdentityHashMap<>();
        entries.stream()
                .sorted(Comparator.comparing(HistoryEntry::sequence))
                .forEach(
                        entry ->
                                effective.put(
                                        entry,
                                        reached.merge(
                                                entry.source(), entry.at(), HistoryEntry::later)));
        return entries.stream()
                .sorted(
                        Comparator.<HistoryEntry, Instant>comparing(effective::get)
                                .thenComparing(HistoryEntry::rank)
                                .thenComparing(HistoryEntry::source)
                                .thenComparing(HistoryEntry::sequence))
                .toList();
    }

    /** The same with these fields alone. */
    HistoryEntry onlyWith(Set<String> fields) {
        return with(changes.stream().filter(change -> fields.contains(change.field())).toList());
    }

    /** The same but these fields. */
    HistoryEntry without(Set<String> fields) {
        return with(changes.stream().filter(change -> !fields.contains(change.field())).toList());
    }

    /** The same, telling this. */
    HistoryEntry with(List<Change> told) {
        return new HistoryEntry(at, role, type, told, source, sequence, replaced);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private int rank() {
        if (type.startsWith("activity-planned")) {
            return 0;
        }
        return source.startsWith("moldir.monitoring/")
                ? 1
                : source.startsWith("moldir.plan/") ? 2 : 3;
    }

    /** One field's old and new value, as text; null where there is none. */
    public record Change(String field, @Nullable String from, @Nullable String to) {

        /** A field that had no value before. */
        public static Change set(String field, @Nullable Object value) {
            return new Change(field, null, value == null ? null : value.toString());
        }

        /** A field that had another value before. */
        public static Change moved(String field, @Nullable Object from, @Nullable Object to) {
            return new Change(
                    field,
                    from == null ? null : from.toString(),
                    to == null ? null : to.toString());
        }

        /** Whether there is anything to tell. */
        public boolean says() {
            return from != null || to != null;
        }
    }
}
