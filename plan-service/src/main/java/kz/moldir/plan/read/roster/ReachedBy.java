package kz.moldir.plan.read.roster;

import kz.moldir.plan.events.ContactDetails;
import kz.moldir.plan.events.RosterEntry;

/** How an entry is reached; the document that can be erased stands behind it. */
public interface ReachedBy {

    /** The contacts of an entry, empty where there are none or they were erased. */
    ContactDetails of(RosterEntry entry);
}
