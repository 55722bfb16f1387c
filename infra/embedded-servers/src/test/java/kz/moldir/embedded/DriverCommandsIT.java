package kz.moldir.embedded;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.not;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.currentDate;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.result.UpdateResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the services may ask of the document server, through the driver that they use. */
class DriverCommandsIT {
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
    class ReadModels {
        private void see(int sequence, String text) {
            documents.updateOne(
                    and(eq("_id", "v"), not(gte("seen.plan", sequence))),
                    combine(set("text", text), set("seen.plan", sequence)),
                    new UpdateOptions().upsert(true));
        }

        @Test
        void areWrittenOnceAndInOrder() {
            see(1, "one");
            see(3, "three");
            assertThat(documents.find().first()).containsEntry("text", "three");
        }

        @Test
        void refuseWhatTheyHaveSeenAsADuplicate() {
            see(2, "two");
            MongoWriteException e =
                    catchThrowableOfType(MongoWriteException.class, () -> see(2, "again"));
            assertThat(e.getCode()).isEqualTo(DUPLICATE);
            assertThat(documents.find().first()).containsEntry("text", "two");
        }

        @Test
        void mayAskWithOr() {
            Bson older = and(eq("_id", "v"), or(eq("seen.plan", null), lt("seen.plan", 5)));
            UpdateOptions upsert = new UpdateOptions().upsert(true);
            documents.updateOne(older, set("seen.plan", 4), upsert);
            documents.updateOne(older, set("seen.plan", 6), upsert);
            assertThatThrownBy(() -> documents.updateOne(older, set("seen.plan", 7), upsert))
                    .isInstanceOf(MongoWriteException.class);
        }
    }

    static Stream<Arguments> ids() {
        return Stream.of(Arguments.of(1, 2), Arguments.of("one", "other"));
    }

    @Nested
    class Updating {
        @Test
        void countsSetsOnInsertAndTakesTheServersTime() {
            Bson update = combine(inc("n", 2), setOnInsert("born", "once"), currentDate("at"));
            FindOneAndUpdateOptions after =
                    new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);
            documents.findOneAndUpdate(eq("_id", 1), update, after);
            Document second = documents.findOneAndUpdate(eq("_id", 1), update, after);
            assertThat(second).containsEntry("n", 4).containsEntry("born", "once");
            assertThat(second.getDate("at")).isCloseTo(new Date(), 60_000);
        }

        @Test
        void keepsTheLaterMomentAndChangesNothingThatIsNotBefore() {
            documents.insertOne(new Document("_id", 1).append("n", 5));
            documents.updateOne(eq("_id", 1), max("n", 3));
            documents.updateOne(eq("_id", 1), max("m", 7));
            assertThat(documents.find(eq("_id", 1)).first())
                    .containsEntry("n", 5)
                    .containsEntry("m", 7);
            documents.updateOne(and(eq("_id", 1), not(gte("n", 5))), set("n", 9));
            assertThat(documents.find(eq("_id", 1)).first()).containsEntry("n", 5);
            documents.updateOne(and(eq("_id", 1), not(gte("none", 5))), set("n", 9));
            assertThat(documents.find(eq("_id", 1)).first()).containsEntry("n", 9);
        }

        @Test
        void replacesOnlyWhatMatches() {
            documents.insertOne(new Document("_id", 1).append("version", 1));
            UpdateResult hit =
                    documents.replaceOne(
                            and(eq("_id", 1), eq("version", 1)), new Document("version", 2));
            UpdateResult miss =
                    documents.replaceOne(
                            and(eq("_id", 1), eq("version", 1)), new Document("version", 3));
            assertThat(hit.getModifiedCount()).isEqualTo(1);
            assertThat(miss.getMatchedCount()).isZero();
            documents.replaceOne(
                    eq("_id", 2), new Document("version", 1), new ReplaceOptions().upsert(true));
            assertThat(documents.countDocuments()).isEqualTo(2);
        }

        /** Documents named by text go a way of their own. */
        @ParameterizedTest
        @MethodSource("kz.moldir.embedded.DriverCommandsIT#ids")
        void replacesWholeDocumentsAndWhatIndexesSayOfThem(Object one, Object other) {
            documents.createIndex(Indexes.ascending("key"), new IndexOptions().unique(true));
            documents.createIndex(Indexes.ascending("tags"));
            documents.insertMany(
                    List.of(
                            new Document("_id", one).append("key", "a").append("tags", List.of(1)),
                            new Document("_id", other).append("key", "b").append("gone", true)));

            Document whole = new Document("tags", List.of(2, 3)).append("key", "c");
            UpdateResult changed = documents.replaceOne(eq("_id", one), whole);
            UpdateResult same = documents.replaceOne(eq("_id", one), new Document(whole));
            assertThat(changed.getModifiedCount()).isEqualTo(1);
            assertThat(same.getMatchedCount()).isEqualTo(1);
            assertThat(same.getModifiedCount()).isZero();
            Document expected = new Document("_id", one).append("key", "c");
            assertThat(documents.find(eq("tags", 3)).first())
                    .isEqualTo(expected.append("tags", List.of(2, 3)));
            assertThat(documents.find(eq("tags", 1)).first()).isNull();
            assertThat(documents.find(eq("key", "a")).first()).isNull();

            Document taken = new Document("key", "c");
            MongoWriteException e =
                    catchThrowableOfType(
                            MongoWriteException.class,
                            () -> documents.replaceOne(eq("_id", other), taken));
            assertThat(e.getCode()).isEqualTo(DUPLICATE);
            assertThatThrownBy(
                            () ->
                                    documents.replaceOne(
                                            eq("_id", other), new Document("_id", "another")))
                    .isInstanceOf(MongoWriteException.class);
            assertThat(documents.find(eq("key", "b")).first()).containsEntry("gone", true);
            documents.replaceOne(eq("_id", other), new Document("key", "a"));
            assertThat(documents.find(eq("key", "a")).first()).doesNotContainKey("gone");
        }

