package kz.moldir.kit.axon;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import kz.moldir.eventstore.MongoEventStore;
import kz.moldir.eventstore.continuity.Continuity;
import kz.moldir.eventstore.event.EventTypes;
import kz.moldir.kit.axon.ServiceModel.Processor;
import kz.moldir.kit.observe.Traces;
import kz.moldir.kit.view.Positions;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** Builds Axon's configuration when the context starts and stops it before the database goes. */
public final class AxonLifecycle implements SmartLifecycle {

    private static final int BATCH = 200;

    /**
     * How long an idle follower may go on before it asks whether what it wrote is still there, or
     * extends its claim where others share the store.
     */
    private static final long LOOKS_AFTER_MILLIS = 5000;

    private final ServiceModel model;
    private final EventTypes types;
    private final List<Processor> processors;
    private final MongoEventStore store;
    private final TokenStore tokens;
    private final CommandBus bus;
    private final Serializer serializer;
    private final Traces traces;
    private final DeadLetters letters;
    private final Continuity continuity;
    private final Positions positions;
    private final boolean shared;
    private final AtomicBoolean running = new AtomicBoolean();
    private @Nullable Configuration configuration;

    /**
     * @param shared whether another process may write to the store
     */
    AxonLifecycle(
            ServiceModel model,
            EventTypes types,
            List<Processor> processors,
            MongoEventStore store,
            TokenStore tokens,
            CommandBus bus,
            Serializer serializer,
            Traces traces,
            DeadLetters letters,
            Continuity continuity,
            Positions positions,
            boolean shared) {
        this.model = model;
        this.types = types;
        this.processors = processors;
        this.store = store;
        this.tokens = tokens;
        this.bus = bus;
        this.serializer = serializer;
        this.traces = traces;
        this.letters = letters;
        this.continuity = continuity;
        this.positions = positions;
        this.shared = shared;
    }

    @Override
    public void start() {
        Configurer configurer =
                DefaultConfigurer.defaultConfiguration(false)
                        .configureEventStore(c -> store)
                        .configureCommandBus(c -> bus)
                        .configureSerializer(c -> serializer)
                        .configureEventSerializer(c -> serializer)
                        .configureMessageSerializer(c -> serializer);
        model.aggregates().forEach(type -> aggregate(configurer, type));
        configurer.eventProcessing(this::processing);
        configuration = configurer.start();
        running.set(true);
    }

    private <A> void aggregate(Configurer configurer, Class<A> type) {
        AggregateConfigurer<A> aggregate =
                AggregateConfigurer.defaultConfiguration(type)
                        .configureCommandTargetResolver(c -> new ExpectedSequence());
        configurer.configureAggregate(
                shared ? aggregate : aggregate.configureCache(c -> new KeptAggregates()));
    }

    private void processing(EventProcessingConfigurer processing) {
        processing
                .registerTokenStore(c -> tokens)
                .registerDefaultListenerInvocationErrorHandler(
                        c -> PropagatingErrorHandler.instance())
                .registerDefaultErrorHandler(c -> PropagatingErrorHandler.instance())
                .byDefaultAssignHandlerInstancesTo(handler -> ((Following) handler).position());
        for (Processor processor : processors) {
            String name = processor.position();
            processing
                    .registerEventHandler(
                            c ->
                                    new Following(
                                            name,
                                            processor.consumer(),
                                            types,
                                            traces,
                                            continuity,
                                            positions,
                                            !processor.views().isEmpty()))
                    .registerPooledStreamingEventProcessor(
                            name,
                            c ->
                                    store.passing(
                                            new ForeignEvents(
                                                    processor, types, positions, continuity)),
                            (c, builder) ->
                                    builder.initialSegmentCount(1)
                                            .batchSize(BATCH)
                                            .tokenStore(tokens)
                                            .initialToken(source -> source.createTailToken())
                                            .claimExtensionThreshold(LOOKS_AFTER_MILLIS)
                                            .enableCoordinatorClaimExtension())
                    .registerDeadLetterQueue(name, c -> letters.of(name))
                    .registerDeadLetteringEventHandlerInvokerConfiguration(
                            name, (c, invoker) -> invoker.enableSequenceIdentifierCache());
        }
    }

    /** Axon's running configuration. */
    public Configuration configuration() {
        if (configuration == null) {
            throw new IllegalStateException("Axon is not started");
        }
        return configuration;
    }

    @Override
    public void stop() {
        if (configuration != null && running.compareAndSet(true, false)) {
            configuration.shutdown();
        }
    }

    @Override
    public boolean isRunning() {
        return running.get();
    }

    @Override
    public int getPhase() {
        return -1000;
    }
}
