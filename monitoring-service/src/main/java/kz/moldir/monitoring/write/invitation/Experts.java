package kz.moldir.monitoring.write.invitation;

import java.util.List;
import java.util.Optional;
import kz.moldir.monitoring.events.VisitEvent.Expert;

/** The experts of the council's roster, as far as its events have arrived here. */
public interface Experts {

    /** One of them; empty when nothing about such an expert has arrived. */
    Optional<Expert> find(String id);

    /** All of them, by name. */
    List<Expert> all();
}
