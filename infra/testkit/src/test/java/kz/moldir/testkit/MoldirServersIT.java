package kz.moldir.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.bson.Document;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(MoldirServers.class)
class MoldirServersIT {
    @Test
    void giveADatabase(MongoUri mongo) {
        try (MongoClient client = MongoClients.create(mongo.uri())) {
            var collection = client.getDatabase(mongo.database()).getCollection("given");
            collection.insertOne(new Document("_id", 1));
            assertThat(collection.countDocuments()).isEqualTo(1);
        }
    }

    @Test
    void giveABroker(KafkaBootstrap kafka) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.servers()))) {
            assertThat(admin.describeCluster().nodes().get()).hasSize(1);
        }
    }

    @BothServers
    void giveEachServerInTurn(MongoUri mongo) {
        giveADatabase(mongo);
    }

    @Test
    void nameQueriesThatNoIndexServes(MongoUri mongo) {
        try (MongoClient client = MongoClients.create(mongo.uri())) {
            var collection = client.getDatabase(mongo.database()).getCollection("coloured");
            collection.insertOne(new Document("colour", "red"));
            assertThat(TestServers.unindexedQueries(mongo.database())).isEmpty();
            IndexedQueries.areAll();
            collection.find(new Document("colour", "red")).first();
            assertThat(TestServers.unindexedQueries(mongo.database())).hasSize(1);
            assertThatThrownBy(IndexedQueries::areAll)
                    .hasMessage(
                            "No index serves [%s.coloured find {colour} sort []]",
                            mongo.database());
        }
    }

    @Nested
    class Databases {
        @Test
        void areSharedByTheNestedClassesOfOneTest(MongoUri mongo) {
            assertThat(mongo.database()).startsWith("MoldirServersIT_");
        }

        @Test
        void areFreshForAnotherTest(MongoUri mongo) {
            assertThat(TestServers.freshDatabase(MoldirServersIT.class))
                    .isNotEqualTo(mongo.database());
        }
    }
}
