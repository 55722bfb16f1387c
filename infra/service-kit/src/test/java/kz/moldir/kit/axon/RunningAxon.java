package kz.moldir.kit.axon;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.tracing.Tracer;
import java.time.Duration;
import java.time.Instant;
import kz.moldir.eventstore.MongoEventStorageEngine;
import kz.moldir.eventstore.MongoEventStore;
import kz.moldir.eventstore.continuity.Continuity;
import kz.moldir.eventstore.event.EventSerializer;
import kz.moldir.eventstore.event.EventTypes;
import kz.moldir.eventstore.token.MongoTokenStore;
import kz.moldir.kit.command.Commands;
import kz.moldir.kit.command.Origin;
import kz.moldir.kit.command.Undecided;
import kz.moldir.kit.observe.Traces;
import kz.moldir.kit.sample.InquiryWiring;
import kz.moldir.kit.view.Positions;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import tools.jackson.databind.json.JsonMapper;

/** The write side and the followers as the kit builds them, without a service around. */
final class RunningAxon implements AutoCloseable {

    final MongoEventStorageEngine engine;
    final Commands commands;
    final CommandBus bus;
    final Positions positions = new Positions();
    final DeadLetters letters;
    final MongoTokenStore tokens;
    final AxonLifecycle axon;
    private final ServiceModel model;
    private final EventTypes types;

    RunningAxon(MongoDatabase database, ServiceModel model) {
        this(database, model, false);
    }

    RunningAxon(MongoDatabase database, ServiceModel model, boolean shared) {
        this(database, model, shared, InquiryWiring.TYPES);
    }

    /**
     * @param shared whether other instances may claim the followers' positions
     * @param upcasters beans of the service
     */
    RunningAxon(
            MongoDatabase database,
            ServiceModel model,
            boolean shared,
            EventTypes types,
            EventUpcaster... upcasters) {
        this.types = types;
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        for (EventUpcaster upcaster : upcasters) {
            beans.addBean(upcaster.toString(), upcaster);
        }
        ObjectProvider<EventUpcaster> lifting = beans.getBeanProvider(EventUpcaster.class);
        Continuity continuity = Continuity.unwatched(database);
        EventStoreConfiguration store = new EventStoreConfiguration();
        MeterRegistry meters = new SimpleMeterRegistry();
        Traces traces = new Traces(Tracer.NOOP);
        JsonMapper json = new JsonMapper();
        EventSerializer serializer = store.eventSerializer(types, json);
        bus = store.commandBus(meters);
        engine =
                store.eventStorageEngine(
                        database,
                        serializer,
                        types,
                        InquiryWiring.PUBLICATIONS,
                        json,
                        lifting,
                        false,
                        Duration.ofSeconds(30));
        commands = new Commands(bus, engine, traces, meters, new Undecided(database), "almaty");
        letters =
                new AxonConfiguration()
                        .deadLetters(database, serializer, lifting, new SimpleMeterRegistry());
        tokens = new AxonConfiguration().tokenStore(database, positions, continuity, shared);
        this.model = model;
        axon =
                new AxonLifecycle(
                        model,
                        types,
                        model.processors(),
                        MongoEventStore.builder(engine).build(),
                        tokens,
                        bus,
                        serializer,
                        traces,
                        letters,
                        continuity,
                        positions,
                        false);
        axon.start();
    }

    /** What the one processor of the model could not handle. */
    HeldBack heldBack() {
        return new HeldBack(model.processors().getFirst(), axon, letters, tokens::stored);
    }

    static Origin origin(String commandId) {
        return origin(commandId, "h", null);
    }

    static Origin origin(String commandId, String hash, Long expectedSequence) {
        return new Origin(
                commandId,
                hash,
                "local",
                "secretariat",
                "request",
                "cause",
                Instant.parse("2026-04-13T04:00:00Z"),
                expectedSequence);
    }

    @Override
    public void close() {
        axon.stop();
        commands.close();
    }
}
