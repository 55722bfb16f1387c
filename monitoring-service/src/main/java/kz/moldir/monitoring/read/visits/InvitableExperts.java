package kz.moldir.monitoring.read.visits;

import java.util.List;
import kz.moldir.monitoring.events.VisitEvent.Expert;

/** The experts of the roster, whom a page offers for an invitation. */
@FunctionalInterface
public interface InvitableExperts {

    /** All whose term is not over, by name. */
    List<Expert> all();
}
