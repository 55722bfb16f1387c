package kz.moldir.plan.write.roster;

import kz.moldir.plan.document.responsible.KnownPersons;

/** The roster as an import needs it; the roster's view stands behind it. */
public interface RosterNames {

    /** The names as the reader of a document looks them up. */
    KnownPersons known();

    /** Whether the roster has exactly this name. */
    boolean contains(String name);
}
