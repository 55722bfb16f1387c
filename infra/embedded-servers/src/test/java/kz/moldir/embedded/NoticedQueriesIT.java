package kz.moldir.embedded;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.not;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.descending;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.UpdateOptions;
import java.nio.file.Path;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever an index does not serve is noticed, in a collection of one document already. */
class NoticedQueriesIT {
    @TempDir static Path folder;
    static DocumentServer server;
    static MongoClient client;
    static int collections;

    private final MongoCollection<Document> tasks = fresh();

    @BeforeAll
    static void start() {
        server = DocumentServer.start(folder, 0);
        client = MongoClients.create(server.uri());
    }

    @AfterAll
    static void stop() {
        client.close();
        server.close();
    }

    private static MongoCollection<Document> fresh() {
        MongoCollection<Document> fresh =
                client.getDatabase("d").getCollection("tasks" + collections++);
        fresh.createIndex(ascending("state", "due"));
        fresh.createIndex(ascending("key"), new IndexOptions().unique(true));
        fresh.insertOne(
                new Document("_id", 1).append("state", "open").append("due", 3).append("key", "k"));
        return fresh;
    }

    private List<String> noticed() {
        String name = "d." + tasks.getNamespace().getCollectionName() + " ";
        return client
                .getDatabase("admin")
                .runCommand(new Document("serverStatus", 1))
                .getList("unindexedQueries", String.class)
                .stream()
                .filter(shape -> shape.startsWith(name))
                .map(shape -> shape.substring(name.length()))
                .toList();
    }

    private void find(Bson filter, Bson sort) {
        tasks.find(filter).sort(sort).first();
    }

    @Nested
    class Served {
        @Test
        void areNotListed() {
            find(and(eq("state", "open"), gt("due", 1), lt("due", 9)), descending("due"));
            find(and(eq("state", "open"), eq("due", 3)), ascending("_id"));
            find(in("state", "open", "done"), ascending("state", "due"));
            find(eq("state", "open"), ascending("due"));
            find(new Document(), ascending("_id"));
            find(and(eq("_id", 1), not(gte("seen.plan", 4))), new Document());
            find(and(eq("key", "k"), gt("due", 1)), ascending("due"));
            tasks.countDocuments(eq("state", "open"));
            tasks.updateMany(and(eq("state", "open"), gt("due", 7)), set("late", true));
            tasks.deleteMany(and(eq("state", "done"), lt("due", 7)));
            tasks.aggregate(
                            List.of(
                                    Aggregates.match(eq("state", "open")),
                                    Aggregates.sort(ascending("due"))))
                    .first();
            assertThat(noticed()).isEmpty();
        }
    }

    @Nested
    class Finds {
        @Test
        void ofAFieldWithoutAnIndex() {
            find(eq("colour", "red"), new Document());
            assertThat(noticed()).containsExactly("find {colour} sort []");
        }

        @Test
        void ofARangeThatTheChosenIndexDoesNotHold() {
            find(and(eq("state", "open"), gt("late", 4)), new Document());
            assertThat(noticed()).containsExactly("find {$and: [{state}, {late: [$gt]}]} sort []");
        }

        @Test
        void inAnOrderThatTheChosenIndexDoesNotGive() {
            find(eq("state", "open"), ascending("key"));
            find(in("state", "open", "done"), ascending("due"));
            find(new Document(), ascending("colour"));
            assertThat(noticed()).hasSize(3);
        }

        @Test
        void thatWalkAnIndexForItsOrderOnly() {
            find(eq("colour", "red"), ascending("_id"));
            assertThat(noticed()).containsExactly("find {colour} sort [_id]");
        }

        @Test
        void withAlternativesPatternsAndNegations() {
            find(or(eq("state", "open"), eq("key", "k")), new Document());
            find(regex("key", "^k"), new Document());
            find(ne("key", "k"), new Document());
            assertThat(noticed())
                    .containsExactly(
                            "find {$or: [{state}, {key}]} sort []",
                            "find {key: [$ne]} sort []",
                            "find {key} sort []");
        }
    }

    @Nested
    class OtherCommands {
        private final Bson red = eq("colour", "red");

        @Test
        void thatCount() {
            tasks.countDocuments(red);
            assertThat(noticed()).hasSize(1);
        }

        @Test
        void thatUpdate() {
            tasks.updateOne(red, set("state", "done"), new UpdateOptions().upsert(true));
            assertThat(noticed()).hasSize(1);
        }

        @Test
        void thatFindAndUpdate() {
            tasks.findOneAndUpdate(
                    eq("state", "open"),
                    set("late", true),
                    new FindOneAndUpdateOptions().sort(ascending("late")));
            assertThat(noticed()).containsExactly("find {state} sort [late]");
        }

        @Test
        void thatReplace() {
            tasks.replaceOne(red, new Document("state", "done"));
            assertThat(noticed()).hasSize(1);
        }

        @Test
        void thatDelete() {
            tasks.deleteOne(red);
            assertThat(noticed()).hasSize(1);
        }

        @Test
        void thatAskForDistinctValues() {
            tasks.distinct("state", red, String.class).first();
            assertThat(noticed()).hasSize(1);
        }

        @Test
        void thatAggregate() {
            tasks.aggregate(List.of(Aggregates.match(red))).first();
            tasks.aggregate(
                            List.of(
                                    Aggregates.match(eq("state", "open")),
                                    Aggregates.sort(ascending("late"))))
                    .first();
            tasks.aggregate(List.of(Aggregates.sort(ascending("late")))).first();
            assertThat(noticed()).hasSize(3);
        }

        @Test
        void thatLookUp() {
            tasks.aggregate(
                            List.of(
                                    Aggregates.lookup(
                                            tasks.getNamespace().getCollectionName(),
                                            "state",
                                            "late",
                                            "found")))
                    .first();
            assertThat(noticed()).hasSize(1);
        }
    }
}
