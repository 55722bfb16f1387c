package kz.moldir.kit;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import kz.moldir.testkit.TestServers;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Gives each test a database that nobody has used, on the shared document server. */
public final class TestDatabase implements BeforeEachCallback, AfterEachCallback {

    private MongoClient client;
    private MongoDatabase database;

    @Override
    public void beforeEach(ExtensionContext context) {
        client = MongoClients.create(TestServers.mongoUri());
        database = client.getDatabase(TestServers.freshDatabase(TestDatabase.class));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        client.close();
    }

    public MongoDatabase get() {
        return database;
    }
}
