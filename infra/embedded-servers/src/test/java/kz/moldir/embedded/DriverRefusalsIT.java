package kz.moldir.embedded;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoClientException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoNamespace;
import com.mongodb.MongoWriteException;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Collation;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.CreateCollectionOptions;
import com.mongodb.client.model.DeleteOptions;
import com.mongodb.client.model.Field;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.TimeSeriesOptions;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.ValidationOptions;
import com.mongodb.client.model.WindowOutputFields;
import com.mongodb.client.model.Windows;
import com.mongodb.client.model.bulk.ClientNamespacedWriteModel;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the document server refuses in words, so that nothing is silently wrong. */
class DriverRefusalsIT {
    private static final Collation CASELESS = Collation.builder().locale("en").build();
    private static final Bson INDEX = Indexes.ascending("a");

    @TempDir static Path folder;
    static DocumentServer server;
    static MongoClient client;
    MongoDatabase database;
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
    void oneDocument() {
        database = client.getDatabase("d");
        documents = database.getCollection("c");
        documents.drop();
        documents.insertOne(new Document("_id", 1).append("a", "x"));
    }

    private static void refused(ThrowingCallable asked, String word) {
        assertThatThrownBy(asked).isInstanceOf(MongoException.class).hasMessageContaining(word);
    }

    private void unchanged() {
        assertThat(documents.find()).containsExactly(new Document("_id", 1).append("a", "x"));
    }

    @Nested
    class AnUpdate {
        @Test
        void thatMakesADocumentTooLargeChangesNoIndex() {
            documents.createIndex(INDEX, new IndexOptions().unique(true));
            documents.updateOne(eq("_id", 1), set("c", "c".repeat(9 << 20)));
            Document more = new Document("a", "y").append("b", "b".repeat(9 << 20));

            refused(
                    () -> documents.updateOne(eq("_id", 1), new Document("$set", more)),
                    "larger than 16 MB");

            assertThat(documents.find(eq("a", "x")).first()).isNotNull();
            assertThat(documents.find(eq("a", "y")).first()).isNull();
            refused(() -> documents.insertOne(new Document("_id", 2).append("a", "x")), "E11000");
        }
    }

    @Nested
    class IndexesThat {
        private void refusedWith(IndexOptions options, String word) {
            refused(() -> documents.createIndex(INDEX, options), word);
            assertThat(documents.listIndexes()).hasSize(1);
        }

        @Test
        void holdAPart() {
            refusedWith(
                    new IndexOptions().partialFilterExpression(eq("b", 1)),
                    "partialFilterExpression");
        }

        @Test
        void expire() {
            refusedWith(new IndexOptions().expireAfter(1L, TimeUnit.SECONDS), "expireAfterSeconds");
        }

        @Test
        void collate() {
            refusedWith(new IndexOptions().collation(CASELESS), "collation");
        }

        @Test
        void areHidden() {
            refusedWith(new IndexOptions().hidden(true), "hidden");
        }

        @Test
        void areNotInOrder() {
            for (Bson keys :
                    List.of(Indexes.text("a"), Indexes.hashed("a"), Indexes.geo2dsphere("a"))) {
                refused(() -> documents.createIndex(keys), "ascending or descending");
            }
        }
    }

    @Nested
    class OptionsOf {
        @Test
        void find() {
            refused(() -> documents.find().collation(CASELESS).first(), "collation");
            refused(() -> documents.find().hint(INDEX).first(), "hint");
            refused(() -> documents.find().min(new Document("a", 1)).first(), "min");
            refused(() -> documents.find().showRecordId(true).first(), "showRecordId");
            refused(() -> documents.find().sort(new Document("$natural", -1)).first(), "natural");
        }

        @Test
        void count() {
            refused(
                    () ->
                            documents.countDocuments(
                                    eq("a", "x"), new CountOptions().collation(CASELESS)),
                    "collation");
            refused(
                    () -> documents.countDocuments(eq("a", "x"), new CountOptions().hint(INDEX)),
                    "hint");
        }

        @Test
        void update() {
            Bson update = set("a", "y");
            refused(
                    () ->
                            documents.updateOne(
                                    eq("_id", 1), update, new UpdateOptions().collation(CASELESS)),
                    "collation");
            refused(
                    () ->
                            documents.updateOne(
                                    eq("_id", 1), update, new UpdateOptions().hint(INDEX)),
                    "hint");
            refused(
                    () ->
                            documents.findOneAndUpdate(
                                    eq("_id", 1),
                                    update,
                                    new FindOneAndUpdateOptions().collation(CASELESS)),
                    "collation");
            unchanged();
        }

        @Test
        void delete() {
            refused(
                    () ->
                            documents.deleteOne(
                                    eq("a", "X"), new DeleteOptions().collation(CASELESS)),
                    "collation");
            unchanged();
        }

        @Test
        void aggregate() {
            List<Bson> all = List.of(Aggregates.limit(1));
            refused(() -> documents.aggregate(all).collation(CASELESS).first(), "collation");
            refused(() -> documents.aggregate(all).hint(INDEX).first(), "hint");
        }

