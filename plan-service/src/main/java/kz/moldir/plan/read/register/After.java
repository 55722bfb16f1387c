package kz.moldir.plan.read.register;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of entries ended. It says where the last entry stood then, not which one it was:
 * what becomes of that entry meanwhile moves no other one past the end.
 *
 * @param state as it is kept
 * @param day when it came; of what is overdue its last day
 */
record After(int state, LocalDate day, String id) {

    private static final String BETWEEN = "~";

    /** After what is overdue. */
    static After late(ShownEntry last) {
        return new After(EntryView.OPEN, Objects.requireNonNull(last.due()), last.id());
    }

    /** After what stands in the order of the registers. */
    static After of(ShownEntry last) {
        int state = last.done() ? EntryView.DONE : EntryView.OPEN;
        return new After(state, last.item().received(), last.id());
    }

    /** The same of what is not shown. */
    static After of(EntryView last) {
        int state = last.done() ? EntryView.DONE : EntryView.OPEN;
        return new After(state, last.item().received(), last.id());
    }

    /** Reads what a page before said; what nobody said so is null, and asks for the first page. */
    static @Nullable After read(@Nullable String next) {
        String[] parts = next == null ? new String[0] : next.split(BETWEEN, 3);
        if (parts.length < 3 || !parts[0].matches("[01]")) {
            return null;
        }
        try {
            return new After(Integer.parseInt(parts[0]), LocalDate.parse(parts[1]), parts[2]);
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }

    /** Whether an entry that is overdue comes later. */
    boolean before(ShownEntry entry) {
        int days = Objects.requireNonNull(entry.due()).compareTo(day);
        return days > 0 || (days == 0 && entry.id().compareTo(id) > 0);
    }

    /** As the address of the next page says it. */
    String next() {
        return state + BETWEEN + day + BETWEEN + id;
    }
}
