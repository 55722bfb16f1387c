package kz.moldir.eventstore;

import static kz.moldir.eventstore.Given.made;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import kz.moldir.eventstore.Promises.PromiseMade;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SnapshotsTest {

    @RegisterExtension TestDatabase databases = new TestDatabase();

    private MongoDatabase database;

    @BeforeEach
    void storeFiveEventsAndASnapshotOfThree() {
        database = databases.fresh();
        MongoEventStorageEngine engine = Given.engine(database);
        engine.appendEvents(made("a", 0, 5, "c1"));
        engine.storeSnapshot(
                new GenericDomainEventMessage<>("Promise", "a", 2, Given.kept("so far")));
    }

    private MongoEventStore store(EventStoreSettings settings) {
        return MongoEventStore.builder(
                        new MongoEventStorageEngine(database, Given.serializer(), settings))
                .build();
    }

    @Test
    void areNotUsedUnlessTheyAreSwitchedOn() {
        assertThat(store(Given.settings()).readEvents("a").asStream().toList())
                .extracting(DomainEventMessage::getSequenceNumber)
                .containsExactly(0L, 1L, 2L, 3L, 4L);
    }

    @Test
    void standForTheEventsBeforeThemOnceSwitchedOn() {
        assertThat(store(Given.settings().withSnapshots()).readEvents("a").asStream().toList())
                .extracting(DomainEventMessage::getSequenceNumber)
                .containsExactly(2L, 3L, 4L);
    }

    @Test
    void ofAnOlderFormArePassedOver() {
        changed("revision", "0");
        areNotLoaded();
    }

    @Test
    void ofAFormThatIsNoLongerKnownArePassedOver() {
        changed("type", "promise.forgotten");
        areNotLoaded();
    }

    @Test
    void thatCannotBeReadArePassedOver() {
        changed("payload", "{\"by\":{\"whom\":\"so far\"}}");
        areNotLoaded();
    }

    private void changed(String field, String value) {
        database.getCollection("snapshots")
                .updateOne(
                        new Document("_id", "a"), new Document("$set", new Document(field, value)));
    }

    private void areNotLoaded() {
        assertThat(store(Given.settings().withSnapshots()).readEvents("a").asStream().toList())
                .allSatisfy(event -> assertThat(event.getPayload()).isInstanceOf(PromiseMade.class))
                .extracting(DomainEventMessage::getSequenceNumber)
                .containsExactly(0L, 1L, 2L, 3L, 4L);
    }
}
