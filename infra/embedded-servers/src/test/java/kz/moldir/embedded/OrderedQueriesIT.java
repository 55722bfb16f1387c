package kz.moldir.embedded;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrderedQueriesIT {
    @TempDir static Path folder;
    static DocumentServer server;
    static MongoClient client;

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

    private static MongoCollection<Document> collection(String name) {
        return client.getDatabase("d").getCollection(name);
    }

    private static List<Object> ids(
            MongoCollection<Document> collection, Bson query, Bson sort, int limit) {
        return collection
                .find(query)
                .sort(sort)
                .limit(limit)
                .map(found -> found.get("_id"))
                .into(new ArrayList<>());
    }

    private static void isServedByAnIndex(String collection) {
        assertThat(server.unindexedQueries("d"))
                .noneMatch(shape -> shape.startsWith("d." + collection + " "));
    }

    @Nested
    class Ids {
        private final MongoCollection<Document> numbers = collection("numbers");

        Ids() {
            numbers.drop();
            for (long id = 1; id <= 200; id++) {
                numbers.insertOne(new Document("_id", id));
            }
        }

        @Test
        void areReadInOrderFromAPosition() {
            assertThat(ids(numbers, gt("_id", 100L), ascending("_id"), 3))
                    .containsExactly(101L, 102L, 103L);
            isServedByAnIndex("numbers");
        }

        @Test
        void areReadBackwards() {
            assertThat(ids(numbers, lt("_id", 100), descending("_id"), 2))
                    .containsExactly(99L, 98L);
            assertThat(ids(numbers, new Document(), descending("_id"), 1)).containsExactly(200L);
            isServedByAnIndex("numbers");
        }

        @Test
        void areReadBetweenTwoBounds() {
            assertThat(ids(numbers, and(gte("_id", 5), lte("_id", 6.5)), ascending("_id"), 0))
                    .containsExactly(5L, 6L);
            assertThat(numbers.countDocuments(and(gt("_id", 5L), lt("_id", 8L)))).isEqualTo(2);
            isServedByAnIndex("numbers");
        }

        @Test
        void areFoundInAList() {
            assertThat(ids(numbers, in("_id", 9L, 7L, 300L, 8), ascending("_id"), 0))
                    .containsExactly(7L, 8L, 9L);
            isServedByAnIndex("numbers");
        }

        @Test
        void startAnAggregation() {
            assertThat(
                            numbers.aggregate(
                                            List.of(
                                                    new Document(
                                                            "$match",
                                                            new Document(
                                                                    "_id",
                                                                    new Document("$gt", 190L))),
                                                    new Document(
                                                            "$group",
                                                            new Document("_id", null)
                                                                    .append(
                                                                            "n",
                                                                            new Document(
                                                                                    "$sum", 1)))))
                                    .first())
                    .containsEntry("n", 10);
            isServedByAnIndex("numbers");
        }
    }

    @Nested
    class SecondaryIndexes {
        private final MongoCollection<Document> tasks = collection("tasks");

        SecondaryIndexes() {
            tasks.drop();
            tasks.createIndex(compoundIndex(ascending("state"), descending("due")));
            tasks.createIndex(ascending("due"));
            for (int i = 0; i < 60; i++) {
                tasks.insertOne(
                        new Document("_id", "t" + i)
                                .append("state", i % 3 == 0 ? "open" : "done")
                                .append("due", "2026-01-%02d".formatted(i / 2 + 1)));
            }
            tasks.insertOne(new Document("_id", "undated").append("state", "open"));
        }

        @Test
        void serveARangeAndASort() {
            assertThat(
                            ids(
                                    tasks,
                                    and(gt("due", "2026-01-02"), lt("due", "2026-01-04")),
                                    ascending("due"),
                                    0))
                    .containsExactly("t4", "t5");
            isServedByAnIndex("tasks");
        }

        @Test
        void serveEqualityThenASortEitherWay() {
            assertThat(ids(tasks, eq("state", "open"), descending("due"), 2))
                    .containsExactly("t57", "t54");
            assertThat(ids(tasks, eq("state", "open"), ascending("due"), 3))
                    .containsExactly("undated", "t0", "t3");
            isServedByAnIndex("tasks");
        }

        @Test
        void serveEqualityThenARange() {
            assertThat(
                            ids(
                                    tasks,
                                    and(eq("state", "open"), gte("due", "2026-01-29")),
                                    ascending("due"),
                                    0))
                    .containsExactly("t57");
            assertThat(
                            ids(
                                    tasks,
                                    and(eq("state", "open"), lt("due", "2026-01-02")),
                                    ascending("due"),
                                    0))
                    .containsExactly("t0");
            isServedByAnIndex("tasks");
        }

        @Test
        void serveAMissingField() {
            assertThat(ids(tasks, eq("due", null), ascending("_id"), 0)).containsExactly("undated");
            isServedByAnIndex("tasks");
        }

        @Test
        void followUpdatesAndRemovals() {
            tasks.updateOne(
                    eq("_id", "t0"), new Document("$set", new Document("due", "2027-01-01")));
            tasks.deleteOne(eq("_id", "t57"));
            assertThat(ids(tasks, eq("state", "open"), descending("due"), 2))
                    .containsExactly("t0", "t54");
        }

        @Test
        void areBuiltFromWhatIsThere() {
            tasks.createIndex(ascending("state", "_id"), new IndexOptions().name("later"));
            assertThat(ids(tasks, and(eq("state", "open"), gt("_id", "t5")), ascending("_id"), 2))
                    .containsExactly("t51", "t54");
            isServedByAnIndex("tasks");
        }

        @Test
        void leaveAPatternToTheCheck() {
            assertThat(
                            ids(
                                    tasks,
                                    and(
                                            eq("state", "open"),
                                            new Document("due", new Document("$regex", "-30$"))),
                                    ascending("due"),
                                    0))
                    .isEmpty();
            isServedByAnIndex("tasks");
        }
    }

    @Test
    void namesQueriesThatNoIndexServes() {
        collection("plain").insertOne(new Document("colour", "red"));
        collection("plain").find(eq("colour", "red")).first();
        assertThat(server.unindexedQueries("d")).contains("d.plain find {colour} sort []");
    }
}
