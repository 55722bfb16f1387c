package kz.moldir.embedded;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.nio.file.Path;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the services may ask about many documents at once, through the driver that they use. */
class ManyDocumentsIT {
    @TempDir Path folder;
    private DocumentServer server;
    private MongoClient client;
    private MongoCollection<Document> documents;

    @BeforeEach
    void start() {
        server = DocumentServer.start(folder, 0);
        client = MongoClients.create(server.uri());
        documents = client.getDatabase("d").getCollection("c");
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @Nested
    class Replacing {
        @Test
        void manyAtOnceStoresNewAndOldOnes() {
            documents.insertOne(new Document("_id", 1).append("text", "old"));
            ReplaceOptions upsert = new ReplaceOptions().upsert(true);
            BulkWriteResult result =
                    documents.bulkWrite(
                            List.of(
                                    new ReplaceOneModel<>(
                                            eq("_id", 1), new Document("text", "new"), upsert),
                                    new ReplaceOneModel<>(
                                            eq("_id", 2), new Document("text", "first"), upsert)),
                            new BulkWriteOptions().ordered(false));
            assertThat(result.getModifiedCount()).isEqualTo(1);
            assertThat(result.getUpserts()).hasSize(1);
            assertThat(documents.find())
                    .containsExactly(
                            new Document("_id", 1).append("text", "new"),
                            new Document("_id", 2).append("text", "first"));
        }
    }

    @Nested
    class DistinctValues {
        @Test
        void areGivenOnceEachOfWhatMatches() {
            documents.createIndex(Indexes.ascending("group", "key"));
            documents.insertMany(
                    List.of(
                            new Document("_id", 1).append("group", "g").append("key", "b"),
                            new Document("_id", 2).append("group", "g").append("key", "a"),
                            new Document("_id", 3).append("group", "g").append("key", "b"),
                            new Document("_id", 4).append("group", "h").append("key", "c")));
            assertThat(documents.distinct("key", eq("group", "g"), String.class))
                    .containsExactlyInAnyOrder("a", "b");
        }
    }
}
