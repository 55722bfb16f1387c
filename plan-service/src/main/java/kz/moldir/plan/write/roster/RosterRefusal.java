package kz.moldir.plan.write.roster;

import java.util.List;
import kz.moldir.kit.command.Refusal;

/** Why the roster is not changed. */
public sealed interface RosterRefusal extends Refusal {

    /** Another entry of the kind has this name. */
    record NameTaken(String name) implements RosterRefusal {
        @Override
        public String code() {
            return "roster-name-taken";
        }

        @Override
        public List<Object> arguments() {
            return List.of(name);
        }
    }

    /** There is no such entry. */
    record Unknown() implements RosterRefusal {
        @Override
        public String code() {
            return "roster-entry-unknown";
        }
    }

    /** Somebody wrote the entry since it was seen. */
    record ChangedMeanwhile() implements RosterRefusal {
        @Override
        public String code() {
            return "roster-entry-changed";
        }
    }

    /** A roster has at most 2,000 entries. */
    record TooMany() implements RosterRefusal {
        @Override
        public String code() {
            return "roster-too-many";
        }
    }
}
