package kz.moldir.plan.write.roster;

import kz.moldir.kit.command.Refusal;

/** Why the roster is not changed. */
public sealed interface RosterRefusal extends Refusal {

    /** Another entry of the kind has this name. */
    @Code("roster-name-taken")
    record NameTaken(String name) implements RosterRefusal {}

    /** There is no such entry. */
    @Code("roster-entry-unknown")
    record Unknown() implements RosterRefusal {}

    /** Somebody wrote the entry since it was seen. */
    @Code("roster-entry-changed")
    record ChangedMeanwhile() implements RosterRefusal {}

    /** A roster has at most 2,000 entries. */
    @Code("roster-too-many")
    record TooMany() implements RosterRefusal {}

    /** A term of office does not end before the next begins. */
    @Code("roster-terms-overlap")
    record TermsOverlap() implements RosterRefusal {}

    /** An entry has at most 50 earlier terms. */
    @Code("roster-terms-too-many")
    record TooManyTerms() implements RosterRefusal {}
}
