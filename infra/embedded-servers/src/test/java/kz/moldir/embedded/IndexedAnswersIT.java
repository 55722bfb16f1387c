package kz.moldir.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.bson.Document;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

/** An index may change how fast an answer is, never the answer. */
class IndexedAnswersIT {
    private static final int DOCUMENTS = 150;
    private static final int QUERIES = 600;

    @TempDir Path folder;
    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @RepeatedTest(3)
    void areThoseWithoutAnIndex() {
        try (DocumentServer server = DocumentServer.start(folder, 0);
                MongoClient client = MongoClients.create(server.uri())) {
            MongoCollection<Document> plain = client.getDatabase("d").getCollection("plain");
            MongoCollection<Document> indexed = client.getDatabase("d").getCollection("indexed");
            indexed.createIndex(Indexes.ascending("a"));
            indexed.createIndex(
                    Indexes.compoundIndex(Indexes.ascending("a"), Indexes.descending("b")));
            indexed.createIndex(Indexes.descending("b", "a"), new IndexOptions().sparse(true));
            indexed.createIndex(Indexes.ascending("list.x", "list.y"));
            fill(plain, indexed);
            change(plain, indexed);
            for (int i = 0; i < QUERIES; i++) {
                Document query = query();
                Document sort = sort();
                assertThat(answer(indexed, query, sort))
                        .as("seed %d: %s sort %s", seed, query.toJson(), sort.toJson())
                        .isEqualTo(answer(plain, query, sort));
            }
        }
    }

    private void fill(MongoCollection<Document> plain, MongoCollection<Document> indexed) {
        for (int id = 0; id < DOCUMENTS; id++) {
            Document document = document(id);
            plain.insertOne(document);
            indexed.insertOne(document);
        }
    }

    private void change(MongoCollection<Document> plain, MongoCollection<Document> indexed) {
        for (int i = 0; i < DOCUMENTS / 3; i++) {
            Document which = new Document("_id", random.nextInt(DOCUMENTS));
            if (random.nextBoolean()) {
                Document change =
                        new Document("$set", new Document("a", value()).append("list", list()));
                plain.updateOne(which, change);
                indexed.updateOne(which, change);
            } else {
                plain.deleteOne(which);
                indexed.deleteOne(which);
            }
        }
    }

    private static List<Document> answer(
            MongoCollection<Document> collection, Document query, Document sort) {
        return collection.find(query).sort(sort).into(new ArrayList<>());
    }

    private Document document(int id) {
        Document document = new Document("_id", id);
        if (random.nextInt(5) > 0) {
            document.append("a", value());
        }
        if (random.nextInt(5) > 0) {
            document.append("b", value());
        }
        return random.nextInt(4) > 0 ? document.append("list", list()) : document;
    }

    private List<Document> list() {
        List<Document> list = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            list.add(new Document("x", random.nextInt(5)).append("y", random.nextInt(5)));
        }
        return list;
    }

    private Object value() {
        return switch (random.nextInt(4)) {
            case 0 -> random.nextInt(6);
            case 1 -> (long) random.nextInt(6);
            case 2 -> random.nextInt(12) / 2.0;
            default -> "t" + random.nextInt(5);
        };
    }

    private Document query() {
        Document query = new Document();
        for (int fields = random.nextInt(3); fields >= 0; fields--) {
            switch (random.nextInt(5)) {
                case 0 -> query.put("a", condition());
                case 1 -> query.put("b", condition());
                case 2 -> query.put("_id", new Document("$gt", random.nextInt(DOCUMENTS)));
                case 3 ->
                        query.put(
                                "list.x",
                                new Document("$gte", random.nextInt(5))
                                        .append("$lt", random.nextInt(6)));
                default ->
                        query.put(
                                "list",
                                new Document(
                                        "$elemMatch",
                                        new Document("x", random.nextInt(5))
                                                .append(
                                                        "y",
                                                        new Document("$gt", random.nextInt(5)))));
            }
        }
        return query;
    }

    private Object condition() {
        return switch (random.nextInt(6)) {
            case 0 -> new Document("$gt", value());
            case 1 -> new Document("$gte", value()).append("$lte", value());
            case 2 -> new Document("$in", List.of(value(), value(), value()));
            case 3 -> new Document("$ne", value());
            case 4 -> new Document("$exists", random.nextBoolean());
            default -> value();
        };
    }

    private Document sort() {
        Document sort = new Document();
        if (random.nextBoolean()) {
            sort.append("a", random.nextBoolean() ? 1 : -1);
        }
        if (random.nextBoolean()) {
            sort.append("b", random.nextBoolean() ? 1 : -1);
        }
        return sort.append("_id", random.nextBoolean() ? 1 : -1);
    }
}
