package kz.moldir.eventstore;

import static kz.moldir.eventstore.Given.made;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import kz.moldir.testkit.BothServers;
import kz.moldir.testkit.MongoUri;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.bson.Document;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Timeout;

/**
 * Failures that MongoDB makes itself, at its fail point {@code failCommand}, which a server started
 * with {@code --setParameter enableTestCommands=1} has.
 */
@Timeout(60)
class FailCommandTest {

    private static final String CLIENT = "fail-command";

    /** In the words of the fail point; the last is carried out, the others are not. */
    private enum Failure {
        CLOSED("closeConnection: true"),
        NOT_PRIMARY("errorCode: 10107"),
        SHUTS_DOWN("errorCode: 91"),
        UNCONFIRMED("writeConcernError: {code: 64, errmsg: 'waiting for replication timed out'}");

        private final Document data;

        Failure(String data) {
            this.data =
                    Document.parse(
                            "{failCommands: ['insert'], appName: '%s', %s}"
                                    .formatted(CLIENT, data));
        }
    }

    @BothServers
    void anAppendIsDoneOnceAndIsNotAnsweredWhileItIsUnknown(MongoUri mongo) {
        MongoClientSettings settings =
                MongoClientSettings.builder()
                        .applyConnectionString(new ConnectionString(mongo.uri()))
                        .applicationName(CLIENT)
                        .retryWrites(false)
                        .build();
        try (MongoClient client = MongoClients.create(settings)) {
            MongoDatabase admin = client.getDatabase("admin");
            skipWithoutFailPoints(admin);
            for (Failure failure : Failure.values()) {
                MongoDatabase database = client.getDatabase(mongo.database() + "_" + failure);
                try {
                    isDoneOnce(admin, database, failure);
                    isNotAnswered(admin, database, failure);
                } finally {
                    off(admin);
                    database.drop();
                }
            }
        }
    }

    private static void skipWithoutFailPoints(MongoDatabase admin) {
        try {
            off(admin);
        } catch (MongoCommandException none) {
            String reason = "This server has no fail points: " + none.getErrorMessage();
            System.out.println("FailCommandTest is skipped: " + reason);
            Assumptions.abort(reason);
        }
    }

    private static void isDoneOnce(MongoDatabase admin, MongoDatabase database, Failure failure) {
        MongoEventStorageEngine engine = Given.engine(database);
        long before = off(admin);
        fail(admin, failure, 2);
        engine.appendEvents(made("a", 0, 2, "c1"));
        assertThat(off(admin)).as("%s", failure).isGreaterThan(before);
        engine.appendEvents(made("a", 2, 1, "c2"));
        assertThat(positions(database)).as("%s", failure).containsExactly(1L, 2L, 3L);
    }

    private static void isNotAnswered(
            MongoDatabase admin, MongoDatabase database, Failure failure) {
        MongoEventStorageEngine impatient =
                new MongoEventStorageEngine(
                        database, Given.serializer(), Given.settings().withPatience(Duration.ZERO));
        fail(admin, failure, 1);
        assertThatThrownBy(() -> impatient.appendEvents(made("b", 0, 1, "c3")))
                .as("%s", failure)
                .isInstanceOf(EventStoreException.class)
                .hasMessageContaining("unknown");
        assertThat(impatient.command("c3").isPresent())
                .as("%s", failure)
                .isEqualTo(failure == Failure.UNCONFIRMED);
    }

    private static List<Long> positions(MongoDatabase database) {
        return Given.engine(database)
                .readEvents(null, false)
                .map(event -> event.trackingToken().position().orElseThrow())
                .toList();
    }

    private static void fail(MongoDatabase admin, Failure failure, int times) {
        admin.runCommand(
                new Document("configureFailPoint", "failCommand")
                        .append("mode", new Document("times", times))
                        .append("data", failure.data));
    }

    /** Lets everything through; how often it has been entered so far. */
    private static long off(MongoDatabase admin) {
        return admin.runCommand(
                        new Document("configureFailPoint", "failCommand").append("mode", "off"))
                .get("count", Number.class)
                .longValue();
    }
}
