package kz.moldir.plan.read.roster;

import java.time.LocalDate;
import java.util.List;
import kz.moldir.council.LocalizedText;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.problem.NotFound;
import kz.moldir.plan.events.ContactDetails;
import kz.moldir.plan.events.RosterEntries.Known;
import kz.moldir.plan.events.RosterEntry;
import kz.moldir.plan.events.RosterEntry.Kind;
import kz.moldir.plan.events.RosterTerm;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The roster for programs. */
@Allowed({Role.SECRETARIAT, Role.CHAIR, Role.LEAD, Role.MEMBER})
@RestController
@RequestMapping("/api/roster")
final class RosterController {

    private final RosterList roster;
    private final RosterRows rows;
    private final ReachedBy contacts;

    RosterController(RosterList roster, RosterRows rows, ReachedBy contacts) {
        this.roster = roster;
        this.rows = rows;
        this.contacts = contacts;
    }

    /** A list, whole. */
    record Listing(List<Item> items, @Nullable String next) {}

    /**
     * An entry; its version is what a change has to name. Commission, role and days are of its last
     * term, terms are those before.
     */
    record Item(
            String id,
            Kind kind,
            LocalizedText name,
            List<String> aliases,
            @Nullable String number,
            @Nullable String commission,
            RosterEntry.@Nullable Role role,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            List<RosterTerm> terms,
            int version) {

        static Item of(Known known) {
            RosterEntry entry = known.entry();
            return new Item(
                    entry.id(),
                    entry.kind(),
                    entry.name(),
                    entry.aliases(),
                    entry.number(),
                    entry.commission(),
                    entry.role(),
                    entry.from(),
                    entry.until(),
                    entry.terms(),
                    known.version());
        }
    }

    /** An entry with what belongs to it. */
    record Detail(Item entry, ContactDetails contacts, List<RosterRows.NamedRow> rows) {}

    /** Entries of a kind, found by any name they ever had. */
    @GetMapping
    Listing entries(
            @RequestParam(required = false) @Nullable Kind kind,
            @RequestParam(defaultValue = "") String q) {
        return new Listing(roster.matching(kind, q).stream().map(Item::of).toList(), null);
    }

    @GetMapping("/entries/{id}")
    Detail entry(@PathVariable String id) {
        Known known = roster.get(id).orElseThrow(NotFound::new);
        return new Detail(Item.of(known), contacts.of(known.entry()), rows.naming(known.entry()));
    }
}
