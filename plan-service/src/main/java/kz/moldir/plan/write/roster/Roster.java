package kz.moldir.plan.write.roster;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kz.moldir.kit.command.Refused;
import kz.moldir.plan.events.RosterEntries;
import kz.moldir.plan.events.RosterEntry;
import kz.moldir.plan.events.RosterEvent;
import kz.moldir.plan.events.RosterEvent.EntryChanged;
import kz.moldir.plan.events.RosterEvent.EntryRemoved;
import kz.moldir.plan.events.RosterEvent.PersonsAdded;
import kz.moldir.plan.write.roster.RosterCommand.AddEntry;
import kz.moldir.plan.write.roster.RosterCommand.AddPersons;
import kz.moldir.plan.write.roster.RosterCommand.ChangeEntry;
import kz.moldir.plan.write.roster.RosterCommand.RemoveEntry;
import kz.moldir.plan.write.roster.RosterCommand.TakeBack;
import kz.moldir.plan.write.roster.RosterCommand.TakeEntries;
import kz.moldir.plan.write.roster.RosterCommand.TakeEntries.Taken;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** The commissions, people and agencies a council works with; there is one roster a council. */
@AggregateRoot(type = "roster")
final class Roster {

    @SuppressWarnings("UnusedVariable") // Axon reads it.
    @AggregateIdentifier
    private @Nullable String id;

    private RosterEntries entries = RosterEntries.NONE;

    /** What entries said before they were changed last. */
    private final Map<String, RosterEntry> before = new HashMap<>();

    Roster() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(AddPersons command) {
        Set<String> names =
                entries.known().stream()
                        .filter(known -> known.entry().kind().person())
                        .flatMap(known -> known.entry().allNames().stream())
                        .collect(Collectors.toSet());
        List<String> more =
                command.names().stream()
                        .map(String::strip)
                        .filter(name -> !names.contains(name))
                        .distinct()
                        .toList();
        if (entries.known().size() + more.size() > RosterDecisions.MOST) {
            throw new Refused(new RosterRefusal.TooMany());
        }
        if (!more.isEmpty()) {
            AggregateLifecycle.apply(new PersonsAdded(command.rosterId(), more));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    String handle(AddEntry command) {
        take(command.rosterId(), List.of(new Taken(command.entry(), 0)));
        return "1";
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    String handle(ChangeEntry command) {
        List<RosterEvent> events =
                new RosterDecisions(command.rosterId(), entries)
                        .changing(
                                command.entry(),
                                command.version(),
                                command.reason(),
                                command.earlier());
        events.forEach(AggregateLifecycle::apply);
        return String.valueOf(events.isEmpty() ? 0 : command.version() + 1);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(TakeBack command) {
        new RosterDecisions(command.rosterId(), entries)
                .takingBack(
                        command.entryId(),
                        command.version(),
                        before.get(command.entryId()),
                        command.reason())
                .forEach(AggregateLifecycle::apply);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(TakeEntries command) {
        take(command.rosterId(), command.entries());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RemoveEntry command) {
        RosterDecisions.seen(entries, command.entryId(), command.version());
        AggregateLifecycle.apply(
                new EntryRemoved(command.rosterId(), command.entryId(), command.reason()));
    }

    private void take(String rosterId, List<Taken> wanted) {
        new RosterDecisions(rosterId, entries).taking(wanted).forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(RosterEvent event) {
        id = event.rosterId();
        switch (event) {
            case EntryChanged now ->
                    entries.get(now.entry().id())
                            .ifPresent(known -> before.put(known.entry().id(), known.entry()));
            // Who is proposed again has the id of the first time.
            case EntryRemoved now -> before.remove(now.entryId());
            default -> {}
        }
        entries = entries.after(event);
    }
}
