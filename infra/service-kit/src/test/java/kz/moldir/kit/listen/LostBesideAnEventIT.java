package kz.moldir.kit.listen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.tracing.Tracer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import kz.moldir.eventstore.continuity.Connections;
import kz.moldir.eventstore.continuity.Continuity;
import kz.moldir.eventstore.continuity.ServerChanged;
import kz.moldir.kit.observe.Traces;
import kz.moldir.testkit.KillableServer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.Uuid;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.messaging.support.MessageBuilder;
import tools.jackson.databind.json.JsonMapper;

/** What an event builds on can be lost with the document server; the event is not at fault then. */
class LostBesideAnEventIT {

    private final Connections connections = new Connections();

    /** The server dies while an event is handled, and what was folded before is gone with it. */
    private static final class Losing implements Listener {

        private final KillableServer server;
        private final AtomicInteger tries = new AtomicInteger();

        Losing(KillableServer server) {
            this.server = server;
        }

        @Override
        public String name() {
            return "losing";
        }

        @Override
        public String topic() {
            return "moldir.plan";
        }

        @Override
        public void on(PublishedEvent event) {
            if (tries.getAndIncrement() == 0) {
                server.kill();
                server.start();
            }
            throw new IllegalStateException("what it builds on is not there");
        }
    }

    @Test
    void parksNothing() {
        try (KillableServer server = KillableServer.embedded();
                MongoClient client = watched(server)) {
            MongoDatabase database = client.getDatabase("lost");
            Continuity continuity = new Continuity(database, connections);
            database.runCommand(new Document("ping", 1));
            try (Offsets offsets = new Offsets(database, continuity)) {
                offsets.topicIs("moldir.plan", new Uuid(1, 2));
                Losing losing = new Losing(server);
                continuity.takesUp(losing.position());
                Inbox inbox =
                        new Inboxes(
                                        new Parking(database, Clock.systemUTC()),
                                        offsets,
                                        new Traces(Tracer.NOOP),
                                        new SimpleMeterRegistry(),
                                        new JsonMapper())
                                .of(losing);

                assertThatThrownBy(
                                () ->
                                        inbox.accept(
                                                MessageBuilder.withPayload(
                                                                new Polled(List.of(event())))
                                                        .build()))
                        .isInstanceOf(ServerChanged.class);

                assertThat(losing.tries).hasValue(4);
                assertThat(database.getCollection("parked").countDocuments()).isZero();
            }
        }
    }

    private MongoClient watched(KillableServer server) {
        return MongoClients.create(
                MongoClientSettings.builder()
                        .applyConnectionString(new ConnectionString(server.uri()))
                        .applyToConnectionPoolSettings(
                                pool -> pool.addConnectionPoolListener(connections))
                        .applyToClusterSettings(cluster -> cluster.addClusterListener(connections))
                        .build());
    }

    private static ConsumerRecord<byte[], byte[]> event() {
        ConsumerRecord<byte[], byte[]> record =
                new ConsumerRecord<>(
                        "moldir.plan",
                        0,
                        0,
                        new byte[0],
                        "{\"a\":1}".getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_id", "e1",
                        "ce_type", "kz.moldir.plan.activity-planned.v1",
                        "ce_subject", "s",
                        "ce_sequence", "0000000000000000007",
                        "ce_time", "2026-04-13T04:00:00Z",
                        "ce_role", "secretariat")
                .forEach(
                        (name, text) ->
                                record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        return record;
    }
}
