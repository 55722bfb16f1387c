package kz.moldir.plan.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens to the council's roster. */
public sealed interface RosterEvent {

    /** The roster; there is one a council. */
    String rosterId();

    /** Persons entered the roster, by the names that plans use. */
    record PersonsAdded(String rosterId, List<String> names) implements RosterEvent {}

    /** A commission, a committee, a person or an agency entered the roster. */
    record EntryAdded(String rosterId, RosterEntry entry) implements RosterEvent {}

    /**
     * An entry says something else from now on.
     *
     * @param reason why, where something wrong was put right; may be null
     */
    record EntryChanged(String rosterId, RosterEntry entry, @Nullable String reason)
            implements RosterEvent {

        /** Without a reason. */
        public EntryChanged(String rosterId, RosterEntry entry) {
            this(rosterId, entry, null);
        }
    }

    /** An entry was a mistake; a term of office that ended leaves its entry. */
    record EntryRemoved(String rosterId, String entryId, String reason) implements RosterEvent {}
}
