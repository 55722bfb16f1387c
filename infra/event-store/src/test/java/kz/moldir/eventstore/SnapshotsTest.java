package kz.moldir.eventstore;

import static kz.moldir.eventstore.Given.made;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
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
}
