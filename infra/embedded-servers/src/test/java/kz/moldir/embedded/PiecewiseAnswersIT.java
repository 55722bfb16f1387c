package kz.moldir.embedded;

import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.Indexes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers that come in several pieces, through the driver that the services use. */
class PiecewiseAnswersIT {
    private static final int MANY = 2_500;

    @TempDir Path folder;
    private DocumentServer server;
    private MongoClient client;
    private MongoCollection<Document> documents;

    @BeforeEach
    void start() {
        server = DocumentServer.start(folder, 0);
        client = MongoClients.create(server.uri());
        documents = client.getDatabase("d").getCollection("c");
        documents.createIndex(Indexes.descending("group", "n"));
        documents.createIndex(Indexes.ascending("tags"));
        documents.insertMany(
                IntStream.range(0, MANY)
                        .mapToObj(
                                i ->
                                        new Document("_id", i)
                                                .append("group", i % 3)
                                                .append("n", i / 3)
                                                .append("tags", List.of("a" + i % 2, "b")))
                        .toList());
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void holdEveryDocumentOnceWhateverTheBatch() {
        List<Integer> all = IntStream.range(0, MANY).boxed().toList();
        assertThat(ids(documents.find().into(new ArrayList<>()))).isEqualTo(all);
        for (int batch : new int[] {1, 7, 999, MANY, MANY + 1}) {
            assertThat(ids(documents.find().batchSize(batch).sort(ascending("_id"))))
                    .isEqualTo(all);
            assertThat(ids(documents.find().batchSize(batch).sort(descending("_id"))))
                    .isEqualTo(all.reversed());
        }
    }

    @Test
    void keepTheOrderOfAnIndexSkipLimitAndProjection() {
        List<Document> found =
                documents
                        .find(in("group", 0, 2))
                        .sort(Document.parse("{group: 1, n: 1}"))
                        .projection(include("n"))
                        .skip(500)
                        .limit(700)
                        .batchSize(9)
                        .into(new ArrayList<>());
        List<Integer> expected =
                IntStream.concat(
                                IntStream.range(0, MANY).filter(i -> i % 3 == 0),
                                IntStream.range(0, MANY).filter(i -> i % 3 == 2))
                        .skip(500)
                        .limit(700)
                        .boxed()
                        .toList();
        assertThat(ids(found)).isEqualTo(expected);
        assertThat(found.getFirst().keySet()).containsExactly("_id", "n");
    }

    @Test
    void comeInTheOrderOfAnIndexThatHoldsNothingElse() {
        documents.createIndex(Indexes.descending("n"));
        List<Document> found =
                documents.find().sort(ascending("n")).batchSize(13).into(new ArrayList<>());
        assertThat(found.stream().map(document -> document.getInteger("n")))
                .isSorted()
                .hasSize(MANY);
        assertThat(server.unindexedQueries("d")).isEmpty();
    }

    @Test
    void holdADocumentOnceThatStandsInAnIndexTwice() {
        assertThat(ids(documents.find(in("tags", "a0", "a1", "b")).batchSize(11)))
                .doesNotHaveDuplicates()
                .hasSize(MANY);
    }

    @Test
    void goOnWhereTheyStoodWhenDocumentsBehindAndAheadAreGone() {
        try (MongoCursor<Document> cursor =
                documents.find().sort(ascending("_id")).batchSize(10).iterator()) {
            for (int i = 0; i < 10; i++) {
                cursor.next();
            }
            documents.deleteMany(new Document("_id", new Document("$lt", 20)));
            documents.insertOne(new Document("_id", MANY));
            List<Document> rest = new ArrayList<>();
            cursor.forEachRemaining(rest::add);
            assertThat(ids(rest)).isEqualTo(IntStream.rangeClosed(20, MANY).boxed().toList());
        }
    }

    @Test
    void holdNoMoreThanTheyMayAtOnce() {
        String large = "x".repeat(2 << 20);
        for (int i = 0; i < 20; i++) {
            documents.insertOne(new Document("_id", MANY + i).append("large", large));
        }
        assertThat(ids(documents.find(gte("_id", MANY)).projection(include("_id")))).hasSize(20);
        Document first =
                client.getDatabase("d")
                        .runCommand(
                                new Document("find", "c")
                                        .append(
                                                "filter",
                                                Document.parse("{_id: {$gte: " + MANY + "}}"))
                                        .append("sort", Document.parse("{_id: 1}")));
        Document cursor = first.get("cursor", Document.class);
        assertThat(cursor.getList("firstBatch", Document.class)).hasSize(8);
        assertThat(cursor.getLong("id")).isPositive();
        assertThatThrownBy(() -> documents.find(gte("_id", MANY)).sort(ascending("large")).first())
                .isInstanceOf(MongoCommandException.class)
                .hasMessageContaining("32 MB");
    }

    private static List<Integer> ids(Iterable<Document> found) {
        List<Integer> ids = new ArrayList<>();
        found.forEach(document -> ids.add(document.getInteger("_id")));
        return ids;
    }
}
