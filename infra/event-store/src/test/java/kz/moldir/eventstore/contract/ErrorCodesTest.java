package kz.moldir.eventstore.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import kz.moldir.testkit.BothServers;
import kz.moldir.testkit.MongoUri;
import org.bson.Document;

class ErrorCodesTest {

    private static final int DUPLICATE_KEY = 11000;

    private static void on(MongoUri mongo, Consumer<MongoCollection<Document>> test) {
        try (MongoClient client = MongoClients.create(mongo.uri())) {
            MongoCollection<Document> commits =
                    client.getDatabase(mongo.database())
                            .getCollection("commits")
                            .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
            IndexOptions unique = new IndexOptions().unique(true);
            commits.createIndex(
                    new Document("streams.aggregate", 1).append("streams.from", 1), unique);
            commits.createIndex(new Document("command.id", 1), unique);
            test.accept(commits);
        }
    }

    private static Document commit(long id, String command, String aggregate, long from) {
        Document stream = new Document("aggregate", aggregate).append("from", from);
        return new Document("_id", id)
                .append("streams", List.of(stream))
                .append("command", new Document("id", command));
    }

    @BothServers
    void ofEveryUniqueConflictIsE11000(MongoUri mongo) {
        on(
                mongo,
                commits -> {
                    commits.insertOne(commit(1, "c1", "a", 0));
                    for (Document twice :
                            List.of(
                                    commit(1, "c2", "b", 0),
                                    commit(2, "c1", "b", 0),
                                    commit(2, "c2", "a", 0))) {
                        MongoWriteException refused =
                                catchThrowableOfType(
                                        MongoWriteException.class, () -> commits.insertOne(twice));
                        assertThat(refused.getCode()).isEqualTo(DUPLICATE_KEY);
                        assertThat(refused.getError().getCategory())
                                .isEqualTo(ErrorCategory.DUPLICATE_KEY);
                    }
                    assertThat(commits.countDocuments()).isEqualTo(1);
                });
    }

    @BothServers
    void ofAConflictWithTheSecondAggregateOfACommitIsTheSame(MongoUri mongo) {
        on(
                mongo,
                commits -> {
                    Document two = commit(1, "c1", "a", 0);
                    List<Document> streams =
                            new ArrayList<>(two.getList("streams", Document.class));
                    streams.add(new Document("aggregate", "b").append("from", 7L));
                    commits.insertOne(two.append("streams", streams));
                    assertThat(
                                    catchThrowableOfType(
                                                    MongoWriteException.class,
                                                    () ->
                                                            commits.insertOne(
                                                                    commit(3, "c3", "b", 7)))
                                            .getCode())
                            .isEqualTo(DUPLICATE_KEY);
                    commits.insertOne(commit(3, "c4", "a", 7));
                    commits.insertOne(commit(4, "c5", "b", 0));
                });
    }

    @BothServers
    void ofAnOrderedBulkNamesTheFirstRefusedAndNothingComesAfterIt(MongoUri mongo) {
        on(
                mongo,
                commits -> {
                    commits.insertOne(commit(1, "c1", "a", 0));
                    List<Document> bulk =
                            List.of(
                                    commit(2, "c2", "b", 0),
                                    commit(3, "c3", "c", 0),
                                    commit(4, "c1", "d", 0),
                                    commit(5, "c5", "a", 0));
                    MongoBulkWriteException refused =
                            catchThrowableOfType(
                                    MongoBulkWriteException.class,
                                    () ->
                                            commits.insertMany(
                                                    bulk, new InsertManyOptions().ordered(true)));
                    assertThat(refused.getWriteConcernError()).isNull();
                    assertThat(refused.getWriteErrors()).hasSize(1);
                    assertThat(refused.getWriteErrors().getFirst().getIndex()).isEqualTo(2);
                    assertThat(refused.getWriteErrors().getFirst().getCode())
                            .isEqualTo(DUPLICATE_KEY);
                    assertThat(commits.distinct("_id", Long.class))
                            .containsExactlyInAnyOrder(1L, 2L, 3L);
                });
    }

    @BothServers
    void ofAnUpsertThatLosesIsE11000(MongoUri mongo) {
        on(
                mongo,
                commits -> {
                    commits.insertOne(new Document("_id", "a").append("seen", 5));
                    MongoWriteException late =
                            catchThrowableOfType(
                                    MongoWriteException.class,
                                    () ->
                                            commits.updateOne(
                                                    new Document("_id", "a")
                                                            .append("seen", new Document("$lt", 5)),
                                                    new Document("$set", new Document("seen", 5)),
                                                    new UpdateOptions().upsert(true)));
                    assertThat(late.getCode()).isEqualTo(DUPLICATE_KEY);
                });
    }
}
