package kz.moldir.plan.write.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kz.moldir.kit.command.Invalid.Fault;
import kz.moldir.plan.events.RosterEntry;
import kz.moldir.plan.events.RosterTerm;
import kz.moldir.plan.write.roster.EntryRequest.TermRequest;
import org.jspecify.annotations.Nullable;

/** What is wrong with the terms of office that somebody writes, each at its field. */
final class TermFaults {

    private record Placed(String field, RosterTerm term) {}

    private TermFaults() {}

    /**
     * All of them.
     *
     * @param before the entry so far; null for a new one
     */
    static List<Fault> of(EntryRequest body, @Nullable RosterEntry before) {
        List<Placed> placed = placed(body, before);
        List<Fault> faults = new ArrayList<>(ofEach(placed));
        if (before != null && Boolean.TRUE.equals(body.newTerm())) {
            LocalDate from = body.from();
            LocalDate begun = before.from();
            if (from == null || (begun != null && !from.isAfter(begun))) {
                faults.add(new Fault("from", "roster.problem.begins", List.of()));
            } else {
                placed.add(new Placed("from", before.term().endedBefore(from)));
            }
        }
        placed.sort(
                Comparator.comparing(
                        (Placed each) -> each.term().from(),
                        Comparator.nullsFirst(Comparator.naturalOrder())));
        placed.add(new Placed("from", RosterOrders.entry("", body, null).term()));
        for (int next = 1; faults.isEmpty() && next < placed.size(); next++) {
            Placed one = placed.get(next - 1);
            if (!one.term().endsBefore(placed.get(next).term())) {
                String field = one.field().equals("from") ? "from" : one.field() + ".until";
                faults.add(new Fault(field, "roster.problem.terms", List.of()));
            }
        }
        return faults;
    }

    /** Those before as the request has them, else as they stand. */
    private static List<Placed> placed(EntryRequest body, @Nullable RosterEntry before) {
        List<TermRequest> written = body.terms();
        List<RosterTerm> terms =
                written != null
                        ? written.stream().map(term -> term.term(body.kind())).toList()
                        : before == null ? List.of() : before.terms();
        List<Placed> placed = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            placed.add(new Placed("terms[" + i + "]", terms.get(i)));
        }
        return placed;
    }

    private static List<Fault> ofEach(List<Placed> placed) {
        List<Fault> faults = new ArrayList<>();
        for (Placed each : placed) {
            RosterTerm term = each.term();
            String commission = term.commission();
            if (commission != null && !commission.matches(RosterOrders.NUMBER)) {
                faults.add(
                        new Fault(
                                each.field() + ".commission", "roster.problem.number", List.of()));
            }
            LocalDate from = term.from();
            LocalDate until = term.until();
            if (from != null && until != null && until.isBefore(from)) {
                faults.add(new Fault(each.field() + ".until", "roster.problem.until", List.of()));
            }
        }
        return faults;
    }
}
