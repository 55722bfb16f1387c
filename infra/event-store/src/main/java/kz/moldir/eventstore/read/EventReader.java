package kz.moldir.eventstore.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kz.moldir.eventstore.commit.Commit;
import kz.moldir.eventstore.commit.StoredEvent;
import kz.moldir.eventstore.event.EventSerializer;
import kz.moldir.eventstore.event.NotLifted;
import kz.moldir.eventstore.event.TypedUpcaster;
import kz.moldir.eventstore.event.UnknownEventType;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.InitialEventRepresentation;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;

/**
 * Turns commits into Axon's messages or into plain events, each lifted by itself where an upcaster
 * may lift its type; payloads are decoded when asked for.
 *
 * <p>To whoever reads the store from a position on one that an upcaster fails on is handed out as
 * it was stored and says so when it is asked what it says: it is not passed over, nor are its
 * neighbours. An aggregate is not read at all then. One whose type or revision is unknown here
 * stops whoever follows: that is a wrong program, not a wrong event.
 */
public final class EventReader {

    private final EventSerializer serializer;
    private final EventUpcaster upcasters;
    private final Predicate<String> lifts;

    public EventReader(EventSerializer serializer, EventUpcaster upcasters) {
        this.serializer = serializer;
        this.upcasters = upcasters;
        this.lifts = types(upcasters);
    }

    /** Of which stored types events pass the upcasters. */
    private static Predicate<String> types(EventUpcaster upcasters) {
        return switch (upcasters) {
            case NoOpEventUpcaster _ -> type -> false;
            case TypedUpcaster typed -> typed.lifts()::contains;
            default -> type -> true;
        };
    }

    private boolean lifts(StoredEventData data) {
        return lifts.test(data.getPayload().getType().getName());
    }

    /** All events of the commits that stand after a position, in order. */
    public Stream<TrackedEventMessage<?>> tracked(Stream<Commit> commits, long after) {
        return commits.flatMap(commit -> after(commit, after).stream())
                .mapMulti(
                        (data, read) -> {
                            if (lifts(data)) {
                                lifted(data).forEach(read);
                            } else {
                                read.accept(data.message(serializer));
                            }
                        });
    }

    /** The same of a list of commits, some of which this process may have appended lately. */
    public Stream<TrackedEventMessage<?>> tracked(
            List<Commit> commits, long after, RecentCommits recent) {
        return recent.messages(commits, this).filter(event -> position(event) > after);
    }

    private static long position(TrackedEventMessage<?> event) {
        return event.trackingToken().position().orElseThrow();
    }

    /** The events of one aggregate from a sequence number on, in order. */
    public Stream<DomainEventMessage<?>> ofAggregate(
            List<Commit> commits, String aggregate, long seq) {
        return messages(commits.stream().flatMap(c -> of(c, Set.of(aggregate), seq).stream()))
                .map(EventReader::domain);
    }

    /** All events of the aggregates, each one's in order. */
    public Stream<DomainEventMessage<?>> ofAggregates(
            List<Commit> commits, Set<String> aggregates) {
        return messages(commits.stream().flatMap(c -> of(c, aggregates, 0).stream()))
                .map(EventReader::domain);
    }

    /** All events of the commits that stand after a position, in order and without Axon. */
    List<ReplayedEvent> replayed(List<Commit> commits, long after) {
        List<ReplayedEvent> events = new ArrayList<>();
        for (Commit commit : commits) {
            for (StoredEventData data : after(commit, after)) {
                if (lifts(data)) {
                    events.addAll(replayed(data));
                } else {
                    events.add(data.replayed(null));
                }
            }
        }
        return events;
    }

    private List<TrackedEventMessage<?>> lifted(StoredEventData data) {
        try {
            List<TrackedEventMessage<?>> lifted = upcast(data).toList();
            // Axon lifts a payload when it is asked for; then it would be too late to say so.
            lifted.forEach(each -> each.serializePayload(serializer, String.class));
            return lifted;
        } catch (UnknownEventType unknown) {
            throw unknown;
        } catch (RuntimeException failed) {
            return List.of(data.unlifted(serializer, notLifted(data, failed)));
        }
    }

    private List<ReplayedEvent> replayed(StoredEventData data) {
        try {
            return upcasters
                    .upcast(Stream.of(new InitialEventRepresentation(data, serializer)))
                    .map(EventReader::event)
                    .toList();
        } catch (RuntimeException failed) {
            return List.of(data.replayed(notLifted(data, failed)));
        }
    }

    private static NotLifted notLifted(StoredEventData data, RuntimeException failed) {
        return new NotLifted(data.getPayload().getType(), failed);
    }

    private static ReplayedEvent event(IntermediateEventRepresentation event) {
        SerializedType type = event.getType();
        return new ReplayedEvent(
                event.getTrackingToken().orElseThrow().position().orElseThrow(),
                event.getMessageIdentifier(),
                event.getAggregateIdentifier().orElse(null),
                event.getAggregateType().orElse(null),
                event.getSequenceNumber().orElse(0L),
                type.getName(),
                type.getRevision(),
                event.getData(String.class).getData(),
                event.getMetaData().getObject(),
                event.getTimestamp(),
                null);
    }

    private Stream<TrackedEventMessage<?>> messages(Stream<StoredEventData> data) {
        return data.flatMap(
                each -> lifts(each) ? upcast(each) : Stream.of(each.message(serializer)));
    }

    private Stream<TrackedEventMessage<?>> upcast(StoredEventData data) {
        return EventUtils.upcastAndDeserializeTrackedEvents(Stream.of(data), serializer, upcasters);
    }

    private static List<StoredEventData> after(Commit commit, long position) {
        int from = (int) Math.max(0, position + 1 - commit.id());
        List<StoredEventData> data = new ArrayList<>(commit.events().size() - from);
        for (int i = from; i < commit.events().size(); i++) {
            data.add(StoredEventData.of(commit, i));
        }
        return data;
    }

    private static List<StoredEventData> of(Commit commit, Set<String> aggregates, long seq) {
        List<StoredEventData> data = new ArrayList<>();
        for (int i = 0; i < commit.events().size(); i++) {
            StoredEvent event = commit.events().get(i);
            if (event.seq() >= seq
                    && aggregates.contains(commit.streams().get(event.stream()).aggregate())) {
                data.add(StoredEventData.of(commit, i));
            }
        }
        return data;
    }

    private static DomainEventMessage<?> domain(TrackedEventMessage<?> event) {
        if (event instanceof DomainEventMessage<?> domain) {
            return domain;
        }
        throw new EventStoreException("Event " + event.getIdentifier() + " has no aggregate");
    }
}
