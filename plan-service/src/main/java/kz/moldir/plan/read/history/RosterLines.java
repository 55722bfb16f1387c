package kz.moldir.plan.read.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import kz.moldir.kit.view.RecordedEvent;
import kz.moldir.plan.events.RosterEntries;
import kz.moldir.plan.events.RosterEntries.Known;
import kz.moldir.plan.events.RosterEntry;
import kz.moldir.plan.events.RosterEvent;
import kz.moldir.plan.events.RosterEvent.EntryAdded;
import kz.moldir.plan.events.RosterEvent.EntryChanged;
import kz.moldir.plan.events.RosterEvent.EntryRemoved;
import kz.moldir.plan.events.RosterEvent.PersonsAdded;
import kz.moldir.plan.events.RosterTerm;
import kz.moldir.plan.read.history.HistoryView.Change;
import kz.moldir.plan.read.history.HistoryView.Entry;
import org.jspecify.annotations.Nullable;

/** What happened to the roster, told from its own events; contacts are in none of them. */
final class RosterLines {

    private RosterEntries known = RosterEntries.NONE;

    /** A line, and the entry that it is about; null where it is about several. */
    record Of(Entry entry, @Nullable String entryId) {}

    static List<Of> of(List<RecordedEvent> events) {
        RosterLines told = new RosterLines();
        List<Of> lines = new ArrayList<>();
        for (RecordedEvent event : events) {
            if (event.payload() instanceof RosterEvent happened) {
                lines.add(told.add(event, happened));
            }
        }
        return List.copyOf(lines);
    }

    /** What an event behind all those before tells. */
    Of add(RecordedEvent event, RosterEvent happened) {
        List<Change> changes =
                changes(happened).stream()
                        .filter(change -> !Objects.equals(change.from(), change.to()))
                        .toList();
        known = known.after(happened);
        return new Of(
                new Entry(
                        event.time(),
                        event.role(),
                        event.type(),
                        changes,
                        event.actor(),
                        event.actingFor()),
                id(happened));
    }

    private static @Nullable String id(RosterEvent happened) {
        return switch (happened) {
            case PersonsAdded now -> null;
            case EntryAdded now -> now.entry().id();
            case EntryChanged now -> now.entry().id();
            case EntryRemoved now -> now.entryId();
        };
    }

    private List<Change> changes(RosterEvent happened) {
        List<Change> changes = new ArrayList<>();
        switch (happened) {
            case PersonsAdded now ->
                    now.names().forEach(name -> changes.add(Change.set("nameRu", name)));
            case EntryAdded now -> changes.addAll(words(null, now.entry()));
            case EntryChanged now -> {
                RosterEntry before = before(now.entry().id()).orElse(null);
                changes.add(about(before));
                changes.addAll(words(before, now.entry()));
                changes.add(Change.set("reason", now.reason()));
            }
            case EntryRemoved now -> {
                changes.add(about(before(now.entryId()).orElse(null)));
                changes.add(Change.set("reason", now.reason()));
            }
        }
        return changes;
    }

    private Optional<RosterEntry> before(String id) {
        return known.get(id).map(Known::entry);
    }

    /** Which entry it is. */
    private static Change about(@Nullable RosterEntry entry) {
        return Change.set("rosterEntry", entry == null ? null : entry.mainName());
    }

    private static List<Change> words(@Nullable RosterEntry before, RosterEntry after) {
        List<Change> words = new ArrayList<>();
        words.addAll(
                Changed.of(before, after)
                        .field("rosterKind", RosterEntry::kind)
                        .field("nameKk", entry -> entry.name().kk())
                        .field("nameRu", entry -> entry.name().ru())
                        .field("nameEn", entry -> entry.name().en())
                        .field(
                                "aliases",
                                entry ->
                                        entry.aliases().isEmpty()
                                                ? null
                                                : String.join("; ", entry.aliases()))
                        .field("rosterNumber", RosterEntry::number)
                        .field("commission", RosterEntry::commission)
                        .field("rosterRole", RosterEntry::role)
                        .field("termFrom", RosterEntry::from)
                        .field("termUntil", RosterEntry::until)
                        .all());
        words.addAll(terms(before == null ? List.of() : before.terms(), after.terms()));
        return words;
    }

    /** The earlier terms that are told no more, and those that are told instead. */
    private static List<Change> terms(List<RosterTerm> before, List<RosterTerm> after) {
        List<RosterTerm> gone = before.stream().filter(term -> !after.contains(term)).toList();
        List<RosterTerm> come = after.stream().filter(term -> !before.contains(term)).toList();
        return IntStream.range(0, Math.max(gone.size(), come.size()))
                .mapToObj(at -> new Change("earlierTerm", code(gone, at), code(come, at)))
                .toList();
    }

    private static @Nullable String code(List<RosterTerm> terms, int at) {
        return at < terms.size() ? terms.get(at).code() : null;
    }
}
