package kz.moldir.plan.read.roster;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.text.SearchFold;
import kz.moldir.council.text.Written;
import kz.moldir.plan.events.RosterEntries.Known;
import kz.moldir.plan.events.RosterEntry;
import kz.moldir.plan.events.RosterEntry.Kind;

/**
 * What agencies are called in each language.
 *
 * @param folded the entries by each of their names, however its letters are written
 */
public record AgencyNames(Map<String, RosterEntry> folded) {

    static AgencyNames of(List<Known> roster) {
        Map<String, RosterEntry> entries = new HashMap<>();
        roster.stream()
                .map(Known::entry)
                .filter(entry -> entry.kind() == Kind.AGENCY)
                .forEach(
                        agency ->
                                agency.allNames()
                                        .forEach(
                                                name ->
                                                        entries.putIfAbsent(
                                                                SearchFold.fold(name), agency)));
        return new AgencyNames(entries);
    }

    /** Its name in the languages that are known; of a stranger's as it is written. */
    public LocalizedText called(String written) {
        RosterEntry agency = folded.get(SearchFold.fold(written));
        return agency == null ? Written.words(written, null) : agency.called(written);
    }
}
