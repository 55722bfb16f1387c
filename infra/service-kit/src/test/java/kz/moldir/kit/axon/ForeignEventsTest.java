package kz.moldir.kit.axon;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.connection.ClusterId;
import com.mongodb.connection.ConnectionId;
import com.mongodb.connection.ServerId;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import com.mongodb.event.ConnectionReadyEvent;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import kz.moldir.eventstore.continuity.Connections;
import kz.moldir.eventstore.continuity.Continuity;
import kz.moldir.kit.axon.ServiceModel.Processor;
import kz.moldir.kit.sample.InquiryWiring;
import kz.moldir.kit.view.Positions;
import kz.moldir.testkit.TestServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the thread that appended is told of a processor: at once, and without asking anybody. */
@Timeout(60)
class ForeignEventsTest {

    private final AtomicInteger asked = new AtomicInteger();
    private final Connections connections = new Connections();
    private final Positions positions = new Positions();
    private MongoClient client;
    private Continuity continuity;
    private ForeignEvents foreign;

    @BeforeEach
    void open() {
        CommandListener counting =
                new CommandListener() {
                    @Override
                    public void commandStarted(CommandStartedEvent event) {
                        asked.incrementAndGet();
                    }
                };
        client =
                MongoClients.create(
                        MongoClientSettings.builder()
                                .applyConnectionString(new ConnectionString(TestServers.mongoUri()))
                                .addCommandListener(counting)
                                .build());
        continuity =
                new Continuity(
                        client.getDatabase(TestServers.freshDatabase(ForeignEventsTest.class)),
                        connections);
        foreign =
                new ForeignEvents(
                        new Processor("follower", event -> {}, List.of()),
                        InquiryWiring.TYPES,
                        positions,
                        continuity);
    }

    @AfterEach
    void close() {
        client.close();
    }

    private void takesUp(long position) {
        continuity.takesUp("follower");
        positions.takenUp("follower", position);
    }

    private void connectsAnew() {
        ServerId server = new ServerId(new ClusterId(), new ServerAddress());
        connections.connectionReady(new ConnectionReadyEvent(new ConnectionId(server), 1));
    }

    /** It asks as soon as it stores a position. */
    @Test
    void inDoubtOfTheServerTheProcessorLooksItself() {
        connectsAnew();
        takesUp(3);
        assertThat(foreign.isAt(3)).isTrue();

        connectsAnew();
        int before = asked.get();
        assertThat(foreign.isAt(3)).isFalse();
        assertThat(asked).hasValue(before);

        continuity.of("follower").check();
        assertThat(asked).hasValueGreaterThan(before);
        assertThat(foreign.isAt(3)).isTrue();
    }

    @Test
    void whoDoesNotFollowHerePassesNothing() {
        assertThat(foreign.isAt(0)).isFalse();
        assertThat(foreign.passes(0, 1)).isFalse();

        takesUp(3);
        continuity.leaves("follower");
        assertThat(foreign.isAt(3)).isFalse();
    }

    /** What it did up to there may be lost, and is done again. */
    @Test
    void whoTookUpBeforeMeanwhileIsNotSaidToBeFurther() {
        takesUp(3);
        assertThat(foreign.isAt(3)).isTrue();
        takesUp(1);

        assertThat(foreign.passes(3, 4)).isFalse();
        assertThat(positions.of("follower")).isEqualTo(1);
        assertThat(foreign.passes(1, 4)).isTrue();
        assertThat(positions.of("follower")).isEqualTo(4);
    }
}
