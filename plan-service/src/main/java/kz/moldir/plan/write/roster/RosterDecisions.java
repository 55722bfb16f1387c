package kz.moldir.plan.write.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kz.moldir.council.text.SearchFold;
import kz.moldir.kit.command.Refused;
import kz.moldir.plan.events.RosterEntries;
import kz.moldir.plan.events.RosterEntries.Known;
import kz.moldir.plan.events.RosterEntry;
import kz.moldir.plan.events.RosterEntry.Kind;
import kz.moldir.plan.events.RosterEvent;
import kz.moldir.plan.events.RosterEvent.EntryAdded;
import kz.moldir.plan.events.RosterEvent.EntryChanged;
import kz.moldir.plan.events.RosterEvent.EntryRemoved;
import kz.moldir.plan.write.roster.RosterCommand.TakeEntries.Taken;
import org.jspecify.annotations.Nullable;

/** What becomes of entries that somebody wants in the roster. */
final class RosterDecisions {

    static final int MOST = 2000;

    private final String rosterId;
    private RosterEntries entries;
    private final List<RosterEvent> events = new ArrayList<>();

    RosterDecisions(String rosterId, RosterEntries entries) {
        this.rosterId = rosterId;
        this.entries = entries;
    }

    List<RosterEvent> changing(
            RosterEntry entry, int version, @Nullable String reason, EarlierTerms earlier) {
        change(earlier.of(seen(entries, entry.id(), version).entry(), entry), version, reason);
        return events;
    }

    /**
     * What it said before stands again as it was, without what only the change knew. Its contacts
     * are kept apart and stay, so that they can still be erased.
     */
    List<RosterEvent> takingBack(
            String entryId, int version, @Nullable RosterEntry before, String reason) {
        RosterEntry standing = seen(entries, entryId, version).entry();
        if (before == null) {
            happened(new EntryRemoved(rosterId, entryId, reason));
        } else {
            RosterEntry again = before.reachedAs(standing.contacts());
            check(again);
            happened(new EntryChanged(rosterId, again, reason));
        }
        return events;
    }

    List<RosterEvent> taking(List<Taken> wanted) {
        wanted.forEach(
                each -> {
                    if (each.version() == 0) {
                        add(each.entry());
                    } else {
                        change(each.entry(), each.version(), null);
                    }
                });
        return events;
    }

    private void add(RosterEntry entry) {
        if (entries.get(entry.id()).isPresent()) {
            throw new Refused(new RosterRefusal.ChangedMeanwhile());
        }
        if (entries.known().size() >= MOST) {
            throw new Refused(new RosterRefusal.TooMany());
        }
        check(entry);
        happened(new EntryAdded(rosterId, entry));
    }

    private void change(RosterEntry entry, int version, @Nullable String reason) {
        RosterEntry before = seen(entries, entry.id(), version).entry();
        check(entry);
        RosterEntry after = keepingEarlierNames(before, entry);
        if (!after.equals(before)) {
            happened(new EntryChanged(rosterId, after, reason));
        }
    }

    private void happened(RosterEvent event) {
        events.add(event);
        entries = entries.after(event);
    }

    static Known seen(RosterEntries entries, String id, int version) {
        Known now = entries.get(id).orElseThrow(() -> new Refused(new RosterRefusal.Unknown()));
        if (now.version() != version) {
            throw new Refused(new RosterRefusal.ChangedMeanwhile());
        }
        return now;
    }

    /** Agencies get renamed: whoever looks for the old name finds the new one. */
    private static RosterEntry keepingEarlierNames(RosterEntry before, RosterEntry after) {
        List<String> names = after.names().toList();
        return after.withAliases(
                Stream.concat(after.aliases().stream(), before.names())
                        .filter(name -> !names.contains(name))
                        .distinct()
                        .toList());
    }

    /** A name means one entry of its kind; persons share the names of members and experts. */
    private void check(RosterEntry entry) {
        if (!entry.inOrder()) {
            throw new Refused(new RosterRefusal.TermsOverlap());
        }
        if (entry.terms().size() > RosterEntry.MOST_TERMS) {
            throw new Refused(new RosterRefusal.TooManyTerms());
        }
        List<String> wanted = entry.names().map(SearchFold::fold).toList();
        for (Known other : entries.known()) {
            boolean rival =
                    !other.entry().id().equals(entry.id())
                            && group(other.entry().kind()) == group(entry.kind());
            if (rival && sameNumber(entry, other.entry())) {
                throw new Refused(new RosterRefusal.NameTaken(String.valueOf(entry.number())));
            }
            if (rival
                    && other.entry().allNames().stream()
                            .map(SearchFold::fold)
                            .anyMatch(wanted::contains)) {
                throw new Refused(new RosterRefusal.NameTaken(entry.mainName()));
            }
        }
    }

    private static boolean sameNumber(RosterEntry one, RosterEntry two) {
        return one.number() != null && one.number().equals(two.number());
    }

    private static Kind group(Kind kind) {
        return kind.person() ? Kind.MEMBER : kind;
    }
}
