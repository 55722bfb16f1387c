package kz.moldir.plan.write.roster;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kz.moldir.plan.events.RosterEvent;
import kz.moldir.plan.events.RosterEvent.PersonsAdded;
import kz.moldir.plan.write.roster.RosterCommand.AddPersons;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** The people of the council by name; there is one roster a council. */
@AggregateRoot(type = "roster")
final class Roster {

    @SuppressWarnings("UnusedVariable") // Axon reads it.
    @AggregateIdentifier
    private @Nullable String id;

    private final Set<String> names = new LinkedHashSet<>();

    Roster() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(AddPersons command) {
        List<String> more =
                command.names().stream()
                        .map(String::strip)
                        .filter(name -> !names.contains(name))
                        .distinct()
                        .toList();
        if (!more.isEmpty()) {
            AggregateLifecycle.apply(new PersonsAdded(command.rosterId(), more));
        }
    }

    @EventSourcingHandler
    void on(RosterEvent event) {
        id = event.rosterId();
        switch (event) {
            case PersonsAdded added -> names.addAll(added.names());
        }
    }
}
