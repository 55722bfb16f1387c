package kz.moldir.kit.axon;

import com.mongodb.client.MongoDatabase;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import kz.moldir.eventstore.deadletter.DeadLetterSettings;
import kz.moldir.eventstore.deadletter.MongoSequencedDeadLetterQueue;
import kz.moldir.eventstore.event.EventSerializer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.serialization.upcasting.event.EventUpcaster;

/** Where events wait that a processor could not handle, later ones of their subject behind them. */
public final class DeadLetters {

    private final MongoDatabase database;
    private final EventSerializer serializer;
    private final EventUpcaster upcasters;
    private final Map<String, SequencedDeadLetterQueue<EventMessage<?>>> queues =
            new ConcurrentHashMap<>();

    DeadLetters(MongoDatabase database, EventSerializer serializer, EventUpcaster upcasters) {
        this.database = database;
        this.upcasters = upcasters;
        this.serializer = serializer;
    }

    /** The queue of one processor. */
    SequencedDeadLetterQueue<EventMessage<?>> of(String processor) {
        return queues.computeIfAbsent(
                processor,
                name ->
                        new MongoSequencedDeadLetterQueue(
                                database,
                                serializer,
                                DeadLetterSettings.standard(name),
                                upcasters));
    }

    /** The ids of the events that wait for one processor. */
    Set<String> waiting(String processor) {
        Set<String> ids = new HashSet<>();
        of(processor)
                .deadLetters()
                .forEach(
                        queue ->
                                queue.forEach(letter -> ids.add(letter.message().getIdentifier())));
        return ids;
    }

    /** The stored name of a waiting event, in its present form where that is known. */
    String typeOf(EventMessage<?> message) {
        return message.serializePayload(serializer, String.class).getType().getName();
    }

    /** How many events wait in this service. */
    public long size() {
        return queues.values().stream().mapToLong(SequencedDeadLetterQueue::size).sum();
    }
}
