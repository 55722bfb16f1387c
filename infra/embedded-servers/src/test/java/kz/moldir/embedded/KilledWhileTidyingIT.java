package kz.moldir.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

/** Killed while the file is made shorter, it has everything. */
class KilledWhileTidyingIT {
    private static final int WRITES = 1_500;
    private static final int MOST_MILLIS = 120;

    @TempDir Path folder;

    @RepeatedTest(2)
    void hasAllThatWasAcknowledged() throws Exception {
        List<String> acknowledged = new ArrayList<>();
        Process writer = ChildJvm.start(AcknowledgingWriter.class, folder, WRITES);
        long seed = System.nanoTime();
        try (BufferedReader lines = writer.inputReader()) {
            String line = lines.readLine();
            while (line != null && acknowledged.size() < AcknowledgingWriter.THREADS * WRITES) {
                if (line.length() == 36) {
                    acknowledged.add(line);
                }
                if (acknowledged.size() < AcknowledgingWriter.THREADS * WRITES) {
                    line = lines.readLine();
                }
            }
            long before = changed();
            await().atMost(Duration.ofSeconds(30))
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> changed() != before);
            int millis = new Random(seed).nextInt(MOST_MILLIS);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
        } finally {
            writer.toHandle().destroyForcibly();
            writer.waitFor();
        }
        try (DocumentServer server = DocumentServer.start(folder, 0);
                MongoClient client = MongoClients.create(server.uri())) {
            MongoCollection<Document> written = client.getDatabase("d").getCollection("written");
            assertThat(written.find().map(found -> found.getString("_id")))
                    .as("seed %d", seed)
                    .containsExactlyInAnyOrderElementsOf(acknowledged);
            for (String id : acknowledged) {
                assertThat(written.find(new Document("unique", "u" + id)).first())
                        .containsEntry("_id", id);
            }
        }
    }

    private long changed() throws IOException {
        Path file = folder.resolve("documents.mv");
        return Files.getLastModifiedTime(file).to(TimeUnit.NANOSECONDS);
    }
}
