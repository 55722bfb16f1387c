package kz.moldir.embedded;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.nio.file.Path;
import java.time.Duration;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A start after kill -9 looks at where things are, not at the documents. */
class StartAfterKillIT {
    private static final int DOCUMENTS = Integer.getInteger("moldir.documents", 20_000);

    @TempDir Path folder;

    @Test
    void readsOnlyASmallPartOfTheFile() throws Exception {
        ChildJvm.start(Filler.class, folder, DOCUMENTS).waitFor();
        long began = System.nanoTime();
        try (DocumentServer server = DocumentServer.start(folder, 0);
                MongoClient client = MongoClients.create(server.uri())) {
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            Document used =
                    client.getDatabase("admin")
                            .runCommand(new Document("serverStatus", 1))
                            .get("documents", Document.class);
            System.out.printf(
                    "%d documents were there again after %d ms: %s%n",
                    DOCUMENTS, took.toMillis(), used.toJson());
            assertThat(used.getLong("bytesRead")).isLessThan(used.getLong("bytes") / 10);
            MongoCollection<Document> filled = client.getDatabase("d").getCollection("filled");
            assertThat(filled.countDocuments()).isEqualTo(DOCUMENTS);
            assertThat(filled.countDocuments(eq("group", 7))).isEqualTo(DOCUMENTS / 100);
        }
    }
}
