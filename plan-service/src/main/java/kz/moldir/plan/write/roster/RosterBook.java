package kz.moldir.plan.write.roster;

import java.util.List;
import java.util.Optional;
import kz.moldir.plan.events.RosterEntries.Known;

/** The roster as whoever writes it has seen it; the roster's view stands behind it. */
public interface RosterBook {

    /** All entries. */
    List<Known> all();

    /** One entry. */
    Optional<Known> get(String id);
}
