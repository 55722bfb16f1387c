package kz.moldir.embedded;

import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/** Runs in a process of its own: stores documents with three indexes and halts. */
final class Filler {
    private static final int AT_ONCE = 500;

    private Filler() {}

    public static void main(String[] arguments) {
        DocumentServer server = DocumentServer.start(Path.of(arguments[0]), 0);
        MongoClient client = MongoClients.create(server.uri());
        MongoCollection<Document> filled = client.getDatabase("d").getCollection("filled");
        filled.createIndex(ascending("key"), new IndexOptions().unique(true));
        filled.createIndex(ascending("group", "_id"));
        filled.createIndex(ascending("nowhere"), new IndexOptions().sparse(true));
        int count = Integer.parseInt(arguments[1]);
        for (int from = 0; from < count; from += AT_ONCE) {
            List<Document> some = new ArrayList<>();
            for (int id = from; id < from + AT_ONCE; id++) {
                some.add(
                        new Document("_id", id)
                                .append("key", "k" + id)
                                .append("group", id % 100)
                                .append("text", "t".repeat(300)));
            }
            filled.insertMany(some);
        }
        Runtime.getRuntime().halt(1);
    }
}