        @Test
        void collections() {
            for (CreateCollectionOptions options :
                    List.of(
                            new CreateCollectionOptions().capped(true).sizeInBytes(4_096),
                            new CreateCollectionOptions().collation(CASELESS),
                            new CreateCollectionOptions().expireAfter(1, TimeUnit.SECONDS),
                            new CreateCollectionOptions()
                                    .timeSeriesOptions(new TimeSeriesOptions("at")),
                            new CreateCollectionOptions()
                                    .validationOptions(
                                            new ValidationOptions().validator(eq("a", 1))))) {
                refused(() -> database.createCollection("made", options), "does not know");
            }
            refused(
                    () -> database.createView("made", "c", List.of(Aggregates.limit(1))),
                    "does not know");
            assertThat(database.listCollectionNames()).doesNotContain("made");
        }
    }

    @Nested
    class Commands {
        @Test
        void ofSessions() {
            try (ClientSession session = client.startSession()) {
                assertThatThrownBy(() -> documents.find(session).first())
                        .isInstanceOf(MongoClientException.class)
                        .hasMessageContaining("ession");
            }
        }

        @Test
        void ofTransactions() {
            refused(
                    () ->
                            database.runCommand(
                                    new Document("find", "c")
                                            .append("txnNumber", 1L)
                                            .append("startTransaction", true)
                                            .append("autocommit", false)),
                    "does not know");
        }

        @Test
        void ofSeveralCollectionsAtOnce() {
            refused(
                    () ->
                            client.bulkWrite(
                                    List.of(
                                            ClientNamespacedWriteModel.insertOne(
                                                    new MongoNamespace("d.c"), new Document()))),
                    "bulkWrite");
            unchanged();
        }

        @Test
        void thatExplain() {
            refused(() -> documents.find().explain(), "explain");
        }

        @Test
        void thatRenameOrValidateLater() {
            refused(() -> documents.renameCollection(new MongoNamespace("d.e")), "rename");
            refused(
                    () ->
                            database.runCommand(
                                    new Document("collMod", "c")
                                            .append("validator", new Document())),
                    "collMod");
        }

        @Test
        void thatUpdateByAPipeline() {
            List<Bson> pipeline = List.of(Aggregates.set(new Field<>("a", "y")));
            refused(() -> documents.updateOne(eq("_id", 1), pipeline), "pipeline");
            refused(() -> documents.findOneAndUpdate(eq("_id", 1), pipeline), "pipeline");
            unchanged();
        }

        @Test
        void thatFollowChanges() {
            MongoCommandException e =
                    catchThrowableOfType(
                            MongoCommandException.class, () -> documents.watch().cursor());
            assertThat(e.getErrorCode()).isEqualTo(40_573);
        }
    }

    @Nested
    class Stages {
        @Test
        void thatAreUnknown() {
            Bson window =
                    Aggregates.setWindowFields(
                            "$a",
                            new Document("a", 1),
                            WindowOutputFields.sum("n", 1, Windows.documents(-1, 0)));
            for (Bson stage :
                    List.of(
                            Aggregates.set(new Field<>("b", 1)),
                            Aggregates.unionWith("e", List.of()),
                            window,
                            Aggregates.sample(1))) {
                refused(() -> documents.aggregate(List.of(stage)).first(), "Unrecognized");
            }
        }

        @Test
        void thatLookUpByAPipeline() {
            refused(
                    () ->
                            documents
                                    .aggregate(
                                            List.of(
                                                    Aggregates.lookup(
                                                            "c",
                                                            List.of(Aggregates.limit(1)),
                                                            "found")))
                                    .first(),
                    "pipeline");
        }

        @Test
        void thatTruncateDates() {
            Bson stage =
                    Aggregates.project(
                            new Document(
                                    "day",
                                    new Document(
                                            "$dateTrunc",
                                            new Document("date", "$a").append("unit", "day"))));
            refused(() -> documents.aggregate(List.of(stage)).first(), "dateTrunc");
        }
    }

    @Nested
    class Queries {
        @Test
        void withTextScriptsOrSchemas() {
            refused(
                    () ->
                            documents
                                    .find(new Document("$text", new Document("$search", "x")))
                                    .first(),
                    "unknown operator");
            refused(() -> documents.find(new Document("$where", "true")).first(), "$where");
            refused(
                    () -> documents.find(new Document("$jsonSchema", new Document())).first(),
                    "$jsonSchema");
        }
    }

    @Nested
    class Writes {
        @Test
        void ofALargeDocumentLeaveTheOthers() {
            documents.insertOne(new Document("_id", 2).append("text", "x".repeat(9 << 20)));
            assertThatThrownBy(
                            () ->
                                    documents.updateOne(
                                            eq("_id", 2), set("more", "y".repeat(9 << 20))))
                    .isInstanceOf(MongoWriteException.class)
                    .hasMessageContaining("16 MB");
            assertThat(documents.find(eq("_id", 2)).first()).doesNotContainKey("more");
        }

        @Test
        void countWhatWasInsertedBeforeAFailure() {
            MongoBulkWriteException e =
                    catchThrowableOfType(
                            MongoBulkWriteException.class,
                            () ->
                                    documents.insertMany(
                                            List.of(
                                                    new Document("_id", 0),
                                                    new Document("_id", 1),
                                                    new Document("_id", 2))));
            assertThat(e.getWriteResult().getInsertedCount()).isEqualTo(1);
            assertThat(documents.countDocuments()).isEqualTo(2);
        }
    }
}
