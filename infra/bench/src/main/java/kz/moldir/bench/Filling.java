package kz.moldir.bench;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongUnaryOperator;
import kz.moldir.embedded.DocumentServer;
import kz.moldir.eventstore.MongoEventStorageEngine;
import kz.moldir.eventstore.token.MongoTokenStore;
import kz.moldir.eventstore.token.TokenStoreSettings;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.bson.Document;

/**
 * Stores plan events through the engine while the platform stands still, ten to an activity, one a
 * commit.
 */
final class Filling {

    private static final int WRITERS = 8;
    private static final int EVENTS_OF_ONE = 10;
    private static final int FEWEST_PLANNED = 200;

    private Filling() {}

    /**
     * How much is stored.
     *
     * @param events in all
     * @param activities that were added
     */
    record Filled(long events, long activities) {}

    /** Fills up and says that everybody has seen it: what follows it would take minutes. */
    static void followed(Path data, long events) throws Exception {
        var unused =
                fill(data, head -> (events - head) / EVENTS_OF_ONE, Month.MAY, EVENTS_OF_ONE, true);
    }

    /**
     * Fills up with activities of May that are only planned; the platform follows at its next
     * start. Where that many events are stored already, some are added all the same: the other
     * parts need them.
     */
    static Filled planned(Path data, long events) throws Exception {
        return fill(data, head -> Math.max(FEWEST_PLANNED, events - head), Month.MAY, 1, false);
    }

    /** As many of June, so that something is done with them that begins as it began in May. */
    static void again(Path data, Filled before) throws Exception {
        var unused = fill(data, _ -> before.activities(), Month.JUNE, 1, false);
    }

    private static Filled fill(
            Path data, LongUnaryOperator wanted, Month month, int ofOne, boolean followed)
            throws Exception {
        try (DocumentServer server = DocumentServer.start(data.resolve("documents"), 0);
                MongoClient client = MongoClients.create(AppendPart.settings(server.uri()))) {
            MongoDatabase database = AppendPart.durable(client.getDatabase("moldir_plan"));
            try (MongoEventStorageEngine engine = AppendPart.engine(database);
                    ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
                String of = plan(database);
                long activities = Math.max(0, wanted.applyAsLong(engine.head()));
                List<Future<?>> writers = new ArrayList<>();
                for (int writer = 0; writer < WRITERS; writer++) {
                    long share = activities / WRITERS + (writer < activities % WRITERS ? 1 : 0);
                    writers.add(threads.submit(() -> lives(engine, of, month, share, ofOne)));
                }
                for (Future<?> writer : writers) {
                    writer.get();
                }
                if (followed) {
                    moveTo(database, engine.head());
                }
                return new Filled(engine.head(), activities);
            }
        }
    }

    private static void lives(
            MongoEventStorageEngine engine, String plan, Month month, long activities, int events) {
        for (long count = 0; count < activities; count++) {
            String activity = UUID.randomUUID().toString();
            for (int sequence = 0; sequence < events; sequence++) {
                engine.appendEvents(List.of(PlanEvents.of(plan, month, activity, sequence)));
            }
        }
    }

    /** The sample's plan, whose import is the first thing stored. */
    private static String plan(MongoDatabase database) {
        Document first =
                database.getCollection("commits").find().sort(new Document("_id", 1)).first();
        if (first == null) {
            throw new IllegalStateException("the store is empty");
        }
        return first.getList("streams", Document.class).getFirst().getString("aggregate");
    }

    private static void moveTo(MongoDatabase database, long head) {
        MongoTokenStore tokens =
                new MongoTokenStore(
                        database,
                        TokenStoreSettings.standard(false, (processor, segment, position) -> {}));
        Set<String> processors =
                database.getCollection("tokens")
                        .find()
                        .map(Filling::processor)
                        .into(new TreeSet<>());
        for (String processor : processors) {
            var before = tokens.fetchToken(processor, 0);
            if (before != null) {
                tokens.storeToken(new GlobalSequenceTrackingToken(head), processor, 0);
            }
            tokens.releaseClaim(processor, 0);
        }
    }

    private static String processor(Document token) {
        return token.getString("processor");
    }
}
