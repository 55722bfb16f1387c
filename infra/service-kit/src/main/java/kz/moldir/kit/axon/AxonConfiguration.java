package kz.moldir.kit.axon;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kz.moldir.eventstore.MongoEventStorageEngine;
import kz.moldir.eventstore.MongoEventStore;
import kz.moldir.eventstore.continuity.Continuity;
import kz.moldir.eventstore.event.EventSerializer;
import kz.moldir.eventstore.event.EventTypes;
import kz.moldir.eventstore.token.MongoTokenStore;
import kz.moldir.eventstore.token.TokenStoreSettings;
import kz.moldir.eventstore.token.TokenStored;
import kz.moldir.kit.axon.ServiceModel.Processor;
import kz.moldir.kit.observe.Traces;
import kz.moldir.kit.operate.Holds;
import kz.moldir.kit.problem.NotCaughtUp;
import kz.moldir.kit.publish.Publications;
import kz.moldir.kit.publish.PublishedTopic;
import kz.moldir.kit.publish.Publisher;
import kz.moldir.kit.rebuild.Fillers;
import kz.moldir.kit.rebuild.Fillers.Filler;
import kz.moldir.kit.view.CatchingUp;
import kz.moldir.kit.view.Positions;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.cloud.stream.function.StreamBridge;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Axon by hand: what a {@link ServiceModel} names, on this service's event store. */
@Configuration(proxyBeanMethods = false)
public class AxonConfiguration {

    /** The binding through which a service publishes. */
    public static final String PUBLISHED = "published-out-0";

    /** The name under which the publisher keeps its position. */
    public static final String PUBLISHER = "publisher";

    @Bean
    MongoTokenStore tokenStore(
            MongoDatabase database,
            Positions positions,
            Continuity continuity,
            @Value("${moldir.event-store.shared:true}") boolean shared) {
        MongoTokenStore tokens =
                new MongoTokenStore(
                        database, TokenStoreSettings.standard(shared, told(positions)), continuity);
        if (shared) {
            positions.elsewhere(tokens::stored);
        }
        return tokens;
    }

    private static TokenStored told(Positions positions) {
        return new TokenStored() {
            @Override
            public void stored(String processor, int segment, long position) {
                positions.reached(processor, position);
            }

            @Override
            public void takenUp(String processor, int segment, long position) {
                positions.takenUp(processor, position);
            }
        };
    }

    @Bean
    DeadLetters deadLetters(
            MongoDatabase database,
            EventSerializer serializer,
            ObjectProvider<EventUpcaster> upcasters,
            MeterRegistry meters) {
        DeadLetters letters =
                new DeadLetters(database, serializer, EventStoreConfiguration.lifting(upcasters));
        Gauge.builder("moldir.dead.letters", letters, DeadLetters::size)
                .description("Events of this service that one of its processors could not handle")
                .register(meters);
        return letters;
    }

    @Bean
    CatchingUp catchingUp(
            MongoEventStorageEngine engine,
            Positions positions,
            ObjectProvider<ServiceModel> model) {
        return views -> {
            long head = engine.head();
            if (!positions.await(
                    model.getObject().positionsOf(views), head, Duration.ofSeconds(2))) {
                throw new NotCaughtUp(head);
            }
        };
    }

    @Bean
    Lag lag(MongoEventStorageEngine engine, Positions positions) {
        return new Lag(engine, positions);
    }

    @Bean
    PublishedTopic publishedTopic(
            MongoDatabase database,
            Publications publications,
            @Value("${spring.cloud.stream.kafka.binder.brokers}") String brokers,
            @Value("${spring.cloud.stream.kafka.binder.min-partition-count}") int partitions,
            @Value("${spring.cloud.stream.kafka.binder.replication-factor}") short replication) {
        return new PublishedTopic(database, publications.topic(), partitions, replication, brokers);
    }

    @Bean
    Republishing republishing(
            AxonLifecycle axon,
            PublishedTopic topic,
            TokenStore tokens,
            MongoEventStorageEngine engine,
            Continuity continuity) {
        return new Republishing(axon, topic, tokens, engine, continuity);
    }

    @Bean
    Publisher publisher(
            Publications publications,
            PublishedTopic topic,
            StreamBridge bridge,
            JsonMapper json,
            Traces traces,
            MeterRegistry meters) {
        return new Publisher(publications, topic, bridge, PUBLISHED, json, traces, meters);
    }

    @Bean
    AxonLifecycle axonLifecycle(
            ServiceModel model,
            EventTypes types,
            EventSerializer serializer,
            MongoEventStorageEngine engine,
            TokenStore tokens,
            CommandBus bus,
            Traces traces,
            Positions positions,
            DeadLetters letters,
            Publisher publisher,
            Continuity continuity,
            @Value("${moldir.event-store.shared:true}") boolean shared) {
        positions.follow(
                model.processors().stream()
                        .filter(processor -> !processor.views().isEmpty())
                        .map(Processor::position)
                        .toList());
        // Begun first and so mostly woken first: what others wait for goes out before own views
        // follow.
        List<Processor> processors = new ArrayList<>();
        processors.add(new Processor(PUBLISHER, publisher, List.of()));
        processors.addAll(model.processors());
        return new AxonLifecycle(
                model,
                types,
                processors,
                MongoEventStore.builder(engine).build(),
                tokens,
                bus,
                serializer,
                traces,
                letters,
                continuity,
                positions,
                shared);
    }

    @Bean
    Holds.All heldBack(
            ServiceModel model, AxonLifecycle axon, DeadLetters letters, MongoTokenStore tokens) {
        return () ->
                Stream.concat(
                                model.processors().stream(),
                                Stream.of(new Processor(PUBLISHER, event -> {}, List.of())))
                        .<Holds>map(each -> new HeldBack(each, axon, letters, tokens::stored))
                        .toList();
    }

    @Bean
    Fillers storedFillers(
            ServiceModel model,
            MongoEventStorageEngine engine,
            EventSerializer serializer,
            Positions positions,
            DeadLetters letters) {
        return () ->
                model.processors().stream()
                        .flatMap(
                                processor ->
                                        processor.views().stream()
                                                .map(
                                                        view ->
                                                                new Filler(
                                                                        view,
                                                                        () ->
                                                                                new StoredEvents(
                                                                                        processor,
                                                                                        engine,
                                                                                        serializer,
                                                                                        positions,
                                                                                        letters))))
                        .toList();
    }
}
