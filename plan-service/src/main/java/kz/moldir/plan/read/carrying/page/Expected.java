package kz.moldir.plan.read.carrying.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.moldir.council.Responsible;
import kz.moldir.council.text.SearchFold;
import kz.moldir.plan.document.responsible.WholeCouncil;
import kz.moldir.plan.events.RosterEntry;
import kz.moldir.plan.events.RosterEntry.Kind;
import kz.moldir.plan.events.RosterTerm;

/**
 * Who of the council is expected at an activity, by the roster.
 *
 * @param names of those who serve on its day in its commissions, of all where it names none or the
 *     whole council
 * @param known every name that the roster has of a person, folded
 * @param called by what a person is known, however it is written
 */
record Expected(List<String> names, Set<String> known, UnaryOperator<String> called) {

    static Expected of(
            List<RosterEntry> roster,
            Responsible responsible,
            LocalDate day,
            UnaryOperator<String> called) {
        List<String> commissions =
                WholeCouncil.isAmong(responsible.groups()) ? List.of() : responsible.commissions();
        return new Expected(
                roster.stream()
                        .filter(entry -> entry.kind() == Kind.MEMBER)
                        .filter(
                                entry ->
                                        entry.on(day)
                                                .filter(term -> in(commissions, term))
                                                .isPresent())
                        .map(RosterEntry::mainName)
                        .distinct()
                        .toList(),
                roster.stream()
                        .filter(entry -> entry.kind().person())
                        .flatMap(entry -> entry.allNames().stream())
                        .map(SearchFold::fold)
                        .collect(Collectors.toUnmodifiableSet()),
                called);
    }

    private static boolean in(List<String> commissions, RosterTerm term) {
        String commission = term.commission();
        return commissions.isEmpty() || (commission != null && commissions.contains(commission));
    }

    /** Those whom the roster does not know; none where it knows nobody. */
    List<String> strangers(List<String> present) {
        return known.isEmpty()
                ? List.of()
                : present.stream()
                        .filter(
                                name ->
                                        Stream.of(name, called.apply(name))
                                                .map(SearchFold::fold)
                                                .noneMatch(known::contains))
                        .toList();
    }
}
