package kz.moldir.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import kz.moldir.eventstore.Promises.PromiseKept;
import kz.moldir.eventstore.Promises.PromiseMade;
import kz.moldir.eventstore.append.CommandAlreadyDone;
import kz.moldir.eventstore.deadletter.DeadLetterSettings;
import kz.moldir.eventstore.deadletter.MongoSequencedDeadLetterQueue;
import kz.moldir.eventstore.token.MongoTokenStore;
import kz.moldir.eventstore.token.TokenStoreSettings;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ReplayStatus;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The store under Axon's own aggregates and its pooled processor. */
@Timeout(60)
class WithAxonTest {

    @RegisterExtension TestDatabase databases = new TestDatabase();

    private final Projection projection = new Projection();
    private final BlockingQueue<Long> positions = new LinkedBlockingQueue<>();
    private MongoEventStorageEngine engine;
    private MongoSequencedDeadLetterQueue queue;
    private Configuration axon;

    record MakePromise(@TargetAggregateIdentifier String id, String text) {}

    record KeepPromise(@TargetAggregateIdentifier String id, String by) {}

    static final class Promise {

        @AggregateIdentifier private String id;

        Promise() {}

        @CommandHandler
        Promise(MakePromise command) {
            AggregateLifecycle.apply(
                    new PromiseMade(command.id() + ": " + command.text(), "2026-04-13"));
        }

        @CommandHandler
        int keep(KeepPromise command) {
            AggregateLifecycle.apply(new PromiseKept(command.by()));
            return 1;
        }

        @EventSourcingHandler
        void on(PromiseMade made) {
            id = made.text().substring(0, made.text().indexOf(':'));
        }
    }

    static final class Projection {

        private final BlockingQueue<Object> seen = new LinkedBlockingQueue<>();
        private final AtomicBoolean broken = new AtomicBoolean();

        @EventHandler
        void on(PromiseMade made, ReplayStatus status) {
            seen.add(status.isReplay() ? "again " + made.text() : made);
        }

        @EventHandler
        void on(PromiseKept kept) {
            if (broken.get()) {
                throw new IllegalStateException("broken");
            }
            seen.add(kept);
        }

        Object next() throws InterruptedException {
            return seen.poll(50, TimeUnit.SECONDS);
        }
    }

    @BeforeEach
    void start() {
        MongoDatabase database = databases.fresh();
        engine = Given.engine(database);
        queue =
                new MongoSequencedDeadLetterQueue(
                        database, Given.serializer(), DeadLetterSettings.standard("projection"));
        MongoTokenStore tokens =
                new MongoTokenStore(
                        database,
                        TokenStoreSettings.standard(
                                false, (name, segment, position) -> positions.add(position)));
        Configurer configurer =
                DefaultConfigurer.defaultConfiguration(false)
                        .configureEventStore(c -> MongoEventStore.builder(engine).build())
                        .configureSerializer(c -> Given.serializer())
                        .configureCorrelationDataProviders(
                                c ->
                                        List.of(
                                                new SimpleCorrelationDataProvider(
                                                        "command", "commandHash")))
                        .configureAggregate(Promise.class);
        configurer.eventProcessing(
                processing ->
                        processing
                                .registerTokenStore(c -> tokens)
                                .byDefaultAssignTo("projection")
                                .registerEventHandler(c -> projection)
                                .registerDeadLetterQueue("projection", c -> queue)
                                .registerPooledStreamingEventProcessor(
                                        "projection",
                                        Configuration::eventStore,
                                        (c, builder) ->
                                                builder.initialSegmentCount(1)
                                                        .initialToken(s -> s.createTailToken())));
        axon = configurer.start();
    }

    @AfterEach
    void stop() {
        axon.shutdown();
    }

    private Object send(String id, Object command) {
        CommandMessage<Object> message =
                new GenericCommandMessage<>(command, Map.of("command", id, "commandHash", "h"));
        return axon.commandGateway().sendAndWait(message);
    }

    private void awaitPosition(long expected) throws InterruptedException {
        long position = 0;
        while (position < expected) {
            position = positions.poll(50, TimeUnit.SECONDS);
        }
    }

    @Test
    void commandsReachTheProjectionAndItsPosition() throws InterruptedException {
        send("c1", new MakePromise("a", "lights"));
        assertThat(send("c2", new KeepPromise("a", "akimat"))).isEqualTo(1);

        assertThat(projection.next()).isEqualTo(new PromiseMade("a: lights", "2026-04-13"));
        assertThat(projection.next()).isEqualTo(new PromiseKept("akimat"));
        awaitPosition(2);
        assertThat(engine.command("c2").orElseThrow())
                .satisfies(
                        done -> {
                            assertThat(done.answer()).isEqualTo("1");
                            assertThat(done.hash()).isEqualTo("h");
                            assertThat(done.position()).isEqualTo(2);
                        });
    }

    @Test
    void commandsSentTwiceAreDoneOnce() {
        send("c1", new MakePromise("a", "lights"));
        send("c2", new KeepPromise("a", "akimat"));

        assertThatThrownBy(() -> send("c2", new KeepPromise("a", "akimat")))
                .isInstanceOf(CommandAlreadyDone.class);
        assertThatThrownBy(() -> send("c3", new MakePromise("a", "again")))
                .isInstanceOf(AggregateStreamCreationException.class);
        assertThat(engine.head()).isEqualTo(2);
    }

    @Test
    void replaysGoThroughTheTokenStore() throws InterruptedException {
        send("c1", new MakePromise("a", "lights"));
        projection.next();
        PooledStreamingEventProcessor processor =
                axon.eventProcessingConfiguration()
                        .eventProcessor("projection", PooledStreamingEventProcessor.class)
                        .orElseThrow();
        awaitPosition(1);
        processor.shutDown();
        processor.resetTokens();
        processor.start();
        assertThat(projection.next()).isEqualTo("again a: lights");
        send("c2", new MakePromise("b", "trees"));
        assertThat(projection.next()).isEqualTo(new PromiseMade("b: trees", "2026-04-13"));
    }

    @Test
    void anEventThatFailsStopsOnlyItsOwnSubject() throws InterruptedException {
        projection.broken.set(true);
        send("c1", new MakePromise("a", "lights"));
        send("c2", new KeepPromise("a", "akimat"));
        send("c3", new KeepPromise("a", "school"));
        send("c4", new MakePromise("b", "trees"));
        assertThat(projection.next()).isEqualTo(new PromiseMade("a: lights", "2026-04-13"));
        assertThat(projection.next()).isEqualTo(new PromiseMade("b: trees", "2026-04-13"));
        assertThat(queue.sequenceSize("a")).isEqualTo(2);

        projection.broken.set(false);
        assertThat(
                        axon.eventProcessingConfiguration()
                                .sequencedDeadLetterProcessor("projection")
                                .orElseThrow()
                                .processAny())
                .isTrue();
        assertThat(projection.next()).isEqualTo(new PromiseKept("akimat"));
        assertThat(projection.next()).isEqualTo(new PromiseKept("school"));
        assertThat(queue.size()).isZero();
    }
}
