package kz.moldir.bench;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import kz.moldir.embedded.DocumentServer;
import org.bson.Document;

/**
 * The documents of a platform that was killed in the middle of commands, until they answer again.
 */
final class KilledPart {

    private static final int CLIENTS = 8;
    private static final Duration LOAD = Duration.ofSeconds(2);
    private static final double BAR = 2;

    private final Report report;

    KilledPart(Report report) {
        this.report = report;
    }

    void measure(PlatformProcess platform, Api api, Path data) throws Exception {
        Turns turns = new Turns(api.activities());
        report.progress("kill -9 in the middle of commands");
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            for (int client = 0; client < CLIENTS; client++) {
                clients.execute(() -> untilGone(api, turns));
            }
            LockSupport.parkNanos(LOAD.toNanos());
            platform.kill();
        }
        long begin = System.nanoTime();
        try (DocumentServer server = DocumentServer.start(data.resolve("documents"), 0);
                MongoClient client = MongoClients.create(AppendPart.settings(server.uri()))) {
            MongoCollection<Document> commits =
                    client.getDatabase("moldir_plan").getCollection("commits");
            if (commits.find().sort(new Document("_id", -1)).limit(1).first() == null) {
                throw new IOException("nothing is stored");
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            report.atMost(
                    "documents answer after kill -9, seconds",
                    "%.2f".formatted(seconds),
                    "%,d commits of plan-service alone".formatted(commits.estimatedDocumentCount()),
                    seconds,
                    BAR);
        }
    }

    private static void untilGone(Api api, Turns turns) {
        try {
            while (true) {
                var unused = api.agreeDate(turns.next());
            }
        } catch (IOException gone) {
            // As expected: it was killed.
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
