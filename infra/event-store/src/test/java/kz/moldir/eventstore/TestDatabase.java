package kz.moldir.eventstore;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.net.InetSocketAddress;
import kz.moldir.testkit.TestServers;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Gives each test databases that nobody has used, on the shared document server. */
public final class TestDatabase implements BeforeEachCallback, AfterEachCallback {

    private MongoClient client;

    @Override
    public void beforeEach(ExtensionContext context) {
        client = MongoClients.create(TestServers.mongoUri() + "/?serverSelectionTimeoutMS=5000");
    }

    @Override
    public void afterEach(ExtensionContext context) {
        client.close();
    }

    InetSocketAddress address() {
        String[] hostAndPort = TestServers.mongoUri().substring("mongodb://".length()).split(":");
        return new InetSocketAddress(hostAndPort[0], Integer.parseInt(hostAndPort[1]));
    }

    /** A database that nobody has used. */
    public MongoDatabase fresh() {
        return client.getDatabase(TestServers.freshDatabase(TestDatabase.class));
    }
}
