package kz.moldir.eventstore.faults;

import com.mongodb.client.MongoClient;
import java.time.Duration;
import kz.moldir.eventstore.Given;
import kz.moldir.eventstore.MongoEventStorageEngine;
import kz.moldir.testkit.TestServers;

/** An engine, as another process would have it, behind a connection that fails at random. */
public final class LossyEngine implements AutoCloseable {

    private static final int READ_TIMEOUT = 3_000;
    private static final Duration PATIENCE = Duration.ofMillis(30);

    private final RandomLosses losses;
    private final LossyConnection connection;
    private final MongoClient client;
    private final MongoEventStorageEngine engine;

    public LossyEngine(String database, long seed) {
        losses = new RandomLosses(seed);
        connection = new LossyConnection(TestServers.mongoUri(), losses);
        client = connection.client(READ_TIMEOUT);
        engine =
                new MongoEventStorageEngine(
                        client.getDatabase(database),
                        Given.serializer(),
                        Given.sharedSettings().withPatience(PATIENCE).withBatch(7));
        losses.begin();
    }

    public MongoEventStorageEngine engine() {
        return engine;
    }

    public RandomLosses losses() {
        return losses;
    }

    @Override
    public void close() {
        engine.close();
        client.close();
        connection.close();
    }
}
