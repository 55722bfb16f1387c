package kz.moldir.eventstore;

import static kz.moldir.eventstore.Given.made;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(60)
class TailingTest {

    @RegisterExtension TestDatabase databases = new TestDatabase();

    private MongoDatabase database;
    private MongoEventStorageEngine engine;
    private MongoEventStore store;

    @BeforeEach
    void open() {
        database = databases.fresh();
        opened();
    }

    /** As after a restart: nothing is known from memory. */
    private void opened() {
        engine =
                new MongoEventStorageEngine(
                        database, Given.serializer(), Given.settings().withBatch(3));
        store = MongoEventStore.builder(engine).build();
    }

    private static long position(TrackedEventMessage<?> event) {
        return event.trackingToken().position().orElseThrow();
    }

    private static List<Long> positions(TrackingEventStream stream) throws InterruptedException {
        List<Long> positions = new ArrayList<>();
        while (stream.hasNextAvailable()) {
            positions.add(position(stream.nextAvailable()));
        }
        return positions;
    }

    @Test
    void passOverNothingInACommitLargerThanABatch() throws InterruptedException {
        engine.appendEvents(made("a", 0, 1, "c1"));
        engine.appendEvents(made("b", 0, 500, "c2"));
        engine.appendEvents(made("c", 0, 2, "c3"));
        opened();

        try (TrackingEventStream stream = store.openStream(null)) {
            assertThat(positions(stream)).hasSize(503).startsWith(1L, 2L).endsWith(503L);
        }
    }

    @Test
    void beginInsideACommit() throws InterruptedException {
        engine.appendEvents(made("a", 0, 5, "c1"));
        engine.appendEvents(made("b", 0, 1, "c2"));

        for (long token = 0; token <= 6; token++) {
            try (TrackingEventStream stream =
                    store.openStream(new GlobalSequenceTrackingToken(token))) {
                assertThat(positions(stream)).hasSize((int) (6 - token)).doesNotContain(token);
            }
            assertThat(engine.readEvents(new GlobalSequenceTrackingToken(token), false))
                    .hasSize((int) (6 - token));
        }
    }

    @Test
    void goOnOverManyBatches() throws InterruptedException {
        for (int i = 0; i < 20; i++) {
            engine.appendEvents(made("a" + i, 0, 2, "c" + i));
        }
        try (TrackingEventStream stream = store.openStream(null)) {
            assertThat(positions(stream)).hasSize(40).isSorted();
        }
    }

    @Test
    void showTheNextEventWithoutTakingIt() throws InterruptedException {
        engine.appendEvents(made("a", 0, 2, "c1"));
        try (TrackingEventStream stream = store.openStream(null)) {
            assertThat(position(stream.peek().orElseThrow())).isEqualTo(1);
            assertThat(position(stream.nextAvailable())).isEqualTo(1);
            assertThat(position(stream.nextAvailable())).isEqualTo(2);
            assertThat(stream.peek()).isEmpty();
        }
    }

    @Test
    void giveWhatThisProcessAppendedAsTheServerWould() throws InterruptedException {
        engine.appendEvents(made("a", 0, 2, "c1"));
        engine.appendEvents(made("b", 0, 5, "c2"));
        List<String> remembered = told(store);
        opened();

        assertThat(remembered).hasSize(7).isEqualTo(told(store));
    }

    private static List<String> told(MongoEventStore store) throws InterruptedException {
        List<String> told = new ArrayList<>();
        try (TrackingEventStream stream = store.openStream(null)) {
            while (stream.hasNextAvailable()) {
                TrackedEventMessage<?> event = stream.nextAvailable();
                told.add(
                        position(event)
                                + event.getIdentifier()
                                + event.getPayload()
                                + event.getMetaData()
                                + event.getTimestamp());
            }
        }
        return told;
    }

    /** The server has it while the acknowledgement is still on its way to the writer. */
    @Test
    void giveNothingThatTheHeadDoesNotKnow() throws InterruptedException {
        engine.appendEvents(made("a", 0, 1, "c1"));
        MongoEventStorageEngine acknowledged = engine;
        MongoEventStore asked = store;
        opened();
        engine.appendEvents(made("b", 0, 2, "c2"));
        assertThat(acknowledged.head()).isEqualTo(1);

        try (TrackingEventStream stream = asked.openStream(null)) {
            assertThat(position(stream.nextAvailable())).isEqualTo(1);
            long head = acknowledged.head();
            assertThat(positions(stream)).allMatch(given -> given <= head);
        }
    }

    /** Its writer was never told: the reply was lost, and nothing was appended since. */
    @Test
    void giveWhatACommandThatIsAskedForLeft() throws InterruptedException {
        MongoEventStorageEngine untold = engine;
        MongoEventStore asked = store;
        opened();
        engine.appendEvents(made("a", 0, 2, "c1"));

        try (TrackingEventStream stream = asked.openStream(null)) {
            assertThat(positions(stream)).isEmpty();
            assertThat(untold.command("c1")).isPresent();
            assertThat(positions(stream)).containsExactly(1L, 2L);
        }
    }

    @Test
    void refuseATokenPastTheNewestEvent() {
        engine.appendEvents(made("a", 0, 2, "c1"));
        assertThatThrownBy(() -> store.openStream(new GlobalSequenceTrackingToken(3)))
                .isInstanceOf(EventStoreException.class)
                .hasMessageContaining("past the newest event, 2");
    }

    @Test
    void refuseToPassOverALostCommit() {
        engine.appendEvents(made("a", 0, 1, "c1"));
        engine.appendEvents(made("b", 0, 1, "c2"));
        engine.appendEvents(made("c", 0, 1, "c3"));
        database.getCollection("commits").deleteOne(new Document("_id", 2L));
        opened();

        try (TrackingEventStream stream = store.openStream(new GlobalSequenceTrackingToken(1))) {
            assertThatThrownBy(stream::hasNextAvailable)
                    .isInstanceOf(EventStoreException.class)
                    .hasMessageContaining("Position 2 is missing");
        }
    }
}
