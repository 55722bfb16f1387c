package kz.moldir.plan.events;

import java.util.List;

/** What happens to the council's roster. */
public sealed interface RosterEvent {

    /** The roster; there is one a council. */
    String rosterId();

    /** Persons entered the roster, by the names that plans use. */
    record PersonsAdded(String rosterId, List<String> names) implements RosterEvent {}
}
