package kz.moldir.testkit.command;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.tracing.Tracer;
import java.util.List;
import kz.moldir.eventstore.EventStoreSettings;
import kz.moldir.eventstore.MongoEventStorageEngine;
import kz.moldir.eventstore.MongoEventStore;
import kz.moldir.eventstore.event.EventSerializer;
import kz.moldir.eventstore.event.EventTypes;
import kz.moldir.kit.command.Commands;
import kz.moldir.kit.command.Committed;
import kz.moldir.kit.command.Metadata;
import kz.moldir.kit.command.Undecided;
import kz.moldir.kit.observe.Traces;
import kz.moldir.testkit.TestServers;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import tools.jackson.databind.json.JsonMapper;

/** The command gate before real aggregates and a real store, and nothing else of the service. */
public final class StoredCommands implements AutoCloseable {

    private final MongoClient client = MongoClients.create(TestServers.mongoUri());
    private final MongoDatabase database =
            client.getDatabase(TestServers.freshDatabase(StoredCommands.class));
    private final MongoEventStorageEngine engine;
    private final Configuration axon;
    private final Commands commands;

    /**
     * A gate on a database of its own.
     *
     * @param types of all events that the aggregates apply
     * @param json as the service's own mapper
     */
    public StoredCommands(EventTypes types, JsonMapper json, Class<?>... aggregates) {
        EventSerializer serializer = new EventSerializer(types, json);
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        engine =
                new MongoEventStorageEngine(
                        database, serializer, EventStoreSettings.standard(false, answer -> null));
        SimpleCommandBus bus = SimpleCommandBus.builder().build();
        bus.registerHandlerInterceptor(
                new CorrelationDataInterceptor<>(
                        List.of(
                                new SimpleCorrelationDataProvider(
                                        Metadata.CARRIED.toArray(String[]::new)))));
        bus.registerHandlerInterceptor(Committed.noting(meters));
        MongoEventStore store = MongoEventStore.builder(engine).build();
        Configurer configurer =
                DefaultConfigurer.defaultConfiguration(false)
                        .configureEventStore(c -> store)
                        .configureCommandBus(c -> bus)
                        .configureSerializer(c -> serializer)
                        .configureEventSerializer(c -> serializer)
                        .configureMessageSerializer(c -> serializer);
        for (Class<?> aggregate : aggregates) {
            configurer.configureAggregate(aggregate);
        }
        axon = configurer.start();
        commands =
                new Commands(
                        bus,
                        engine,
                        new Traces(Tracer.NOOP),
                        meters,
                        new Undecided(database),
                        "almaty");
    }

    /** What listeners and automations send by. */
    public Commands commands() {
        return commands;
    }

    /** Where the events are stored, and views may be. */
    public MongoDatabase database() {
        return database;
    }

    /** Everything that happened, in its order. */
    public List<Object> events() {
        try (var all = engine.readEvents(null, false)) {
            return all.<Object>map(event -> event.getPayload()).toList();
        }
    }

    @Override
    public void close() {
        axon.shutdown();
        commands.close();
        engine.close();
        client.close();
    }
}
