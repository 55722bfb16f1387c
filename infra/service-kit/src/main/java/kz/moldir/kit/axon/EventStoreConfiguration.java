package kz.moldir.kit.axon;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import kz.moldir.council.settings.Council;
import kz.moldir.eventstore.EventStoreSettings;
import kz.moldir.eventstore.MongoEventStorageEngine;
import kz.moldir.eventstore.event.EventSerializer;
import kz.moldir.eventstore.event.EventTypes;
import kz.moldir.eventstore.event.TypedUpcaster;
import kz.moldir.kit.KitConfiguration;
import kz.moldir.kit.command.Commands;
import kz.moldir.kit.command.Committed;
import kz.moldir.kit.command.Metadata;
import kz.moldir.kit.command.Undecided;
import kz.moldir.kit.observe.Traces;
import kz.moldir.kit.publish.Publications;
import kz.moldir.kit.view.EventLog;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The service's event store and the command bus before it. */
@Configuration(proxyBeanMethods = false)
public class EventStoreConfiguration {

    @Bean
    EventSerializer eventSerializer(EventTypes types, JsonMapper json) {
        return new EventSerializer(
                types,
                json.rebuild().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build());
    }

    @Bean
    MongoEventStorageEngine eventStorageEngine(
            MongoDatabase database,
            EventSerializer serializer,
            EventTypes types,
            Publications publications,
            JsonMapper json,
            ObjectProvider<EventUpcaster> upcasters,
            @Value("${moldir.event-store.shared:true}") boolean shared,
            @Value(KitConfiguration.ANSWER_WITHIN) Duration answers) {
        return new MongoEventStorageEngine(
                database,
                serializer,
                EventStoreSettings.standard(
                                shared, answer -> answer instanceof String text ? text : null)
                        .withPatience(patience(answers))
                        .withUpcasters(lifting(upcasters))
                        .withCheck(new PublishedSize(publications, types, json)));
    }

    /** What lifts events of older revisions, if anything does. */
    static EventUpcaster lifting(ObjectProvider<EventUpcaster> upcasters) {
        List<EventUpcaster> all = upcasters.orderedStream().toList();
        return all.isEmpty() ? NoOpEventUpcaster.INSTANCE : TypedUpcaster.inOrder(all);
    }

    /**
     * After an answer that did not come the next connection may be as dead, and then it is read.
     */
    static Duration patience(Duration answers) {
        return answers.multipliedBy(2).plusSeconds(10);
    }

    @Bean
    EventLog eventLog(MongoEventStorageEngine engine, EventTypes types) {
        return new StoredEventLog(engine, types);
    }

    @Bean
    CommandBus commandBus(MeterRegistry meters) {
        SimpleCommandBus bus = SimpleCommandBus.builder().build();
        bus.registerHandlerInterceptor(
                new CorrelationDataInterceptor<>(
                        List.of(
                                new SimpleCorrelationDataProvider(
                                        Metadata.CARRIED.toArray(String[]::new)))));
        bus.registerHandlerInterceptor(Committed.noting(meters));
        return bus;
    }

    @Bean
    Commands commands(
            CommandBus bus,
            MongoEventStorageEngine engine,
            Traces traces,
            MeterRegistry meters,
            MongoDatabase database,
            Council council) {
        return new Commands(bus, engine, traces, meters, new Undecided(database), council.id());
    }
}