        @Test
        void keepsUniqueFieldsUnique() {
            documents.createIndex(Indexes.ascending("key"), new IndexOptions().unique(true));
            documents.insertMany(
                    List.of(
                            new Document("_id", 1).append("key", "a"),
                            new Document("_id", 2).append("key", "b")));
            MongoWriteException e =
                    catchThrowableOfType(
                            MongoWriteException.class,
                            () -> documents.updateOne(eq("_id", 2), set("key", "a")));
            assertThat(e.getCode()).isEqualTo(DUPLICATE);
            documents.updateOne(eq("_id", 1), set("key", "c"));
            documents.updateOne(eq("_id", 2), set("key", "a"));
            assertThat(documents.find(eq("key", "b")).first()).isNull();
        }

        @Test
        void keepsFieldsUniqueThatMostHaveNot() {
            documents.createIndex(
                    Indexes.ascending("key"), new IndexOptions().unique(true).sparse(true));
            documents.insertMany(
                    List.of(
                            new Document("_id", 1).append("key", "a"),
                            new Document("_id", 2),
                            new Document("_id", 3)));
            MongoWriteException e =
                    catchThrowableOfType(
                            MongoWriteException.class,
                            () -> documents.updateOne(eq("_id", 2), set("key", "a")));
            assertThat(e.getCode()).isEqualTo(DUPLICATE);
            documents.updateOne(eq("_id", 1), unset("key"));
            documents.updateOne(eq("_id", 2), set("key", "a"));
            assertThat(documents.find(eq("_id", 1)).first()).doesNotContainKey("key");
        }
    }

    @Nested
    class BulkWriting {
        @Test
        void stopsAtTheFirstDuplicateWhenOrdered() {
            documents.insertOne(new Document("_id", 3));
            MongoBulkWriteException e =
                    catchThrowableOfType(
                            MongoBulkWriteException.class,
                            () -> documents.insertMany(numbered(1, 5)));
            assertThat(e.getWriteErrors()).hasSize(1);
            assertThat(e.getWriteErrors().getFirst().getCode()).isEqualTo(DUPLICATE);
            assertThat(e.getWriteErrors().getFirst().getIndex()).isEqualTo(2);
            assertThat(e.getWriteResult().getInsertedCount()).isEqualTo(2);
            assertThat(documents.countDocuments()).isEqualTo(3);
        }

        @Test
        void goesOnWhenNotOrdered() {
            documents.insertOne(new Document("_id", 3));
            MongoBulkWriteException e =
                    catchThrowableOfType(
                            MongoBulkWriteException.class,
                            () ->
                                    documents.insertMany(
                                            numbered(1, 5),
                                            new InsertManyOptions().ordered(false)));
            assertThat(e.getWriteResult().getInsertedCount()).isEqualTo(4);
            assertThat(documents.countDocuments()).isEqualTo(5);
        }

        @Test
        void ofUpdatesStopsAtTheFirstDuplicateWhenOrdered() {
            documents.createIndex(Indexes.ascending("key"), new IndexOptions().unique(true));
            documents.insertMany(numbered(1, 3));
            MongoBulkWriteException e =
                    catchThrowableOfType(
                            MongoBulkWriteException.class,
                            () ->
                                    documents.bulkWrite(
                                            List.of(
                                                    setKey(1, "k9"),
                                                    setKey(2, "k3"),
                                                    setKey(3, "k8"))));
            assertThat(e.getWriteErrors().getFirst().getIndex()).isEqualTo(1);
            assertThat(e.getWriteResult().getModifiedCount()).isEqualTo(1);
            assertThat(documents.find(eq("_id", 3)).first()).containsEntry("key", "k3");
        }

        private UpdateOneModel<Document> setKey(int id, String key) {
            return new UpdateOneModel<>(eq("_id", id), set("key", key));
        }

        private List<Document> numbered(int from, int to) {
            List<Document> numbered = new ArrayList<>();
            for (int id = from; id <= to; id++) {
                numbered.add(new Document("_id", id).append("key", "k" + id));
            }
            return numbered;
        }
    }
}
