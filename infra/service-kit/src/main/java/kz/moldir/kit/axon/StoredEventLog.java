package kz.moldir.kit.axon;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kz.moldir.eventstore.MongoEventStorageEngine;
import kz.moldir.eventstore.event.EventTypes;
import kz.moldir.kit.view.EventLog;
import kz.moldir.kit.view.RecordedEvent;
import org.axonframework.eventhandling.DomainEventMessage;

/** Reads the service's events from its store. */
final class StoredEventLog implements EventLog {

    private final MongoEventStorageEngine engine;
    private final EventTypes types;

    StoredEventLog(MongoEventStorageEngine engine, EventTypes types) {
        this.engine = engine;
        this.types = types;
    }

    @Override
    public List<RecordedEvent> of(String subject) {
        return engine.readEvents(subject, 0).asStream().map(this::recorded).toList();
    }

    @Override
    public Map<String, List<RecordedEvent>> of(Set<String> subjects) {
        return engine.readEvents(subjects)
                .map(this::recorded)
                .collect(Collectors.groupingBy(RecordedEvent::subject));
    }

    private RecordedEvent recorded(DomainEventMessage<?> event) {
        return RecordedEvents.of(
                event.getIdentifier(),
                event.getPayload(),
                types.typeOf(event.getPayloadType()).name(),
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                -1,
                event.getTimestamp(),
                event.getMetaData());
    }
}
