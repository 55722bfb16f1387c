package kz.moldir.kit.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.micrometer.tracing.Tracer;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import kz.moldir.eventstore.continuity.Connections;
import kz.moldir.eventstore.continuity.Continuity;
import kz.moldir.kit.observe.Traces;
import kz.moldir.kit.sample.InquiryEvent.InquirySent;
import kz.moldir.kit.sample.InquiryWiring;
import kz.moldir.kit.view.Positions;
import kz.moldir.testkit.KillableServer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What a followed event builds on can be lost with the document server; the event is not at fault,
 * so it is no letter. A position that may be lost is not stored either: the event comes again.
 */
@Timeout(120)
class LostBesideAFollowedEventIT {

    private static final String FOLLOWER = "follower";
    private static final String OF_A_VIEW = "of-a-view";
    private static final Document PING = new Document("ping", 1);

    private final Connections connections = new Connections();
    private final Positions positions = new Positions();
    private final AtomicInteger tries = new AtomicInteger();
    private final AtomicBoolean viewHasIt = new AtomicBoolean(true);
    private KillableServer server;
    private MongoClient client;
    private MongoDatabase database;
    private Continuity continuity;

    @BeforeEach
    void start() {
        server = KillableServer.embedded();
        client =
                MongoClients.create(
                        MongoClientSettings.builder()
                                .applyConnectionString(new ConnectionString(server.uri()))
                                .applyToConnectionPoolSettings(
                                        pool -> pool.addConnectionPoolListener(connections))
                                .applyToClusterSettings(
                                        cluster -> cluster.addClusterListener(connections))
                                .build());
        database = client.getDatabase("lost");
        continuity = new Continuity(database, connections);
        database.runCommand(PING);
        continuity.takesUp(FOLLOWER);
        continuity.takesUp(OF_A_VIEW);
        positions.follow(List.of(OF_A_VIEW));
        positions.reached(OF_A_VIEW, 1);
    }

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    private void losesAtFirst() {
        if (tries.getAndIncrement() == 0) {
            server.kill();
            server.start();
            await().ignoreExceptions().until(() -> database.runCommand(PING) != null);
            viewHasIt.set(false);
        }
        if (!viewHasIt.get()) {
            throw new IllegalStateException("what it builds on is not there");
        }
    }

    private Following following(Runnable handling, boolean folds) {
        return new Following(
                FOLLOWER,
                event -> handling.run(),
                InquiryWiring.TYPES,
                new Traces(Tracer.NOOP),
                continuity,
                positions,
                folds);
    }

    private static EventMessage<?> event() {
        return new GenericTrackedDomainEventMessage<>(
                new GlobalSequenceTrackingToken(1),
                new GenericDomainEventMessage<>("Inquiry", "x", 0, new InquirySent("x", "?")));
    }

    @Test
    void isNoLetterOfWhoFillsViews() {
        Following following = following(this::losesAtFirst, true);

        assertThatCode(() -> following.on(event())).doesNotThrowAnyException();
        assertThat(tries).hasValue(1);
        assertThat(continuity.of(FOLLOWER).holds()).as("its position is not stored").isFalse();
    }

    @Test
    void isNoLetterOfWhoSendsCommands() {
        Following following = following(this::losesAtFirst, false);

        assertThatCode(() -> following.on(event())).doesNotThrowAnyException();
        assertThat(tries).hasValue(1);
        assertThat(continuity.of(FOLLOWER).holds()).as("its position is not stored").isFalse();
    }

    /** It has taken up again itself, and who fills the view that it reads has not yet. */
    @Test
    void isTriedAgainWhenTheViewHasItAgain() {
        Runnable handling =
                () -> {
                    try {
                        losesAtFirst();
                    } finally {
                        continuity.takesUp(FOLLOWER);
                        if (tries.get() == 4) {
                            Thread.ofVirtual().start(this::fillsTheViewAgain);
                        }
                    }
                };
        Following following = following(handling, false);

        assertThatCode(() -> following.on(event())).doesNotThrowAnyException();
        assertThat(tries).hasValue(5);
    }

    private void fillsTheViewAgain() {
        positions.takenUp(OF_A_VIEW, 0);
        continuity.takesUp(OF_A_VIEW);
        viewHasIt.set(true);
        positions.reached(OF_A_VIEW, 1);
    }

    @Test
    void isALetterWhereNothingWasLost() {
        viewHasIt.set(false);
        tries.set(1);
        Following following = following(this::losesAtFirst, false);

        assertThatThrownBy(() -> following.on(event())).isInstanceOf(IllegalStateException.class);
        assertThat(tries).as("four more").hasValue(5);
    }
}
