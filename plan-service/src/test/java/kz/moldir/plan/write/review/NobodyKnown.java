package kz.moldir.plan.write.review;

import kz.moldir.plan.document.responsible.KnownPersons;
import kz.moldir.plan.write.roster.RosterNames;

/** An empty roster. */
final class NobodyKnown implements RosterNames {

    static final RosterNames BY_NAME = new NobodyKnown();

    private NobodyKnown() {}

    @Override
    public KnownPersons known() {
        return KnownPersons.none();
    }

    @Override
    public boolean contains(String name) {
        return false;
    }
}
