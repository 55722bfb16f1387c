package kz.moldir.monitoring.write.invitation;

import java.util.List;
import java.util.Optional;
import kz.moldir.monitoring.events.VisitEvent.Expert;

/** The experts of the council's roster, as far as its events have arrived here. */
public interface Experts {

    /** One of them; empty when nothing about such an expert has arrived, or the term is over. */
    Optional<Expert> find(String id);

    /** All whose term is not over, by name. */
    List<Expert> all();
}
