package kz.moldir.plan.wiring;

import kz.moldir.plan.document.responsible.KnownPersons;
import kz.moldir.plan.read.roster.RosterList;
import kz.moldir.plan.write.roster.RosterNames;

/** What an import knows of the roster is what the roster's view shows. */
record RosterOfView(RosterList roster) implements RosterNames {

    @Override
    public KnownPersons known() {
        return KnownPersons.of(roster.personsByName());
    }

    @Override
    public boolean contains(String name) {
        return roster.personsByName().containsKey(name);
    }
}
