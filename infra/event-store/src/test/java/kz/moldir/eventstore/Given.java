package kz.moldir.eventstore;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kz.moldir.eventstore.Promises.PromiseKept;
import kz.moldir.eventstore.Promises.PromiseListed;
import kz.moldir.eventstore.Promises.PromiseMade;
import kz.moldir.eventstore.event.EventSerializer;
import kz.moldir.eventstore.event.EventTypes;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import tools.jackson.databind.json.JsonMapper;

/** What most tests begin with. */
public final class Given {

    public static final EventTypes TYPES =
            EventTypes.builder()
                    .add("promise.made", "1", PromiseMade.class)
                    .add("promise.kept", "1", PromiseKept.class)
                    .add("promise.listed", "1", PromiseListed.class)
                    .build();

    public static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Given() {}

    public static EventSerializer serializer() {
        return new EventSerializer(TYPES, MAPPER);
    }

    public static EventStoreSettings settings() {
        return EventStoreSettings.standard(
                false, result -> result == null ? null : MAPPER.writeValueAsString(result));
    }

    public static MongoEventStorageEngine engine(MongoDatabase database) {
        return new MongoEventStorageEngine(database, serializer(), settings());
    }

    public static MongoEventStorageEngine sharedEngine(MongoDatabase database) {
        return new MongoEventStorageEngine(database, serializer(), sharedSettings());
    }

    public static EventStoreSettings sharedSettings() {
        return EventStoreSettings.standard(true, result -> null);
    }

    public static DomainEventMessage<PromiseMade> made(String aggregate, long seq, String command) {
        return new GenericDomainEventMessage<>(
                "Promise",
                aggregate,
                seq,
                new PromiseMade("text of " + aggregate, "2026-04-13"),
                command.isEmpty()
                        ? MetaData.emptyInstance()
                        : MetaData.from(Map.of("command", command, "actor", "secretary")));
    }

    public static List<DomainEventMessage<PromiseMade>> made(
            String aggregate, long from, int count, String command) {
        return new ArrayList<>(
                IntStream.range(0, count)
                        .mapToObj(i -> made(aggregate, from + i, command))
                        .toList());
    }

    public static PromiseKept kept(String by) {
        return new PromiseKept(by);
    }
}
