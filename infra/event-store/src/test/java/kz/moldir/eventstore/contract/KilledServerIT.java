package kz.moldir.eventstore.contract;

import static kz.moldir.eventstore.Given.made;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import kz.moldir.eventstore.Given;
import kz.moldir.eventstore.MongoEventStorageEngine;
import kz.moldir.eventstore.append.CommandAlreadyDone;
import kz.moldir.eventstore.continuity.Connections;
import kz.moldir.eventstore.continuity.Continuity;
import kz.moldir.eventstore.continuity.ServerChanged;
import kz.moldir.eventstore.token.MongoTokenStore;
import kz.moldir.eventstore.token.TokenStoreSettings;
import kz.moldir.testkit.BothServers;
import kz.moldir.testkit.KillableServer;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.junit.jupiter.api.Timeout;

@Timeout(180)
class KilledServerIT {

    private static final int ROUNDS = 2;
    private static final int WRITERS = 6;
    private static final int ENOUGH = 200;

    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Set<String> unknown = ConcurrentHashMap.newKeySet();

    @BothServers
    void hasEveryAcknowledgedCommitOnceAndItsUniqueIndexes(KillableServer server) throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            try (MongoClient client =
                    MongoClients.create(
                            separated(server.uri()) + "serverSelectionTimeoutMS=5000")) {
                writeUntilKilled(server, client.getDatabase("killed"), round);
            }
            server.start();
            try (MongoClient client = MongoClients.create(server.uri())) {
                check(client.getDatabase("killed"));
            }
        }
    }

    @BothServers
    void isNoticed(KillableServer server) {
        Connections connections = new Connections();
        try (MongoClient client =
                MongoClients.create(
                        MongoClientSettings.builder()
                                .applyConnectionString(new ConnectionString(server.uri()))
                                .applyToConnectionPoolSettings(
                                        pool -> pool.addConnectionPoolListener(connections))
                                .applyToClusterSettings(
                                        cluster -> cluster.addClusterListener(connections))
                                .build())) {
            MongoDatabase database = client.getDatabase("noticed");
            Continuity continuity = new Continuity(database, connections);
            MongoTokenStore tokens =
                    new MongoTokenStore(
                            database,
                            TokenStoreSettings.standard(false, (processor, segment, at) -> {}),
                            continuity);
            tokens.initializeTokenSegments("p", 1);
            tokens.fetchToken("p", 0);
            tokens.storeToken(new GlobalSequenceTrackingToken(1), "p", 0);
            anotherConnection(client);
            assertThat(continuity.of("p").holds()).isTrue();
            assertThat(tokens.fetchToken("p", 0)).isEqualTo(new GlobalSequenceTrackingToken(1));

            tokens.storeToken(new GlobalSequenceTrackingToken(2), "p", 0);
            continuity.of("p").wrote();
            server.kill();
            server.start();

            answered(() -> tokens.stored("p"));
            assertThatThrownBy(() -> tokens.extendClaim("p", 0)).isInstanceOf(ServerChanged.class);
            assertThatThrownBy(() -> tokens.storeToken(null, "p", 0))
                    .isInstanceOf(ServerChanged.class);
            tokens.fetchToken("p", 0); // What was not on disk may be gone.
            tokens.storeToken(new GlobalSequenceTrackingToken(3), "p", 0);
            assertThat(tokens.stored("p")).isEqualTo(3);
        }
    }

    /** Connections that were there before fail once. */
    private static void answered(Runnable asking) {
        for (int attempt = 0; ; attempt++) {
            try {
                asking.run();
                return;
            } catch (MongoException broken) {
                if (attempt == 20) {
                    throw broken;
                }
            }
        }
    }

    /** As when more ask at a time than before. */
    private static void anotherConnection(MongoClient client) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                threads.execute(
                        () -> client.getDatabase("noticed").getCollection("tokens").find().first());
            }
        }
    }

    private static String separated(String uri) {
        return uri + (uri.contains("?") ? "&" : "/?");
    }

    private void writeUntilKilled(KillableServer server, MongoDatabase database, int round)
            throws Exception {
        MongoEventStorageEngine engine =
                new MongoEventStorageEngine(
                        database,
                        Given.serializer(),
                        Given.settings().withPatience(Duration.ofMillis(50)));
        CountDownLatch enough = new CountDownLatch(ENOUGH);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> writers = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                String writer = round + "-" + i;
                writers.add(threads.submit(() -> write(engine, writer, enough)));
            }
            enough.await();
            server.kill();
            for (Future<?> writer : writers) {
                writer.get();
            }
        }
    }

    /** One aggregate a command, until the server does not answer. */
    private void write(MongoEventStorageEngine engine, String writer, CountDownLatch enough) {
        for (int i = 0; ; i++) {
            String command = writer + "-" + i;
            try {
                engine.appendEvents(made(command, 0, 1 + i % 2, command));
            } catch (EventStoreException e) {
                unknown.add(command);
                return;
            }
            acknowledged.add(command);
            enough.countDown();
        }
    }

    private void check(MongoDatabase database) {
        MongoEventStorageEngine engine = Given.engine(database);
        List<? extends TrackedEventMessage<?>> stored = engine.readEvents(null, false).toList();
        assertThat(stored)
                .extracting(e -> e.trackingToken().position().orElseThrow())
                .isEqualTo(LongStream.rangeClosed(1, engine.head()).boxed().toList());
        assertThat(stored)
                .extracting(e -> (String) e.getMetaData().get("command"))
                .containsAll(acknowledged)
                .allMatch(c -> acknowledged.contains(c) || unknown.contains(c));
        long head = engine.head();
        for (String command : acknowledged) {
            assertThat(engine.command(command)).isPresent();
            assertThat(engine.readEvents(command).hasNext()).isTrue();
            assertThatThrownBy(() -> engine.appendEvents(made("other", 0, 1, command)))
                    .isInstanceOf(CommandAlreadyDone.class);
            assertThatThrownBy(() -> engine.appendEvents(made(command, 0, 1, "new")))
                    .isInstanceOf(AggregateStreamCreationException.class);
        }
        assertThat(engine.head()).isEqualTo(head);
    }
}
