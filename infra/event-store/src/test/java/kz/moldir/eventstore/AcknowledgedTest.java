package kz.moldir.eventstore;

import static kz.moldir.eventstore.Given.made;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import kz.moldir.testkit.TestServers;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.junit.jupiter.api.Test;

/** What is asked of the server before anybody is answered. */
class AcknowledgedTest {

    private final List<BsonDocument> asked = new CopyOnWriteArrayList<>();

    @Test
    void isWhatAMajorityHasOnDiskAndReadIsWhatAMajorityHas() {
        MongoClientSettings settings =
                MongoClientSettings.builder()
                        .applyConnectionString(new ConnectionString(TestServers.mongoUri()))
                        .addCommandListener(
                                new CommandListener() {
                                    @Override
                                    public void commandStarted(CommandStartedEvent event) {
                                        asked.add(event.getCommand().clone());
                                    }
                                })
                        .build();
        try (MongoClient client = MongoClients.create(settings)) {
            String database = TestServers.freshDatabase(AcknowledgedTest.class);
            MongoEventStorageEngine engine = Given.engine(client.getDatabase(database));
            engine.appendEvents(made("a", 0, 2, "c1"));
            assertThat(engine.readEvents("a", 0).asStream()).hasSize(2);
            assertThat(engine.command("c1")).isPresent();
        }

        BsonString majority = new BsonString("majority");
        assertThat(named("insert"))
                .hasSize(1)
                .allSatisfy(
                        insert -> {
                            assertThat(insert.get("writeConcern"))
                                    .isEqualTo(
                                            new BsonDocument("w", majority)
                                                    .append("j", BsonBoolean.TRUE));
                            assertThat(insert.get("ordered")).isEqualTo(BsonBoolean.TRUE);
                        });
        assertThat(named("find"))
                .hasSizeGreaterThanOrEqualTo(3)
                .allSatisfy(
                        find ->
                                assertThat(find.get("readConcern"))
                                        .isEqualTo(new BsonDocument("level", majority)));
    }

    private List<BsonDocument> named(String command) {
        return asked.stream().filter(each -> each.getFirstKey().equals(command)).toList();
    }
}
