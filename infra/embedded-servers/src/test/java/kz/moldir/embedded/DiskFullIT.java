package kz.moldir.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a small file system in memory, where this process may make one. */
class DiskFullIT {
    private static final int OUT_OF_DISK_SPACE = 14_031;
    private static final int OTHERS = 12 << 20;
    private static final String TEXT = "t".repeat(100_000);

    @TempDir Path folder;
    private boolean mounted;

    @BeforeEach
    void mount() throws Exception {
        mounted = run("mount", "-t", "tmpfs", "-o", "size=48m", "tmpfs", folder.toString()) == 0;
        assumeTrue(mounted, "no file system in memory may be mounted here");
    }

    @AfterEach
    void unmount() throws Exception {
        if (mounted) {
            assertThat(run("umount", folder.toString())).isZero();
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
        } catch (IOException absent) {
            return -1;
        }
    }

    @Test
    void refusesWritesUntilThereIsRoomAndLosesNothing() throws IOException {
        Path others = Files.write(folder.resolve("others"), new byte[OTHERS]);
        int stored;
        try (DocumentServer server = DocumentServer.start(folder, 0);
                MongoClient client = MongoClients.create(server.uri())) {
            MongoCollection<Document> documents = documents(client);
            stored = fill(documents);
            assertThat(stored).isPositive();
            assertThat(documents.countDocuments()).isEqualTo(stored);
            assertThat(documents.find(new Document("_id", stored - 1)).first())
                    .containsEntry("text", TEXT);

            Files.delete(others);
            int next = stored;
            await().atMost(Duration.ofSeconds(20))
                    .ignoreExceptionsInstanceOf(MongoException.class)
                    .until(() -> documents.insertOne(document(next)).wasAcknowledged());
            stored++;
        }
        try (DocumentServer server = DocumentServer.start(folder, 0);
                MongoClient client = MongoClients.create(server.uri())) {
            assertThat(documents(client).find().map(found -> found.getInteger("_id")))
                    .hasSize(stored);
        }
    }

    private static int fill(MongoCollection<Document> documents) {
        int stored = 0;
        while (true) {
            try {
                documents.insertOne(document(stored));
                stored++;
            } catch (MongoException full) {
                assertThat(full.getCode()).isEqualTo(OUT_OF_DISK_SPACE);
                return stored;
            }
        }
    }

    private static Document document(int id) {
        return new Document("_id", id).append("text", TEXT);
    }

    private static MongoCollection<Document> documents(MongoClient client) {
        return client.getDatabase("d").getCollection("c");
    }
}
