package kz.moldir.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import kz.moldir.acceptance.platform.Moldir;
import kz.moldir.acceptance.platform.SharedMoldir;
import org.bson.Document;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** After everything that the other tests did: no query was left without an index. */
@Order(1_000)
@ExtendWith(SharedMoldir.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class IndexedQueriesIT {

    @Test
    @Order(1)
    void areAllThatThePlatformAsked(Moldir moldir) throws IOException {
        assertThat(sinceItsLastStart(moldir)).isEmpty();
        assertThat(Files.readAllLines(moldir.log()))
                .as("those before, and those of the starts before")
                .filteredOn(line -> line.contains("No index serves"))
                .isEmpty();
    }

    @Test
    @Order(2)
    void wouldBeNoticed(Moldir moldir) {
        try (MongoClient client = MongoClients.create(documents(moldir))) {
            client.getDatabase("asked_by_a_test")
                    .getCollection("things")
                    .insertOne(new Document("colour", "red"));
            client.getDatabase("asked_by_a_test")
                    .getCollection("things")
                    .find(new Document("colour", "red"))
                    .first();
        }
        assertThat(sinceItsLastStart(moldir))
                .containsExactly("asked_by_a_test.things find {colour} sort []");
    }

    /** The documents listen two ports after the broker. */
    private static String documents(Moldir moldir) {
        String brokers = moldir.brokers();
        int port = Integer.parseInt(brokers.substring(brokers.lastIndexOf(':') + 1)) + 2;
        return "mongodb://127.0.0.1:" + port;
    }

    private static List<String> sinceItsLastStart(Moldir moldir) {
        try (MongoClient client = MongoClients.create(documents(moldir))) {
            return client.getDatabase("admin")
                    .runCommand(new Document("serverStatus", 1))
                    .getList("unindexedQueries", String.class);
        }
    }
}
