package kz.moldir.embedded;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.nio.file.Path;
import java.util.UUID;
import org.bson.Document;

/**
 * Runs in a process of its own that a test kills: writes with several threads and prints what was
 * acknowledged.
 */
final class AcknowledgingWriter {
    private static final int THREADS = 4;

    private AcknowledgingWriter() {}

    public static void main(String[] arguments) throws InterruptedException {
        DocumentServer server = DocumentServer.start(Path.of(arguments[0]), 0);
        MongoClient client = MongoClients.create(server.uri());
        MongoCollection<Document> collection = client.getDatabase("d").getCollection("written");
        collection.createIndex(Indexes.ascending("unique"), new IndexOptions().unique(true));
        collection.createIndex(Indexes.ascending("thread", "number"));
        Thread[] threads = new Thread[THREADS];
        for (int i = 0; i < THREADS; i++) {
            int thread = i;
            threads[i] = Thread.ofPlatform().start(() -> write(collection, thread));
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private static void write(MongoCollection<Document> collection, int thread) {
        for (int number = 0; number < 1_000_000; number++) {
            String id = UUID.randomUUID().toString();
            collection.insertOne(
                    new Document("_id", id)
                            .append("unique", "u" + id)
                            .append("thread", thread)
                            .append("number", number)
                            .append("text", "x".repeat(300)));
            synchronized (AcknowledgingWriter.class) {
                System.out.println(id);
            }
        }
    }
}
