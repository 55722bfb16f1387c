package kz.moldir.embedded;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.nio.file.Path;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the document server refuses, through the driver that they use. */
class DriverRefusalsIT {
    private static final int DUPLICATE = 11_000;

    @TempDir static Path folder;
    static DocumentServer server;
    static MongoClient client;
    MongoCollection<Document> documents;

    @BeforeAll
    static void start() {
        server = DocumentServer.start(folder, 0);
        client = MongoClients.create(server.uri());
    }

    @AfterAll
    static void stop() {
        client.close();
        server.close();
    }

    @BeforeEach
    void empty() {
        documents =
                client.getDatabase("d")
                        .getCollection("c")
                        .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                        .withReadConcern(ReadConcern.MAJORITY);
        documents.drop();
    }

    @Nested
    class Requests {
        @Test
        void namesIndexesThatItDoesNotHave() {
            assertThatThrownBy(
                            () ->
                                    documents.createIndex(
                                            Indexes.ascending("a"),
                                            new IndexOptions().partialFilterExpression(eq("b", 1))))
                    .isInstanceOf(MongoCommandException.class)
                    .hasMessageContaining("partialFilterExpression");
        }

        @Test
        void hasNoChangeStreams() {
            MongoCommandException e =
                    catchThrowableOfType(
                            MongoCommandException.class, () -> documents.watch().cursor());
            assertThat(e.getErrorCode()).isEqualTo(40_573);
        }

        @Test
        void ofALargeDocumentLeavesTheOthers() {
            documents.insertOne(new Document("_id", 1).append("text", "x".repeat(9 << 20)));
            assertThatThrownBy(
                            () ->
                                    documents.updateOne(
                                            eq("_id", 1), set("more", "y".repeat(9 << 20))))
                    .isInstanceOf(MongoWriteException.class)
                    .hasMessageContaining("16 MB");
            assertThat(documents.find(eq("_id", 1)).first()).doesNotContainKey("more");
        }
    }
}
