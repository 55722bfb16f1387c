package kz.moldir.eventstore.commit;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.moldir.eventstore.event.EventSerializer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.serialization.upcasting.event.EventUpcaster;

/** Turns commits into Axon's messages, lifted by upcasters; payloads are decoded when asked for. */
public final class EventReader {

    private final EventSerializer serializer;
    private final EventUpcaster upcasters;

    public EventReader(EventSerializer serializer, EventUpcaster upcasters) {
        this.serializer = serializer;
        this.upcasters = upcasters;
    }

    /** All events of the commits that stand after a position, in order. */
    public Stream<TrackedEventMessage<?>> tracked(Stream<Commit> commits, long after) {
        Stream<StoredEventData> data =
                commits.flatMap(
                        commit ->
                                IntStream.range(
                                                (int) Math.max(0, after + 1 - commit.id()),
                                                commit.events().size())
                                        .mapToObj(index -> StoredEventData.of(commit, index)));
        return EventUtils.upcastAndDeserializeTrackedEvents(data, serializer, upcasters);
    }

    /** The events of one aggregate from a sequence number on, in order. */
    public Stream<DomainEventMessage<?>> ofAggregate(
            List<Commit> commits, String aggregate, long seq) {
        Stream<StoredEventData> data =
                commits.stream()
                        .flatMap(
                                commit ->
                                        IntStream.range(0, commit.events().size())
                                                .filter(i -> is(commit, i, aggregate, seq))
                                                .mapToObj(i -> StoredEventData.of(commit, i)));
        return EventUtils.upcastAndDeserializeTrackedEvents(data, serializer, upcasters)
                .map(EventReader::domain);
    }

    private static boolean is(Commit commit, int index, String aggregate, long seq) {
        StoredEvent event = commit.events().get(index);
        return event.seq() >= seq
                && commit.streams().get(event.stream()).aggregate().equals(aggregate);
    }

    private static DomainEventMessage<?> domain(TrackedEventMessage<?> event) {
        if (event instanceof DomainEventMessage<?> domain) {
            return domain;
        }
        throw new EventStoreException("Event " + event.getIdentifier() + " has no aggregate");
    }
}
