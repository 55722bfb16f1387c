package kz.moldir.plan.write.roster;

import java.util.List;
import kz.moldir.plan.events.RosterEntry;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What the roster can be asked. */
public sealed interface RosterCommand {

    /** The aggregate that decides. */
    static Class<?> handledBy() {
        return Roster.class;
    }

    /** Enters persons, all in one step; names that are there already are left as they are. */
    record AddPersons(@TargetAggregateIdentifier String rosterId, List<String> names)
            implements RosterCommand {}

    /** Enters an entry. */
    record AddEntry(@TargetAggregateIdentifier String rosterId, RosterEntry entry)
            implements RosterCommand {}

    /** Writes an entry anew; its earlier names stay as aliases. */
    record ChangeEntry(
            @TargetAggregateIdentifier String rosterId,
            RosterEntry entry,
            int version,
            @Nullable String reason,
            EarlierTerms earlier)
            implements RosterCommand {

        /** Without a reason, with its earlier terms as it says them. */
        public ChangeEntry(String rosterId, RosterEntry entry, int version) {
            this(rosterId, entry, version, null, new EarlierTerms(entry.terms(), false));
        }
    }

    /** Takes back the last that was written of an entry. */
    record TakeBack(
            @TargetAggregateIdentifier String rosterId, String entryId, int version, String reason)
            implements RosterCommand {}

    /** Takes out an entry that was a mistake. */
    record RemoveEntry(
            @TargetAggregateIdentifier String rosterId, String entryId, int version, String reason)
            implements RosterCommand {}

    /** Enters and changes many entries, all or none; version 0 is a new one. */
    record TakeEntries(@TargetAggregateIdentifier String rosterId, List<Taken> entries)
            implements RosterCommand {

        /** One entry with the version that was seen. */
        public record Taken(RosterEntry entry, int version) {}
    }
}
