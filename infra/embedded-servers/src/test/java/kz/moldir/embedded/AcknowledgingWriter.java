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
 * acknowledged; then, if it was told how many each thread writes, does nothing.
 */
final class AcknowledgingWriter {
    static final int THREADS = 4;

    private AcknowledgingWriter() {}

    public static void main(String[] arguments) throws InterruptedException {
        DocumentServer server = DocumentServer.start(Path.of(arguments[0]), 0);
        MongoClient client = MongoClients.create(server.uri());
        MongoCollection<Document> collection = client.getDatabase("d").getCollection("written");
        collection.createIndex(Indexes.ascending("unique"), new IndexOptions().unique(true));
        collection.createIndex(Indexes.ascending("thread", "number"));
        int writes = arguments.length > 1 ? Integer.parseInt(arguments[1]) : Integer.MAX_VALUE;
        Thread[] threads = new Thread[THREADS];
        for (int i = 0; i < THREADS; i++) {
            int thread = i;
            threads[i] = Thread.ofPlatform().start(() -> write(collection, thread, writes));
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private static void write(MongoCollection<Document> collection, int thread, int writes) {
        for (int number = 0; number < writes; number++) {
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
