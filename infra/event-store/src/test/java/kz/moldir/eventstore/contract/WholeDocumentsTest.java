package kz.moldir.eventstore.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import kz.moldir.testkit.BothServers;
import kz.moldir.testkit.MongoUri;
import org.bson.Document;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WholeDocumentsTest {

    private static final int UPDATES = 300;
    private static final Document ID = new Document("_id", "view");

    @BothServers
    void areAllThatIsEverRead(MongoUri mongo) throws Exception {
        try (MongoClient client = MongoClients.create(mongo.uri());
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            MongoCollection<Document> views =
                    client.getDatabase(mongo.database())
                            .getCollection("views")
                            .withReadConcern(ReadConcern.MAJORITY)
                            .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
            views.insertOne(fields(0).append("_id", "view"));
            AtomicBoolean over = new AtomicBoolean();
            List<Future<Integer>> readers =
                    List.of(
                            threads.submit(() -> read(views, ID, over)),
                            threads.submit(() -> read(views, new Document(), over)));
            for (int i = 1; i <= UPDATES; i++) {
                if (i % 2 == 0) {
                    views.updateOne(ID, new Document("$set", fields(i)));
                } else {
                    views.replaceOne(ID, fields(i));
                }
            }
            over.set(true);
            for (Future<Integer> reader : readers) {
                assertThat(reader.get()).isPositive();
            }
            assertThat(views.find(ID).first()).containsEntry("first", UPDATES);
        }
    }

    /** What changes an indexed field stands under its former value or under its new one. */
    @BothServers
    void areInEveryAnswerByAKeyThatChanges(MongoUri mongo) throws Exception {
        try (MongoClient client = MongoClients.create(mongo.uri());
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            MongoCollection<Document> views =
                    client.getDatabase(mongo.database())
                            .getCollection("keys")
                            .withWriteConcern(WriteConcern.W1.withJournal(false));
            views.createIndex(new Document("first", 1));
            views.insertOne(fields(1).append("_id", "view"));
            AtomicBoolean over = new AtomicBoolean();
            Document from1 = new Document("first", new Document("$gte", 1));
            Future<Integer> reader =
                    threads.submit(
                            () -> {
                                int times = 0;
                                while (!over.get()) {
                                    assertThat(views.find(from1)).hasSize(1);
                                    times++;
                                }
                                return times;
                            });
            try {
                for (int i = 1; i <= 10 * UPDATES && !reader.isDone(); i++) {
                    Document next = fields(1 + i % 2);
                    if (i % 3 == 0) {
                        views.updateOne(ID, new Document("$set", next));
                    } else {
                        views.replaceOne(ID, next);
                    }
                }
            } finally {
                over.set(true);
            }
            assertThat(reader.get()).isPositive();
        }
    }

    private static Document fields(int number) {
        return new Document("first", number)
                .append("padding", Integer.toString(number).repeat(200))
                .append("list", List.of(number, number))
                .append("last", number);
    }

    /** Number of times that the document was read; each time whole, and never older than before. */
    private static int read(MongoCollection<Document> views, Document filter, AtomicBoolean over) {
        int times = 0;
        int newest = 0;
        while (!over.get()) {
            Document view = views.find(filter).first();
            int number = view.getInteger("first");
            assertThat(view).containsAllEntriesOf(fields(number));
            assertThat(number).isGreaterThanOrEqualTo(newest);
            newest = number;
            times++;
        }
        return times;
    }
}
