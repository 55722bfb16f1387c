package kz.moldir.plan.wiring;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.text.SearchFold;
import kz.moldir.plan.document.responsible.KnownPersons;
import kz.moldir.plan.events.RosterEntry;
import kz.moldir.plan.read.roster.RosterList;
import kz.moldir.plan.write.roster.RosterNames;
import org.jspecify.annotations.Nullable;

/** What an import knows of the roster is what the roster's view shows. */
record RosterOfView(RosterList roster) implements RosterNames {

    @Override
    public KnownPersons known() {
        return KnownPersons.of(roster.personsByName());
    }

    @Override
    public UnaryOperator<String> mainName() {
        Map<String, String> names = new HashMap<>();
        roster.personsByName().forEach((name, main) -> names.put(SearchFold.fold(name), main));
        return name -> names.getOrDefault(SearchFold.fold(name), name);
    }

    @Override
    public @Nullable LocalizedText called(String name) {
        return roster.named(name)
                .filter(entry -> entry.kind() == RosterEntry.Kind.AGENCY)
                .map(entry -> entry.called(name))
                .orElse(null);
    }

    @Override
    public boolean contains(String name) {
        return roster.personsByName().containsKey(name);
    }
}
