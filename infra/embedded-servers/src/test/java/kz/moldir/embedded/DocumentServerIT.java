package kz.moldir.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentServerIT {
    @TempDir Path folder;

    @Test
    void keepsDocumentsOverARestart() {
        try (DocumentServer server = DocumentServer.start(folder, 0);
                MongoClient client = MongoClients.create(server.uri())) {
            client.getDatabase("d")
                    .getCollection("c")
                    .insertOne(new Document("_id", 1L).append("a", "b"));
        }
        try (DocumentServer server = DocumentServer.start(folder, 0);
                MongoClient client = MongoClients.create(server.uri())) {
            assertThat(
                            client.getDatabase("d")
                                    .getCollection("c")
                                    .find(new Document("_id", 1L))
                                    .first())
                    .containsEntry("a", "b");
        }
    }
}
