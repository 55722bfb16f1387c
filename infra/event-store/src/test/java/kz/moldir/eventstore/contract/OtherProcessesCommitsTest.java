package kz.moldir.eventstore.contract;

import static kz.moldir.eventstore.Given.made;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import kz.moldir.eventstore.Given;
import kz.moldir.eventstore.MongoEventStorageEngine;
import kz.moldir.eventstore.MongoEventStore;
import kz.moldir.testkit.BothServers;
import kz.moldir.testkit.MongoUri;
import org.axonframework.eventhandling.TrackingEventStream;
import org.bson.Document;
import org.junit.jupiter.api.Timeout;

/**
 * What another process appends comes through the server's change stream where it has them, and
 * nothing is asked meanwhile; where it has none, the newest position is asked for again and again.
 */
@Timeout(60)
class OtherProcessesCommitsTest {

    private static final int COMMITS = 20;

    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private final CommandListener listening =
            new CommandListener() {
                @Override
                public void commandStarted(CommandStartedEvent started) {
                    String command = started.getCommandName();
                    asked.add(
                            started.getCommand().toJson().contains("$changeStream")
                                    ? "change stream"
                                    : command);
                }
            };

    @BothServers
    void areNoticedTheWayThatTheServerAllows(MongoUri mongo) throws InterruptedException {
        MongoClientSettings settings =
                MongoClientSettings.builder()
                        .applyConnectionString(new ConnectionString(mongo.uri()))
                        .addCommandListener(listening)
                        .build();
        try (MongoClient writing = MongoClients.create(mongo.uri());
                MongoClient reading = MongoClients.create(settings);
                MongoEventStorageEngine other =
                        Given.engine(writing.getDatabase(mongo.database()));
                MongoEventStorageEngine engine =
                        Given.sharedEngine(reading.getDatabase(mongo.database()));
                TrackingEventStream stream =
                        MongoEventStore.builder(engine).build().openStream(null)) {
            other.appendEvents(made("a", 0, 1, "c0"));
            assertThat(next(stream)).isEqualTo(1);
            asked.clear();
            for (int i = 1; i <= COMMITS; i++) {
                other.appendEvents(made("a", i, 1, "c" + i));
                assertThat(next(stream)).isEqualTo(i + 1);
            }
            List<String> meanwhile = List.copyOf(asked);
            if (hasChangeStreams(writing.getDatabase(mongo.database()))) {
                // One find reads each commit; a look for the newest position would be another.
                assertThat(meanwhile).containsOnly("find", "getMore");
                assertThat(meanwhile.stream().filter("find"::equals)).hasSize(COMMITS);
            } else {
                assertThat(meanwhile).containsOnly("find");
                assertThat(meanwhile).hasSizeGreaterThan(COMMITS);
            }
        }
    }

    private static long next(TrackingEventStream stream) throws InterruptedException {
        assertThat(stream.hasNextAvailable(50, TimeUnit.SECONDS)).isTrue();
        return stream.nextAvailable().trackingToken().position().orElseThrow();
    }

    private static boolean hasChangeStreams(MongoDatabase database) {
        return database.runCommand(new Document("hello", 1)).containsKey("setName");
    }
}
