package kz.moldir.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoSocketReadTimeoutException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.EnumSet;
import java.util.concurrent.TimeUnit;
import kz.moldir.eventstore.continuity.Connections;
import kz.moldir.testkit.TestServers;
import kz.moldir.testkit.Wire;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A service's own connection to its documents, whose answers no longer arrive. */
@Timeout(60)
class AnswersThatAreLostTest {

    @Test
    void areNotWaitedForWithoutAnEnd() throws Exception {
        int server =
                Integer.parseInt(
                        new ConnectionString(TestServers.mongoUri())
                                .getHosts()
                                .getFirst()
                                .replaceFirst(".*:", ""));
        int port = free();
        MongoClientSettings.Builder settings =
                MongoClientSettings.builder()
                        .applyConnectionString(
                                new ConnectionString(
                                        "mongodb://localhost:%d/?retryReads=false"
                                                .formatted(port)));
        new KitConfiguration()
                .watched(new Connections(), Duration.ofSeconds(3))
                .customize(settings);
        try (Wire wire = new Wire(port, server);
                MongoClient client = MongoClients.create(settings.build())) {
            MongoCollection<Document> documents =
                    client.getDatabase(TestServers.freshDatabase(getClass())).getCollection("c");
            documents.insertOne(new Document("_id", 1));
            wire.cut(EnumSet.of(Wire.Way.BACK));

            assertThatThrownBy(() -> documents.find().first())
                    .isInstanceOf(MongoSocketReadTimeoutException.class);

            wire.mend();
            assertThat(documents.find().first()).isNotNull();
        }
    }

    /** What lies between may have forgotten it by then, and each would be waited for in vain. */
    @Test
    void areNotWaitedForOnAConnectionThatNobodyUsedForLong() {
        MongoClientSettings.Builder settings = MongoClientSettings.builder();
        new KitConfiguration()
                .watched(new Connections(), Duration.ofSeconds(30))
                .customize(settings);

        assertThat(
                        settings.build()
                                .getConnectionPoolSettings()
                                .getMaxConnectionIdleTime(TimeUnit.MINUTES))
                .isBetween(1L, 10L);
    }

    private static int free() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
