package kz.moldir.plan.publishing;

import java.util.List;
import java.util.Optional;
import kz.moldir.council.LocalizedText;
import kz.moldir.kit.publish.Publication;
import kz.moldir.plan.events.RosterEntry;
import kz.moldir.plan.events.RosterEvent;
import kz.moldir.plan.events.RosterTerm;
import org.jspecify.annotations.Nullable;

/** What other services hear of the roster; of experts only who they are, never a contact. */
final class RosterPublications {

    private static final String TYPE = "plan.roster-changed.v1";

    private RosterPublications() {}

    static Optional<Publication> of(RosterEvent event) {
        return switch (event) {
            case RosterEvent.PersonsAdded now ->
                    Optional.of(said(new RosterChangedV1(now.names(), null, null)));
            case RosterEvent.EntryAdded now -> Optional.of(told(now.entry(), added(now.entry())));
            case RosterEvent.EntryChanged now -> Optional.of(told(now.entry(), List.of()));
            case RosterEvent.EntryRemoved now ->
                    Optional.of(said(new RosterChangedV1(List.of(), null, now.entryId())));
        };
    }

    private static List<String> added(RosterEntry entry) {
        return entry.kind() == RosterEntry.Kind.MEMBER ? List.of(entry.mainName()) : List.of();
    }

    private static Publication told(RosterEntry entry, List<String> added) {
        return said(new RosterChangedV1(added, wire(entry), null));
    }

    private static RosterChangedV1.EntryV1 wire(RosterEntry entry) {
        LocalizedText name = entry.name();
        return new RosterChangedV1.EntryV1(
                entry.id(),
                entry.kind().name(),
                new RosterChangedV1.TextV1(name.ru(), name.kk(), name.en()),
                entry.aliases(),
                entry.number(),
                entry.commission(),
                name(entry.role()),
                entry.from(),
                entry.until(),
                entry.terms().stream().map(RosterPublications::wire).toList());
    }

    private static RosterChangedV1.TermV1 wire(RosterTerm term) {
        return new RosterChangedV1.TermV1(
                term.commission(), name(term.role()), term.from(), term.until());
    }

    private static @Nullable String name(RosterEntry.@Nullable Role role) {
        return role == null ? null : role.name();
    }

    private static Publication said(RosterChangedV1 data) {
        return new Publication(TYPE, data);
    }
}
