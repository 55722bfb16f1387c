package kz.moldir.embedded;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.inc;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import java.nio.file.Path;
import org.bson.Document;

/**
 * Runs in a process of its own: one thread counts up, another reads, prints the first new value
 * after some, and halts at that moment.
 */
final class HaltingReader {
    private static final int WARM = 30;

    /**
     * So that a commit takes long, and what is not in it yet is seen by a reader who does not wait.
     */
    private static final int LARGE = 8_000_000;

    private HaltingReader() {}

    public static void main(String[] arguments) {
        DocumentServer server = DocumentServer.start(Path.of(arguments[0]), 0);
        MongoClient client = MongoClients.create(server.uri());
        MongoCollection<Document> counters = client.getDatabase("d").getCollection("counters");
        counters.updateOne(eq("_id", 1), inc("n", 1), new UpdateOptions().upsert(true));
        int first = value(counters);
        counters.insertOne(new Document("_id", 2).append("n", 0).append("text", "t".repeat(LARGE)));
        countUp(counters, 1);
        countUp(counters, 2);
        int seen = value(counters);
        while (seen < first + WARM) {
            seen = value(counters);
        }
        int next = value(counters);
        while (next == seen) {
            next = value(counters);
        }
        System.out.println(next);
        System.out.flush();
        Runtime.getRuntime().halt(1);
    }

    private static void countUp(MongoCollection<Document> counters, int id) {
        Thread.ofPlatform()
                .daemon()
                .start(
                        () -> {
                            while (true) {
                                counters.updateOne(eq("_id", id), inc("n", 1));
                            }
                        });
    }

    private static int value(MongoCollection<Document> counters) {
        return counters.find(eq("_id", 1)).first().getInteger("n");
    }
}
