package kz.moldir.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestingIT {
    private static final int DOCUMENTS = 1_500;

    @TempDir Path folder;

    @Test
    void beginsWithAShorterFileAndThenNothingWakesUp() {
        try (DocumentServer server = DocumentServer.start(folder, 0);
                MongoClient client = MongoClients.create(server.uri())) {
            MongoCollection<Document> documents = client.getDatabase("d").getCollection("c");
            documents.createIndex(Indexes.ascending("one"));
            documents.createIndex(Indexes.ascending("other"));
            for (int id = 0; id < DOCUMENTS; id++) {
                documents.insertOne(
                        new Document("_id", id)
                                .append("one", UUID.randomUUID().toString())
                                .append("other", UUID.randomUUID().toString())
                                .append("text", "t".repeat(300)));
            }
            documents.updateMany(new Document(), Updates.set("text", "u".repeat(300)));
            for (int id = 0; id < DOCUMENTS; id++) {
                documents.updateOne(
                        new Document("_id", id), Updates.set("one", UUID.randomUUID().toString()));
            }
            for (int id = 0; id < DOCUMENTS; id += 3) {
                documents.deleteOne(new Document("_id", id));
            }
            long left = documents.countDocuments();
            long before = used(client).getLong("bytes");
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> housekeeping().getState() == Thread.State.WAITING);
            Document resting = used(client);
            assertThat(resting.getLong("bytes")).isLessThan(before / 2).isLessThan(left * 2_048L);
            assertThat(resting.getLong("live")).isGreaterThan(left * 300L);

            documents.updateOne(new Document("_id", 1), Updates.set("text", "u"));
            assertThat(used(client).getLong("syncs")).isEqualTo(resting.getLong("syncs") + 1);
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> housekeeping().getState() == Thread.State.WAITING);
            assertThat(used(client).getLong("syncs")).isEqualTo(resting.getLong("syncs") + 1);
        }
    }

    private static Document used(MongoClient client) {
        return client.getDatabase("admin")
                .runCommand(new Document("serverStatus", 1))
                .get("documents", Document.class);
    }

    /** Waiting without a time is what makes it rest; other servers of this JVM have ended. */
    private static Thread housekeeping() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("documents-housekeeping"))
                .findFirst()
                .orElseThrow();
    }
}
