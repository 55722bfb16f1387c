package kz.moldir.plan.write.roster;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What the roster can be asked. */
public sealed interface RosterCommand {

    /** The aggregate that decides. */
    static Class<?> handledBy() {
        return Roster.class;
    }

    /** Enters persons, all in one step; names that are there already are left as they are. */
    record AddPersons(@TargetAggregateIdentifier String rosterId, List<String> names)
            implements RosterCommand {}
}
