package kz.moldir.plan.write.roster.taking;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.Subject;
import kz.moldir.council.settings.Council;
import kz.moldir.council.text.SearchFold;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.command.CommandIds;
import kz.moldir.kit.command.Done;
import kz.moldir.plan.events.RosterEntries.Known;
import kz.moldir.plan.events.RosterEntry;
import kz.moldir.plan.events.RosterEntry.Kind;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.write.roster.RosterCommand.TakeEntries.Taken;
import kz.moldir.plan.write.roster.RosterOrders;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the plans and the council's settings name and the roster lacks, to be taken in one step. */
@Component
final class RosterProposals {

    private final Council council;
    private final PlannedNames plans;
    private final RosterOrders orders;

    RosterProposals(Council council, PlannedNames plans, RosterOrders orders) {
        this.council = council;
        this.plans = plans;
        this.orders = orders;
    }

    /** All proposals: commissions, committees, persons and agencies, in this order. */
    List<RosterEntry> all() {
        Found found = new Found(orders.all(), orders.rosterId());
        council.commissions().forEach(found::commission);
        List<Row> rows = plans.rows();
        rows.forEach(
                row -> {
                    List<String> numbers = row.responsible().commissions();
                    String of = numbers.size() == 1 ? numbers.getFirst() : null;
                    row.responsible().committees().forEach(name -> found.committee(name, of));
                });
        rows.forEach(row -> row.responsible().persons().forEach(found::person));
        rows.forEach(
                row ->
                        row.subjects().stream()
                                .filter(subject -> subject.kind() == Subject.Kind.AGENCY)
                                .forEach(subject -> found.agency(subject.name())));
        return found.entries();
    }

    /** Takes those with these ids, or all. */
    Done take(@Nullable List<String> ids, Caller caller) {
        List<Taken> taken =
                all().stream()
                        .filter(entry -> ids == null || ids.contains(entry.id()))
                        .map(entry -> new Taken(entry, 0))
                        .toList();
        return orders.take(taken, Objects.requireNonNullElse(ids, List.of()), caller);
    }

    private static final class Found {

        private final Set<String> names = new HashSet<>();
        private final Set<String> numbers = new HashSet<>();
        private final Map<String, RosterEntry> entries = new LinkedHashMap<>();
        private final String rosterId;

        Found(List<Known> known, String rosterId) {
            this.rosterId = rosterId;
            for (Known each : known) {
                RosterEntry entry = each.entry();
                entry.allNames().forEach(name -> names.add(key(entry.kind(), name)));
                if (entry.number() != null) {
                    numbers.add(entry.number());
                }
            }
        }

        void commission(String number, LocalizedText name) {
            if (numbers.add(number)) {
                add(
                        Kind.COMMISSION,
                        name,
                        Objects.requireNonNullElse(name.ru(), number),
                        number,
                        null);
            }
        }

        void committee(String name, @Nullable String commission) {
            add(Kind.COMMITTEE, LocalizedText.russian(name), name, null, commission);
        }

        void person(String name) {
            add(Kind.MEMBER, LocalizedText.russian(name), name, null, null);
        }

        void agency(String name) {
            add(Kind.AGENCY, LocalizedText.russian(name), name, null, null);
        }

        List<RosterEntry> entries() {
            return new ArrayList<>(entries.values());
        }

        private void add(
                Kind kind,
                LocalizedText name,
                String said,
                @Nullable String number,
                @Nullable String commission) {
            if (names.add(key(kind, said))) {
                String id = CommandIds.derived(rosterId, kind.name(), said);
                entries.put(
                        id,
                        new RosterEntry(
                                id,
                                kind,
                                name,
                                List.of(),
                                number,
                                commission,
                                null,
                                null,
                                null,
                                null));
            }
        }

        private static String key(Kind kind, String name) {
            return (kind.person() ? Kind.MEMBER : kind) + "/" + SearchFold.fold(name);
        }
    }
}
