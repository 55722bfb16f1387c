package kz.moldir.embedded;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Indexes.ascending;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArrayQueriesIT {
    @TempDir static Path folder;
    static DocumentServer server;
    static MongoClient client;
    static int collections;

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

    private static List<Object> ids(MongoCollection<Document> collection, Bson query) {
        return collection.find(query).map(found -> found.get("_id")).into(new ArrayList<>());
    }

    private static void isServedByAnIndex(String collection) {
        assertThat(server.unindexedQueries("d"))
                .noneMatch(shape -> shape.startsWith("d." + collection + " "));
    }

    private final MongoCollection<Document> commits = collection("commits" + collections++);

    @BeforeEach
    void fill() {
        commits.drop();
        commits.createIndex(
                ascending("streams.aggregate", "streams.from"), new IndexOptions().unique(true));
        commits.insertOne(commit(1, "a", 0, "b", 0));
        commits.insertOne(commit(2, "a", 1, "c", 7));
        commits.insertOne(commit(3, "b", 1, "a", 9));
    }

    private Document commit(long id, Object... streams) {
        return new Document("_id", id)
                .append(
                        "streams",
                        List.of(
                                new Document("aggregate", streams[0]).append("from", streams[1]),
                                new Document("aggregate", streams[2]).append("from", streams[3])));
    }

    @Test
    void areFoundByAnyElement() {
        assertThat(ids(commits, eq("streams.aggregate", "a")))
                .containsExactlyInAnyOrder(1L, 2L, 3L);
        assertThat(ids(commits, eq("streams.aggregate", "c"))).containsExactlyInAnyOrder(2L);
        isServedByAnIndex(commits.getNamespace().getCollectionName());
    }

    @Test
    void matchBothFieldsInOneElementWhenAskedSo() {
        Bson element = elemMatch("streams", and(eq("aggregate", "a"), gte("from", 1)));
        assertThat(ids(commits, element)).containsExactlyInAnyOrder(2L, 3L);
        assertThat(ids(commits, elemMatch("streams", and(eq("aggregate", "b"), eq("from", 9)))))
                .isEmpty();
        isServedByAnIndex(commits.getNamespace().getCollectionName());
    }

    @Test
    void matchFieldsInDifferentElementsOtherwise() {
        assertThat(ids(commits, and(eq("streams.aggregate", "b"), eq("streams.from", 9))))
                .containsExactlyInAnyOrder(3L);
        isServedByAnIndex(commits.getNamespace().getCollectionName());
    }

    @Test
    void areFoundOnceEach() {
        assertThat(ids(commits, in("streams.aggregate", "a", "b")))
                .containsExactlyInAnyOrder(1L, 2L, 3L);
        assertThat(ids(commits, and(gt("streams.from", 0), lt("streams.from", 2))))
                .containsExactlyInAnyOrder(2L, 3L);
    }
}
