package kz.moldir.eventstore.event;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;

/** An upcaster that says of which stored types it lifts events: those of others do not pass it. */
public interface TypedUpcaster extends EventUpcaster {

    /** The names of those types, whatever the revision. */
    Set<String> lifts();

    /**
     * Several as one, in their order; it says which types they lift where each of them does.
     *
     * @param all at least one
     */
    static EventUpcaster inOrder(List<EventUpcaster> all) {
        EventUpcaster chain = new EventUpcasterChain(all);
        return all.stream().allMatch(TypedUpcaster.class::isInstance) ? typed(chain, all) : chain;
    }

    private static TypedUpcaster typed(EventUpcaster chain, List<EventUpcaster> all) {
        Set<String> types =
                all.stream()
                        .map(TypedUpcaster.class::cast)
                        .flatMap(each -> each.lifts().stream())
                        .collect(Collectors.toUnmodifiableSet());
        return new TypedUpcaster() {

            @Override
            public Set<String> lifts() {
                return types;
            }

            @Override
            public Stream<IntermediateEventRepresentation> upcast(
                    Stream<IntermediateEventRepresentation> events) {
                return chain.upcast(events);
            }
        };
    }
}
