package kz.moldir.plan.events;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.moldir.plan.events.RosterEvent.EntryAdded;
import kz.moldir.plan.events.RosterEvent.EntryChanged;
import kz.moldir.plan.events.RosterEvent.EntryRemoved;
import kz.moldir.plan.events.RosterEvent.PersonsAdded;

/** The entries of a roster as they stand, in the order in which they came. */
public record RosterEntries(List<Known> known) {

    /** No entry yet. */
    public static final RosterEntries NONE = new RosterEntries(List.of());

    /** An entry, and how often it was written: who changes it names the version that was seen. */
    public record Known(RosterEntry entry, int version) {}

    /** The entries after an event. */
    public RosterEntries after(RosterEvent event) {
        List<Known> after = new ArrayList<>(known);
        switch (event) {
            case PersonsAdded now ->
                    now.names().stream()
                            .map(name -> RosterEntry.member(id(now.rosterId(), name), name))
                            .map(entry -> new Known(entry, 1))
                            .forEach(after::add);
            case EntryAdded now -> after.add(new Known(now.entry(), 1));
            case EntryChanged now ->
                    after.replaceAll(
                            each ->
                                    each.entry().id().equals(now.entry().id())
                                            ? new Known(now.entry(), each.version() + 1)
                                            : each);
            case EntryRemoved now ->
                    after.removeIf(each -> each.entry().id().equals(now.entryId()));
        }
        return new RosterEntries(List.copyOf(after));
    }

    /** One entry. */
    public Optional<Known> get(String id) {
        return known.stream().filter(each -> each.entry().id().equals(id)).findFirst();
    }

    /** The id of a person who came by name only; the same name has the same id for ever. */
    private static String id(String rosterId, String name) {
        String source = rosterId + "\n" + name;
        return UUID.nameUUIDFromBytes(source.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
