package kz.moldir.kit.axon;

import java.util.Set;
import java.util.stream.Collectors;
import kz.moldir.eventstore.continuity.Continuity;
import kz.moldir.eventstore.event.EventType;
import kz.moldir.eventstore.event.EventTypes;
import kz.moldir.eventstore.tail.Passing;
import kz.moldir.kit.axon.ServiceModel.Processor;
import kz.moldir.kit.view.Positions;

/**
 * What one processor is told nothing of. It has followed such events when it is done with all that
 * was before them, in whichever order others come to theirs.
 */
final class ForeignEvents implements Passing {

    private final String position;
    private final Set<String> foreign;
    private final Positions positions;
    private final Continuity continuity;

    ForeignEvents(
            Processor processor, EventTypes types, Positions positions, Continuity continuity) {
        this.position = processor.position();
        this.positions = positions;
        this.continuity = continuity;
        Class<?> own = processor.consumer().events();
        this.foreign =
                types.all().stream()
                        .filter(type -> !own.isAssignableFrom(types.classOf(type)))
                        .map(EventType::name)
                        .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean concerns(String type) {
        return !foreign.contains(type);
    }

    /** When the document server may have lost what it did, it has to come to know by itself. */
    @Override
    public boolean isAt(long reached) {
        return positions.of(position) == reached && continuity.of(position).holdsForSure();
    }

    @Override
    public boolean passes(long from, long to) {
        return positions.passes(position, from, to);
    }
}
